import {
  countSettlements,
  FINAL_SETTLEMENTS,
  nextSettlement,
  SETTLEMENT_STATUSES,
  SETTLEMENT_TABLE,
  type SettlementEvent,
  type SettlementRow,
  type SettlementStatus,
} from "../settlement-table"

/** DESIGN § 3, written down a second time: from, event, to. */
const DESIGN: Partial<
  Record<SettlementStatus, Partial<Record<SettlementEvent, SettlementStatus>>>
> = {
  planned: {
    await_customer: "awaiting_customer",
    await_manual: "awaiting_manual",
    execute: "executing",
    lose_track: "needs_attention",
    cancel: "canceled",
    close: "settled",
  },
  awaiting_customer: { execute: "executing", cancel: "canceled" },
  awaiting_manual: {
    execute: "executing",
    close: "settled",
    // Staff refunded it in the stock admin instead.
    lose_track: "needs_attention",
  },
  executing: {
    await_manual: "awaiting_manual",
    settle: "settled",
    fail: "failed",
    lose_track: "needs_attention",
    give_up: "canceled",
  },
  failed: {
    await_customer: "awaiting_customer",
    execute: "executing",
    lose_track: "needs_attention",
    cancel: "canceled",
  },
  needs_attention: { settle: "settled", fail: "failed" },
}

const rows: readonly SettlementRow[] = SETTLEMENT_TABLE
const EVENTS = [...new Set(SETTLEMENT_TABLE.map((row) => row.event))]

describe("the settlement table", () => {
  it("is the one of DESIGN § 3, state by state and event by event", () => {
    for (const from of SETTLEMENT_STATUSES) {
      for (const event of EVENTS) {
        expect({ from, event, to: nextSettlement(from, event) }).toEqual({
          from,
          event,
          to: DESIGN[from]?.[event] ?? null,
        })
      }
    }
  })

  it("reaches every state from planned, and ends from every one", () => {
    const from = (start: SettlementStatus) => {
      const seen = new Set<SettlementStatus>([start])
      for (const status of seen) {
        rows
          .filter((row) => row.from.includes(status))
          .forEach((row) => seen.add(row.to))
      }
      return seen
    }
    expect(from("planned").size).toBe(SETTLEMENT_STATUSES.length)
    for (const status of SETTLEMENT_STATUSES) {
      expect(FINAL_SETTLEMENTS.some((end) => from(status).has(end))).toBe(true)
    }
  })

  it("never leaves a final state", () => {
    for (const status of FINAL_SETTLEMENTS) {
      expect(rows.filter((row) => row.from.includes(status))).toEqual([])
    }
  })

  it("counts every settlement that is not canceled, once", () => {
    expect(countSettlements([...SETTLEMENT_STATUSES])).toEqual({
      settlements_planned: 3,
      settlements_moving: 3,
      settlements_settled: 1,
    })
  })
})
