import { executeGoods } from "./execute-goods"
import type { SettlementKind } from "./kinds"
import { planOfGoods } from "./plan-goods"

/** The same goods once more, or others for free. What comes back stays on the books at its value. */
export const replacement: SettlementKind = {
  booking: "receive",
  ...planOfGoods("replacement"),
  execute: executeGoods,
}
