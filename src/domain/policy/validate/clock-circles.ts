import type { PolicyError } from "../policy-error"
import type { Clock } from "../schema"
import type { TypeAt } from "./places"

/** The clocks that lead from one event to another, each ending with what starts the next; null: none do. */
const way = (
  clocks: readonly Clock[],
  from: string,
  to: string
): Clock[] | null => {
  const ways = new Map<string, Clock[]>([[from, []]])
  const waiting = [from]
  for (const event of waiting) {
    const before = ways.get(event) ?? []
    if (event === to) {
      return before
    }
    for (const clock of clocks) {
      if (clock.from === event && !ways.has(clock.until)) {
        ways.set(clock.until, [...before, clock])
        waiting.push(clock.until)
      }
    }
  }
  return null
}

/**
 * Clocks that run in a circle: what one waits for starts the next, and the last waits for what started the
 * first, which has happened already. Told once, at the clock that closes the circle.
 */
export const clockCircles = ({ type, path }: TypeAt): PolicyError[] =>
  type.clocks.flatMap((clock, index): PolicyError[] => {
    const around = way(type.clocks.slice(0, index), clock.until, clock.from)
    return clock.from !== clock.until && around
      ? [
          {
            path: `${path}.clocks.${index}`,
            code: "impossible_clock",
            message: `Runs in a circle with ${around.map(({ code }) => code).join(", ")}: it waits for what happened before it began.`,
          },
        ]
      : []
  })
