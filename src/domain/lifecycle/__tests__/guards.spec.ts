import type { ActorType, CaseEvent, CaseStatus } from "../case-table"
import { next, type CaseContext } from "../next"

const CONTEXT: CaseContext = {
  origin: null,
  units_asked: 1,
  units_open: 0,
  units_received: 0,
  units_refused: 0,
  units_judged: 1,
  settlements_planned: 0,
  settlements_moving: 0,
  settlements_settled: 0,
  recoveries_open: 0,
  manuals_open: 0,
  payments_open: 0,
  goods_unsent: 0,
  doubts_open: 0,
  units_in_workshop: 0,
  goods_booked: false,
  send_backs_open: 0,
  appeal_open: true,
}

const judge = (
  from: CaseStatus,
  event: CaseEvent,
  actor: ActorType,
  context: Partial<CaseContext>
) => {
  const result = next(
    from,
    event,
    actor,
    { ...CONTEXT, ...context },
    {
      has_reason: true,
    }
  )
  return result.ok ? result.to : result.refusal
}

describe("guards", () => {
  it.each<[Partial<CaseContext>, string]>([
    [{}, "resolved"],
    [{ settlements_settled: 1 }, "resolved"],
    [{ settlements_planned: 1 }, "guard_settlements_final"],
    [{ settlements_moving: 1 }, "guard_settlements_final"],
    [{ send_backs_open: 1 }, "guard_settlements_final"],
  ])("resolve with %j is %s", (context, result) => {
    expect(judge("resolving", "resolve", "system", context)).toBe(result)
  })

  it.each<[Partial<CaseContext>, string]>([
    [{ settlements_planned: 1 }, "received"],
    [{ settlements_moving: 1 }, "guard_settlements_planned"],
    [{ settlements_settled: 1 }, "guard_settlements_planned"],
    [{ goods_booked: true }, "guard_settlements_planned"],
    [{ units_judged: 0 }, "guard_units_left"],
  ])("uninspect with %j is %s", (context, result) => {
    expect(judge("resolving", "uninspect", "staff", context)).toBe(result)
    expect(judge("received", "uninspect", "staff", context)).toBe(result)
  })

  it.each<[Partial<CaseContext>, string]>([
    [{}, "canceled"],
    [{ settlements_moving: 1 }, "guard_nothing_settled"],
    [{ settlements_settled: 1 }, "guard_nothing_settled"],
  ])("cancel with %j is %s", (context, result) => {
    expect(judge("approved", "cancel", "shopper", context)).toBe(result)
    expect(judge("in_transit", "cancel", "staff", context)).toBe(result)
  })

  it("settles before the goods came only where something was planned", () => {
    for (const status of ["approved", "in_transit"] as const) {
      const settle = (context: Partial<CaseContext>) =>
        judge(status, "settle", "staff", context)
      expect(settle({})).toBe("guard_settlements_there")
      expect(settle({ settlements_planned: 1 })).toBe(status)
      expect(settle({ settlements_moving: 1 })).toBe(status)
      expect(settle({ settlements_settled: 1 })).toBe(status)
    }
  })

  it("closes a recovery only where there is one, and with a reason", () => {
    const close = (context: Partial<CaseContext>) =>
      judge("expired", "close_recovery", "staff", context)
    expect(close({})).toBe("guard_recovery_open")
    expect(close({ recoveries_open: 1 })).toBe("expired")
    const open = { ...CONTEXT, recoveries_open: 1 }
    expect(next("resolving", "close_recovery", "staff", open)).toEqual({
      ok: false,
      refusal: "reason_required",
    })
  })

  it("gives goods that are here an inspection, not an end without one", () => {
    const here = { origin: "received" as const, units_received: 1 }
    expect(judge("needs_details", "cancel", "shopper", here)).toBe(
      "guard_not_shipped"
    )
    expect(judge("offered", "cancel", "staff", here)).toBe("guard_not_shipped")
    expect(judge("needs_details", "lapse", "system", here)).toBe(
      "guard_not_shipped"
    )
    expect(judge("needs_details", "reject", "staff", here)).toBe(
      "guard_not_shipped"
    )
  })

  it("lets the shopper appeal once, in time, and about something", () => {
    const refused = { units_refused: 1 }
    expect(judge("rejected", "appeal", "shopper", {})).toBe("submitted")
    expect(judge("rejected", "appeal", "shopper", { appeal_open: false })).toBe(
      "guard_appeal_open"
    )
    expect(judge("resolving", "appeal", "guest", refused)).toBe("received")
    expect(judge("resolving", "appeal", "shopper", {})).toBe(
      "guard_has_refused_units"
    )
    expect(
      judge("resolving", "appeal", "shopper", {
        ...refused,
        appeal_open: false,
      })
    ).toBe("guard_appeal_open")
  })

  it("wants a written reason to reject and to reopen", () => {
    expect(next("submitted", "reject", "staff", CONTEXT)).toEqual({
      ok: false,
      refusal: "reason_required",
    })
    expect(next("rejected", "reopen", "staff", CONTEXT)).toEqual({
      ok: false,
      refusal: "reason_required",
    })
  })

  it("goes on by the units that are left", () => {
    const open = { units_open: 1, units_received: 1 }
    expect(judge("received", "inspect", "staff", open)).toBe("received")
    expect(judge("received", "inspect", "staff", {})).toBe("resolving")
    expect(judge("in_transit", "report_lost", "carrier", {})).toBe("resolving")
  })

  it("answers a question, since nothing of it could come back", () => {
    for (const event of ["approve", "approve_without_return"] as const) {
      expect(judge("submitted", event, "staff", { units_asked: 0 })).toBe(
        "guard_units_asked"
      )
    }
    expect(judge("submitted", "answer", "staff", { units_asked: 0 })).toBe(
      "resolved"
    )
  })

  it("goes back to where it came from", () => {
    for (const origin of ["submitted", "received"] as const) {
      expect(
        judge("needs_details", "provide_details", "shopper", { origin })
      ).toBe(origin)
      expect(judge("offered", "decline_offer", "guest", { origin })).toBe(
        origin
      )
    }
  })
})
