import { inTurns } from "../../support/cases/in-turns"

/** So many cases move at once: more would each take so long that a provider's answer came too late. */
const WIDTH = 4

/** What `work` answers for each input, in their order; several at a time. */
export const several = async <T, R>(
  inputs: readonly T[],
  work: (input: T, index: number) => Promise<R>
): Promise<R[]> => {
  const answers: R[] = []
  await inTurns(inputs, WIDTH, async (input, index) => {
    answers[index] = await work(input, index)
  })
  return answers
}
