import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { isRmaError } from "../../modules/rma/errors"
import { formatNumber } from "../../modules/rma/number"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { loadCase } from "../case/load-case"
import { bookBeside, bookCreditLines, holdStock } from "../core"
import { isAdvance, isRest } from "./advance"
import { awaitPayment } from "./customer-payment"
import type { Execution } from "./execution"
import { isUnasked } from "./is-unasked"
import { paymentFor } from "./plan-exchange"
import { isPriceDoubtful } from "./price-doubt"
import { quoteAgain } from "./quote-again"
import { doubtBeforeSending, givenBeside, toGive } from "./refunded-meanwhile"
import { HELD } from "./settlement-lines"

/** Nobody is asked to pay for what is gone. */
const isInStock = async (
  container: MedusaContainer,
  orderId: string,
  { goods }: RmaSettlementRecord
): Promise<boolean> => {
  const wishes = (goods ?? []).map(({ rma_item_id, variant_id, quantity }) => ({
    key: rma_item_id,
    variant_id: variant_id ?? "",
    quantity,
  }))
  try {
    await holdStock(container, orderId, wishes)
    return true
  } catch (error) {
    if (isRmaError(error) && error.code === "out_of_stock") {
      return false
    }
    throw error
  }
}

/**
 * What came back stays on the order's books while the shopper has yet to pay, or core would show it as owed to
 * them for as long. What is paid, or refunded instead, is booked on top.
 */
const holdValue = (
  container: MedusaContainer,
  { rma }: FullCase,
  { id, books_delta }: RmaSettlementRecord,
  orderId: string
): Promise<void> =>
  bookCreditLines(container, {
    order_id: orderId,
    note: `${formatNumber(rma.display_id)} (medusa-plugin-rma)`,
    lines: [
      {
        reference: HELD,
        reference_id: id,
        amount: MathBN.mult(books_delta ?? 0, -1).toFixed(),
      },
    ],
  })

/**
 * Asks the shopper for what the chosen goods cost beyond what comes back (`awaiting_customer`), worked out once
 * more on what was accepted. To be called under the order lease, once core knows of the goods that came.
 *
 * @returns `asked`; `nothing` to pay, or not now; `out_of_stock`
 */
export const askDifference = async (
  container: MedusaContainer,
  rmaId: string,
  { orderId, settlementId }: Execution
): Promise<"asked" | "nothing" | "out_of_stock"> => {
  const full = await loadCase(container, rmaId)
  const settlement = full.settlements.find(({ id }) => id === settlementId)
  if (settlement?.status === "awaiting_customer") {
    return "asked"
  }
  if (
    !settlement ||
    !isUnasked(settlement) ||
    isRest(settlement) ||
    isAdvance(settlement)
  ) {
    return "nothing"
  }
  // Nobody is asked to pay by a price that is not true any more, or for what was refunded: `beginRefund` leaves it to a
  // person.
  if (
    (await isPriceDoubtful(container, full, settlement, orderId)) ||
    (await doubtBeforeSending(container, full, settlement, orderId))
  ) {
    return "nothing"
  }
  const { quote, given } = await quoteAgain(container, full, settlement)
  const payment = paymentFor(quote)
  if (!payment) {
    return "nothing"
  }
  if (!(await isInStock(container, orderId, settlement))) {
    return "out_of_stock"
  }
  // Once the shopper has paid, what staff gave is told from it no more.
  await bookBeside(
    container,
    toGive(full, settlement, orderId),
    givenBeside(settlement)
  )
  await holdValue(container, full, settlement, orderId)
  await awaitPayment(
    container,
    rmaId,
    { settlementId },
    {
      quote,
      given,
      payment,
      amount: quote.total,
      exact_amount: quote.exact,
    }
  )
  return "asked"
}
