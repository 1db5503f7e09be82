import { availableActions } from "../available-actions"
import {
  ACTORS,
  CASE_EVENTS,
  CASE_STATUSES,
  CASE_TABLE,
  EVENT_NAMES,
  OPEN_STATUSES,
  type CaseRow,
  type CaseStatus,
} from "../case-table"
import { next, type CaseContext } from "../next"
import { allowed } from "./design-table"
import { targets } from "./targets"

/** Nothing stands in the way: units to come, none here, nothing paid, an appeal open. */
const FREE: CaseContext = {
  origin: "submitted",
  units_asked: 1,
  units_open: 1,
  units_received: 0,
  units_refused: 1,
  units_judged: 1,
  settlements_planned: 0,
  settlements_moving: 0,
  settlements_settled: 0,
  recoveries_open: 1,
  manuals_open: 1,
  payments_open: 1,
  goods_unsent: 1,
  doubts_open: 1,
  units_in_workshop: 1,
  goods_booked: false,
  send_backs_open: 0,
  appeal_open: true,
}
const REASON = { has_reason: true }

const rows: readonly CaseRow[] = CASE_TABLE

describe("the case table (I4)", () => {
  it("reaches every state from nothing", () => {
    const reached = new Set<CaseStatus | null>([null])
    for (let before = 0; before < reached.size;) {
      before = reached.size
      for (const row of rows) {
        for (const from of row.from.filter((one) => reached.has(one))) {
          targets(row, from).forEach((to) => reached.add(to))
        }
      }
    }
    expect(CASE_STATUSES.filter((status) => !reached.has(status))).toEqual([])
  })

  it("has no dead state: from every open one a case can still be resolved", () => {
    const ends = (from: CaseStatus): boolean => {
      const seen = new Set<CaseStatus>([from])
      for (const status of seen) {
        rows
          .filter((row) => row.from.includes(status))
          .forEach((row) => targets(row, status).forEach((to) => seen.add(to)))
      }
      return seen.has("resolved")
    }
    expect(OPEN_STATUSES.filter((status) => !ends(status))).toEqual([])
  })

  it("has nothing here of a case that runs out: what came back is judged, never given up", () => {
    interface Place {
      at: CaseStatus
      here: boolean
      origin: CaseStatus
    }
    const reached = new Map<string, Place>()
    const arrive = (place: Place) => {
      reached.set(JSON.stringify(place), place)
    }
    arrive({ at: "draft", here: false, origin: "submitted" })
    const tries = CASE_EVENTS.flatMap((event) =>
      ACTORS.flatMap((actor) =>
        [0, 1].map((units_open) => ({ event, actor, units_open }))
      )
    )
    // What is reached meanwhile is gone through, too.
    for (const { at, here, origin } of reached.values()) {
      for (const { event, actor, units_open } of tries) {
        const came = here || event === "receive"
        const units_received = came ? 1 : 0
        const context = { ...FREE, origin, units_open, units_received }
        const result = next(at, event, actor, context, REASON)
        if (result.ok) {
          const asks = event === "request_details" || event === "offer"
          arrive({ at: result.to, here: came, origin: asks ? at : origin })
        }
      }
    }
    const places = [...reached.values()]
    const runsOut = ({ at }: Place) => next(at, "expire", "system", FREE).ok
    expect(places.some(runsOut)).toBe(true)
    expect(places.filter((one) => runsOut(one) && one.here)).toEqual([])
  })

  it("is final in resolved: nothing follows but a rating, and what was overpaid and goes back", () => {
    expect(
      rows
        .filter((row) => row.from.includes("resolved"))
        .map((row) => row.event)
    ).toEqual(["settle", "rate"])
    const overpaid = { ...FREE, settlements_planned: 1 }
    expect(next("resolved", "settle", "system", overpaid)).toEqual({
      ok: true,
      to: "resolving",
    })
  })

  it("names each event for the outbox, each differently", () => {
    const names = CASE_EVENTS.map((event) => EVENT_NAMES[event])
    expect(names.filter((name) => !/^rma\.[a-z_]+$/.test(name))).toEqual([])
    expect(new Set(names).size).toBe(CASE_EVENTS.length)
  })

  it.each(CASE_STATUSES)(
    "in %s allows each actor the events of DESIGN § 3, and no others",
    (status) => {
      for (const event of CASE_EVENTS) {
        for (const actor of ACTORS) {
          const to = allowed(status, event, actor)
          const result = next(status, event, actor, FREE, REASON)
          expect({ event, actor, to: result.ok ? result.to : null }).toEqual({
            event,
            actor,
            to,
          })
        }
      }
    }
  )

  it("begins with a draft or a submission, by people only", () => {
    for (const event of CASE_EVENTS) {
      for (const actor of ACTORS) {
        const shopper = ["shopper", "guest"].includes(actor)
        const opens = event === "submit" || (event === "save" && shopper)
        expect(next(null, event, actor, FREE, REASON).ok).toBe(
          (shopper || actor === "staff") && opens
        )
      }
    }
  })

  it("tells why: no such transition, not this actor", () => {
    expect(next("approved", "approve", "staff", FREE)).toEqual({
      ok: false,
      refusal: "no_such_transition",
    })
    expect(next("submitted", "approve", "shopper", FREE)).toEqual({
      ok: false,
      refusal: "actor_not_allowed",
    })
  })

  it("offers exactly what next() allows", () => {
    const contexts: CaseContext[] = [
      FREE,
      { ...FREE, settlements_settled: 1, goods_booked: true },
      { ...FREE, appeal_open: false, units_refused: 0 },
      { ...FREE, units_open: 0, units_received: 2, send_backs_open: 1 },
      { ...FREE, settlements_moving: 1 },
    ]
    for (const context of contexts) {
      for (const status of CASE_STATUSES) {
        for (const actor of ACTORS) {
          const offered = availableActions(status, actor, context)
          const can = CASE_EVENTS.filter(
            (event) => next(status, event, actor, context, REASON).ok
          )
          expect(
            offered.filter((one) => one.allowed).map((one) => one.action)
          ).toEqual(can)
          for (const { action, findings } of offered.filter(
            (one) => !one.allowed
          )) {
            expect(next(status, action, actor, context, REASON)).toEqual({
              ok: false,
              refusal: findings[0]?.code,
            })
            expect(findings[0]?.code).toMatch(/^guard_/)
          }
        }
      }
    }
  })
})
