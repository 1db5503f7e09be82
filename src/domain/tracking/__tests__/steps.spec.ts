import { CASE_STATUSES, CASE_TABLE, type CaseRow } from "../../lifecycle"
import { stepBack, stepsIn, TRACKING_STATUSES } from "../steps"

describe("what a scan does to a case whose goods are coming", () => {
  it("never asks for an event that the lifecycle does not give a carrier there", () => {
    const rows: readonly CaseRow[] = CASE_TABLE
    for (const status of CASE_STATUSES) {
      for (const scan of TRACKING_STATUSES) {
        for (const arrivable of [0, 2]) {
          let at = status
          for (const event of stepsIn(status, scan, arrivable)) {
            expect({
              event,
              at,
              listed: rows.some(
                (row) =>
                  row.event === event &&
                  row.from.includes(at) &&
                  row.who.includes("carrier")
              ),
            }).toMatchObject({ listed: true })
            at = event === "ship" ? "in_transit" : at
          }
        }
      }
    }
  })

  it.each([
    ["approved", "in_transit", ["ship"]],
    ["approved", "delivered", ["ship", "track"]],
    ["approved", "lost", ["ship", "report_lost"]],
    ["in_transit", "in_transit", ["track"]],
    ["in_transit", "delivered", ["track"]],
    ["in_transit", "lost", ["report_lost"]],
    ["received", "lost", ["report_lost"]],
    ["resolving", "lost", ["track"]],
    ["resolved", "delivered", []],
    ["expired", "delivered", []],
    ["canceled", "lost", []],
    ["submitted", "in_transit", []],
  ] as const)("%s, %s: %j", (status, scan, steps) => {
    expect(stepsIn(status, scan, 1)).toEqual(steps)
  })

  it("loses nothing when everything is here", () => {
    expect(stepsIn("received", "lost", 0)).toEqual(["track"])
  })
})

describe("what a scan does to goods that go home", () => {
  it.each([
    ["shipped", "delivered", "delivered"],
    ["shipped", "returned_to_sender", "undeliverable"],
    ["shipped", "lost", "track"],
    ["shipped", "in_transit", "track"],
    ["undeliverable", "in_transit", "track"],
    ["undeliverable", "delivered", "track"],
    ["delivered", "returned_to_sender", "track"],
    ["pending", "delivered", "track"],
    [null, "delivered", "track"],
  ] as const)("%s, %s: %s", (status, scan, step) => {
    expect(stepBack(status, scan)).toBe(step)
  })
})
