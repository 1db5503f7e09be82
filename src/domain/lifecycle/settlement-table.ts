/** The lifecycle of a settlement as data (DESIGN § 3). */
export const SETTLEMENT_STATUSES = [
  "planned",
  "awaiting_customer",
  "awaiting_manual",
  "executing",
  "settled",
  "failed",
  "needs_attention",
  "canceled",
] as const
export type SettlementStatus = (typeof SETTLEMENT_STATUSES)[number]

export interface SettlementRow {
  event: string
  from: readonly SettlementStatus[]
  to: SettlementStatus
}

export const SETTLEMENT_TABLE = [
  // Failed before the shopper was asked: a person cleared a doubt on it.
  {
    event: "await_customer",
    from: ["planned", "failed"],
    to: "awaiting_customer",
  },
  // What providers move of it is moved first.
  {
    event: "await_manual",
    from: ["planned", "executing"],
    to: "awaiting_manual",
  },
  {
    event: "execute",
    from: ["planned", "awaiting_customer", "awaiting_manual", "failed"],
    to: "executing",
  },
  { event: "settle", from: ["executing", "needs_attention"], to: "settled" },
  // The money moves outside the store, if at all: a recovery, or what was overpaid where there is no order.
  { event: "close", from: ["planned", "awaiting_manual"], to: "settled" },
  { event: "fail", from: ["executing", "needs_attention"], to: "failed" },
  {
    event: "lose_track",
    from: ["executing", "planned", "failed", "awaiting_manual"],
    to: "needs_attention",
  },
  // Work that nothing came of: what was paid for it is a settlement of its own.
  { event: "give_up", from: ["executing"], to: "canceled" },
  {
    event: "cancel",
    from: ["planned", "awaiting_customer", "failed"],
    to: "canceled",
  },
] as const satisfies readonly SettlementRow[]

export type SettlementEvent = (typeof SETTLEMENT_TABLE)[number]["event"]

/** Nothing more will happen to it. */
export const FINAL_SETTLEMENTS = [
  "settled",
  "canceled",
] as const satisfies readonly SettlementStatus[]

/** Where `event` takes a settlement, or null when it may not happen. */
export const nextSettlement = (
  from: SettlementStatus,
  event: SettlementEvent
): SettlementStatus | null =>
  (SETTLEMENT_TABLE as readonly SettlementRow[]).find(
    (row) => row.event === event && row.from.includes(from)
  )?.to ?? null

/** How the settlements of a case stand, as `next()` wants them counted. */
export const countSettlements = (statuses: readonly SettlementStatus[]) => {
  const count = (...wanted: SettlementStatus[]) =>
    statuses.filter((status) => wanted.includes(status)).length
  return {
    settlements_planned: count("planned", "awaiting_customer", "failed"),
    settlements_moving: count(
      "executing",
      "needs_attention",
      "awaiting_manual"
    ),
    settlements_settled: count("settled"),
  }
}
