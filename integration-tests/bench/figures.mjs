const sorted = (values) => [...values].sort((a, b) => a - b)

/** The middle of some figures. */
export const median = (values) => {
  const all = sorted(values)
  const middle = all.length >> 1
  return all.length % 2 ? all[middle] : (all[middle - 1] + all[middle]) / 2
}

/** The middle of some figures and how far they lie apart. */
export const spread = (values) => ({
  median: median(values),
  lowest: Math.min(...values),
  highest: Math.max(...values),
})

const timed = async (call, index) => {
  const start = performance.now()
  await call(index)
  return performance.now() - start
}

/**
 * Times two kinds of work in turns, so that whatever else the machine does hits both alike.
 *
 * @param ours what we do, given the number of the call (for work that can be done once only)
 * @param core what it is held against: what core does on the same store
 * @returns milliseconds a call: of each round the median, of these the median and the spread; the ratio
 *   of the medians, and of each round's
 */
export const compare = async (ours, core, { rounds, calls, warmUp = 2 }) => {
  let index = 0
  const turn = async () => {
    // Neither always comes first.
    const swapped = index % 2 === 1
    const [first, second] = swapped ? [core, ours] : [ours, core]
    const a = await timed(first, index)
    const b = await timed(second, index)
    index += 1
    return swapped ? [b, a] : [a, b]
  }
  for (let step = 0; step < warmUp; step++) {
    await turn()
  }
  const medians = []
  for (let round = 0; round < rounds; round++) {
    const times = []
    for (let step = 0; step < calls; step++) {
      times.push(await turn())
    }
    medians.push([0, 1].map((side) => median(times.map((time) => time[side]))))
  }
  const [own, other] = [0, 1].map((side) =>
    spread(medians.map((round) => round[side]))
  )
  return {
    ours: own,
    core: other,
    ratio: own.median / other.median,
    ratios: spread(medians.map(([a, b]) => a / b)),
  }
}

/** Does `count` pieces of work, by so many clients who each take the next one when they are done with one. */
export const inParallel = async (clients, count, work) => {
  let next = 0
  const client = async () => {
    while (next < count) {
      await work(next++)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
}

/** How many calls `compare` makes of each kind. */
export const callsOf = ({ rounds, calls, warmUp = 2 }) =>
  rounds * calls + warmUp
