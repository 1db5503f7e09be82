import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { CASE_TABLE, type CaseEvent, type CaseRow } from ".."
import { pathOf } from "./action-paths"

const API = join(__dirname, "../../../api")

/** Whether the API takes a POST at this path. */
const isPosted = (path: string): boolean => {
  const file = join(API, path.replace(/:(\w+)/g, "[$1]"), "route.ts")
  return (
    existsSync(file) && /export const POST\b/.test(readFileSync(file, "utf8"))
  )
}

const SIDES = { shopper: "store", guest: "store", staff: "admin" } as const

describe("issue 2.2 whatever a case says may be done to it", () => {
  it.each(Object.entries(SIDES))(
    "by a %s, there is a route for",
    (who, side) => {
      const actions = new Set<CaseEvent>(
        (CASE_TABLE as readonly CaseRow[])
          .filter(
            (row) =>
              row.from.some((status) => status !== null) &&
              row.who.some((actor) => actor === who)
          )
          .map(({ event }) => event as CaseEvent)
      )
      expect(actions.size).toBeGreaterThan(10)
      const missing = [...actions]
        .map((action) => pathOf(action, side))
        .filter((path) => !isPosted(path))
      expect(missing).toEqual([])
    }
  )
})
