import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ChangeActionType,
  Modules,
  OrderChangeType,
} from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { RmaError } from "../../modules/rma/errors"
import {
  asOrderBusy,
  assertNoActiveChange,
  assertOnlyChange,
} from "./active-changes"
import { readCreditLines } from "./credit-lines"
import { sum, toDecimal } from "./exact"
import {
  confirmChange,
  dropChange,
  dropUnfinished,
  findOwnChange,
} from "./own-change"
import { undoAndThrow } from "./undo-and-throw"

export interface CreditLine {
  /** What it is for, such as `rma_restocking_fee`. */
  reference: string
  /** Whose it is. Together with `reference` it names the line for ever. */
  reference_id: string
  /** Major units; positive lowers the order's total (core owes more), negative raises it. */
  amount: Decimal
}

export interface BookCreditLinesInput {
  order_id: string
  lines: CreditLine[]
  /** For staff, on the order's change. */
  note: string
  actor_id?: string
}

const nameOf = ({
  reference,
  reference_id,
}: Pick<CreditLine, "reference" | "reference_id">) =>
  `${reference}:${reference_id}`

/**
 * Books credit lines on the order, all in one change of the order module's own, under the order lease.
 * Not with `createOrderCreditLinesWorkflow`: the official loyalty plugin turns its negative lines into
 * store credit. Lines that are there already are not booked again; lines of 0 never are.
 *
 * @throws `order_busy` (retryable); `core_failed` when some of the lines are there and others not, or
 * with another amount; core's own errors, the change being gone then
 */
export async function bookCreditLines(
  container: MedusaContainer,
  { order_id, lines, note, actor_id }: BookCreditLinesInput
): Promise<void> {
  const wanted = lines.filter(({ amount }) => toDecimal(amount) !== "0")
  if (!wanted.length || (await areBooked(container, order_id, wanted))) {
    return
  }
  const key = wanted.map(nameOf).join(" ")
  const earlier = await findOwnChange(container, order_id, key)
  if (earlier && !earlier.confirmed) {
    await dropUnfinished(container, order_id, earlier.id)
  }
  await assertNoActiveChange(container, order_id)

  const orders = container.resolve(Modules.ORDER)
  const by = actor_id ? { created_by: actor_id } : {}
  const change = await orders
    .createOrderChange({
      order_id,
      change_type: OrderChangeType.CREDIT_LINE,
      description: key,
      internal_note: note,
      ...by,
    })
    .catch((error: unknown) => {
      throw asOrderBusy(error, order_id)
    })
  try {
    await assertOnlyChange(container, order_id, change.id)
    await orders.addOrderAction(
      wanted.map(({ reference, reference_id, amount }) => ({
        order_change_id: change.id,
        order_id,
        action: ChangeActionType.CREDIT_LINE_ADD,
        reference,
        reference_id,
        amount,
      }))
    )
    await confirmChange(container, change.id)
  } catch (error) {
    await undoAndThrow(error, () => dropChange(container, order_id, change.id))
  }
}

/**
 * What was booked under these ids in all, or as one of them: positive lowered the order's total. Major units.
 */
export const bookedUnder = async (
  container: MedusaContainer,
  order_id: string,
  reference_ids: readonly string[],
  as?: string
): Promise<Decimal> =>
  sum(
    (await readCreditLines(container, order_id))
      .filter(
        ({ reference, reference_id }) =>
          reference_ids.includes(reference_id) &&
          reference === (as ?? reference)
      )
      .map(({ amount }) => toDecimal(amount))
  )

async function areBooked(
  container: MedusaContainer,
  order_id: string,
  wanted: CreditLine[]
): Promise<boolean> {
  const booked = new Map(
    (await readCreditLines(container, order_id)).map((line) => [
      nameOf(line),
      toDecimal(line.amount),
    ])
  )
  const there = wanted.filter((line) => booked.has(nameOf(line)))
  if (!there.length) {
    return false
  }
  if (
    wanted.some((line) => booked.get(nameOf(line)) !== toDecimal(line.amount))
  ) {
    throw new RmaError("core_failed", {
      message: "other credit lines are booked under these names",
      data: { order_id, wanted, booked: Object.fromEntries(booked) },
    })
  }
  return true
}
