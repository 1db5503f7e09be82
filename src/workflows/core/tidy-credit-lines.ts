import type { MedusaContainer } from "@medusajs/framework/types"
import { OrderChangeType } from "@medusajs/framework/utils"
import { ACTIVE, countActiveChanges } from "./active-changes"
import { buryRevived, dropUnfinished } from "./own-change"
import { read } from "./read"

interface OpenChange {
  id: string
  change_type: string | null
  description: string | null
  actions?: { reference: string | null; reference_id: string | null }[] | null
}

/** What core calls the line by which its refund takes for a gift what it thinks it does not owe. */
const OF_REFUND = "payment_collection"

/** Ours have the names of their lines: what each is for, and for which settlement (`bookCreditLines`). */
const isOurs = (key: string, names: string): boolean =>
  names.split(" ").every((name) => name.split(":")[1] === key)

/** Core's flows give their changes no name, and what they are for with their actions, which are a step of their own. */
const isOfCore = (key: string, { actions }: OpenChange): boolean =>
  (actions ?? []).every(
    ({ reference, reference_id }) =>
      reference_id === key || reference === OF_REFUND
  )

interface TidyInput {
  order_id: string
  /** Of the settlement that the lines are for. */
  key: string
  /** Whether core was asked to give it before: only then a change without a name can be of that. */
  asked: boolean
}

/**
 * Takes away what an attempt that failed, or died, may have left when it gave store credit or a refund: the change with
 * its credit lines, and others that core's compensation brought back. What is still to be booked is begun anew after
 * it. To be called under the order lease.
 */
export const tidyCreditLines = async (
  container: MedusaContainer,
  { order_id, key, asked }: TidyInput
): Promise<void> => {
  if (!(await countActiveChanges(container, order_id))) {
    return
  }
  const rows = await read<OpenChange>(
    container,
    "order_change",
    { order_id, status: ACTIVE },
    [
      "id",
      "change_type",
      "description",
      "actions.reference",
      "actions.reference_id",
    ]
  )
  const left = rows
    .filter(({ change_type }) => change_type === OrderChangeType.CREDIT_LINE)
    .find((one) =>
      one.description === null
        ? asked && isOfCore(key, one)
        : isOurs(key, one.description)
    )
  if (left) {
    await dropUnfinished(container, order_id, left.id)
  } else if (asked) {
    await buryRevived(container, order_id)
  }
}
