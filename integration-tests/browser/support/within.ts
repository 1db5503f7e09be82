const MINUTE = 60_000

/**
 * What a page does has no end of its own: nobody draws, nothing is decoded, and the test hangs without a word.
 * @throws Error at the place where it was waited for, after a minute
 */
export const within = async <T>(what: string, work: Promise<T>): Promise<T> => {
  // Made here: in a timer it has no stack of who waits.
  const late = new Error(`${what}: not within a minute`)
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late), MINUTE)
  })
  try {
    return await Promise.race([work, end])
  } finally {
    clearTimeout(timer)
  }
}
