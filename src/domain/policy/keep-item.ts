import type { Facts, ItemFacts } from "./facts"
import { compileWhen } from "./judge/condition"
import type { Context } from "./judge/context"
import { submitContext } from "./judge/submit-context"
import { Verdict } from "./judge/verdict"
import type { KeepItemRow, Policy } from "./schema"
import { requestTypeOf } from "./selectors"

/** What can be given although nothing comes back; what is exchanged or worked on must come. */
const GIVEN_ALL_THE_SAME: readonly string[] = [
  "refund",
  "store_credit",
  "replacement",
]

/** Whether a chosen resolution lets the shopper keep the goods; nothing chosen is money. */
export const canBeKept = ({ resolution }: ItemFacts): boolean =>
  GIVEN_ALL_THE_SAME.includes(resolution ?? "refund")

const holds = (row: KeepItemRow, context: Context): boolean =>
  compileWhen(row.when).test(context) === Verdict.yes

/**
 * Whether nothing of a request needs to be sent back (`keep_item`): one parcel, so every item must be one that
 * a row certainly lets the shopper keep.
 *
 * @param facts with reason and resolution declared
 * @param code of the request type
 */
export const keepsGoods = (
  facts: Facts,
  policy: Policy,
  code: string
): boolean => {
  const rows = requestTypeOf(policy, code)?.keep_item ?? []
  return (
    rows.length > 0 &&
    facts.items.length > 0 &&
    facts.items.every(
      (item) =>
        canBeKept(item) &&
        rows.some((row) => holds(row, submitContext(facts, item, policy)))
    )
  )
}
