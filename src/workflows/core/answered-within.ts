import { RmaError } from "../../modules/rma/errors"

/** How long a provider may take to answer before the order is let go. */
export const ANSWER_WITHIN_MS = 60_000

class NoAnswer extends RmaError {
  constructor(ms: number) {
    super("core_failed", { message: `no answer within ${ms / 1000} s` })
  }
}

/** Whether an error of `answeredWithin` is the end of what was waited for, or of the patience alone. */
export const isEnded = (error: unknown): boolean => !(error instanceof NoAnswer)

/**
 * Waits for a provider, or for core, but not for ever: what hangs must not hold the order. What a provider does
 * later, core still books, or takes back.
 *
 * @param ms milliseconds
 * @throws `core_failed` when there is no answer by then: what became of it is unknown
 */
export const answeredWithin = async <T>(
  work: Promise<T>,
  ms = ANSWER_WITHIN_MS
): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer(ms))
    }, ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
