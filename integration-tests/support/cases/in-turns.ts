/** Runs `work` over all inputs, so many at a time. The first failure stops it. */
export const inTurns = async <T>(
  inputs: readonly T[],
  width: number,
  work: (input: T, index: number) => Promise<void>
): Promise<void> => {
  let at = 0
  const worker = async () => {
    while (at < inputs.length) {
      const index = at++
      await work(inputs[index] as T, index)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
}
