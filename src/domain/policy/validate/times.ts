import { lengthProblem } from "../../calendar"
import type { PolicyError } from "../policy-error"
import { clockCircles } from "./clock-circles"
import type { TypeAt } from "./places"
import { newBudget, satisfiable, type Budget } from "./satisfiable"

const anything = () => undefined

const checkWindow = (
  { type, path }: TypeAt,
  index: number,
  budget: Budget
): PolicyError[] => {
  const window = type.windows[index]
  const at = `${path}.windows.${index}`
  if (!window) {
    return []
  }
  const errors: PolicyError[] = []
  if (lengthProblem(window.length, window.count) === "not_business_length") {
    errors.push({
      path: `${at}.length`,
      code: "not_business_length",
      message: "Working time is counted in days or hours.",
    })
  }
  if (window.fallback?.anchor === window.anchor) {
    errors.push({
      path: `${at}.fallback.anchor`,
      code: "impossible_window",
      message: "The fallback is the very anchor that is not known.",
    })
  }
  if (!satisfiable(window.when, anything, budget)) {
    errors.push({
      path: `${at}.when`,
      code: "impossible_window",
      message: "Its conditions exclude each other.",
    })
  }
  return errors
}

/** Two windows that may hold at once leave open which one counts. A special one beside a general one does not. */
const overlaps = ({ type, path }: TypeAt, budget: Budget): PolicyError[] =>
  type.windows.flatMap((window, index) => {
    const other = type.windows
      .slice(0, index)
      .findIndex(
        (before) =>
          before.when.length > 0 === window.when.length > 0 &&
          satisfiable([...before.when, ...window.when], anything, budget)
      )
    return other < 0
      ? []
      : [
          {
            path: `${path}.windows.${index}`,
            code: "windows_overlap" as const,
            message: `May hold together with window ${other}.`,
          },
        ]
  })

const clocks = ({ type, path }: TypeAt): PolicyError[] =>
  type.clocks.flatMap((clock, index): PolicyError[] => {
    const at = `${path}.clocks.${index}`
    if (clock.from === clock.until) {
      return [
        {
          path: `${at}.until`,
          code: "impossible_clock",
          message: "It ends with what starts it.",
        },
      ]
    }
    return lengthProblem(clock.length, clock.count) === "not_business_length"
      ? [
          {
            path: `${at}.length`,
            code: "not_business_length",
            message: "Working time is counted in days or hours.",
          },
        ]
      : []
  })

/** Windows and clocks that can be kept, and tell one answer. */
export const checkTimes = (at: TypeAt): PolicyError[] => {
  const budget = newBudget()
  return [
    ...at.type.windows.flatMap((_, index) => checkWindow(at, index, budget)),
    ...overlaps(at, budget),
    ...clocks(at),
    ...clockCircles(at),
  ]
}
