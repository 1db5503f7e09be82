import type { SettlementStatus } from "../../domain/lifecycle"
import type { SettlementDto } from "../../types/http"

/** What a person has to look at comes first, what is over last. */
const URGENCY: Record<SettlementStatus, number> = {
  needs_attention: 0,
  failed: 1,
  awaiting_manual: 2,
  awaiting_customer: 3,
  planned: 4,
  executing: 5,
  settled: 6,
  canceled: 7,
}

export const byUrgency = (
  settlements: readonly SettlementDto[]
): SettlementDto[] =>
  [...settlements].sort((a, b) => URGENCY[a.status] - URGENCY[b.status])

/** Settling carries it out, or tries it again. What needs attention is never repeated. */
export const isSettlementWaiting = ({ kind, status }: SettlementDto): boolean =>
  kind !== "recovery" && ["planned", "executing", "failed"].includes(status)

/** Its goods have yet to go out; money may be given instead. */
export const waitsToSend = ({ goods, status }: SettlementDto): boolean =>
  goods.length > 0 &&
  ["planned", "failed", "awaiting_customer"].includes(status)

/** Money is stuck, or nobody knows where it is. */
export const isSettlementStuck = ({ status }: SettlementDto): boolean =>
  status === "needs_attention" || status === "failed"

/** What is settled, or to be, is not `total`: units were refused, or an offer was taken instead. */
export const differs = (
  settlements: readonly SettlementDto[],
  total: number
): boolean => {
  const counted = settlements.filter(({ status }) => status !== "canceled")
  const sum = counted.reduce(
    (all, { kind, amount }) => all + (kind === "recovery" ? -amount : amount),
    0
  )
  // Amounts are shown to three digits at most; float dust is no difference.
  return counted.length > 0 && Math.abs(sum - total) >= 0.0005
}
