import type {
  RmaItemRecord,
  RmaSettlementRecord,
} from "../../modules/rma/records"
import { sendsGoods } from "./goods-lines"
import { kindOf } from "./kind-of"

type Settlement = RmaSettlementRecord

/** Whether its goods wait to be sent; whether they are with core already, only core knows. */
export const waitsToSend = (one: Settlement): boolean =>
  sendsGoods(one) &&
  Boolean(one.goods?.length) &&
  ["planned", "failed", "awaiting_customer"].includes(one.status)

/** Units of an item in whose place goods are to be sent and were not yet. */
export const unsentUnits = (
  item: RmaItemRecord,
  settlements: readonly Settlement[]
): number => {
  if (!sendsGoods({ kind: kindOf(item) })) {
    return 0
  }
  const waiting = settlements
    .filter(waitsToSend)
    .reduce((all, { units }) => all + (units?.[item.id] ?? 0), 0)
  const granted =
    item.pending_quantity + item.accepted_quantity - item.planned_quantity
  return Math.max(0, granted) + waiting
}
