/** The same seed draws the same crash points, regions and promotions. */
export const SEED = Number(process.env.FAULTS_SEED ?? 20261122)

/** Numerical Recipes' generator: the same run every time. */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A write of one of a case's steps, the first being 1. */
export interface CrashPoint {
  step: number
  write: number
}

/**
 * Draws one point out of each of so many equal parts of what a case writes, so that a run meets its whole
 * length and other runs other writes of it.
 *
 * @param writes how often each step writes
 */
export const drawPoints = (
  writes: readonly number[],
  parts: number,
  random: (below: number) => number
): CrashPoint[] => {
  const total = writes.reduce((sum, count) => sum + count, 0)
  return Array.from({ length: parts }, (_, part) => {
    const from = Math.floor((part * total) / parts)
    const to = Math.max(from + 1, Math.floor(((part + 1) * total) / parts))
    let write = from + random(to - from)
    let step = 0
    while (write >= (writes[step] ?? Infinity)) {
      write -= writes[step] ?? 0
      step += 1
    }
    return { step, write: write + 1 }
  })
}
