import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import { bookCreditLines, bookedUnder } from "./book-credit-lines"
import { bookManualRefund } from "./book-manual-refund"
import { bookMissingRefunds } from "./book-missing-refunds"
import { BESIDE, INSTEAD } from "./elsewhere-lines"
import { isMore, least, minus } from "./exact"
import { returnLent } from "./lend-uncaptured"
import { minorUnit } from "./minor-unit"
import { readPaymentLedger } from "./payment-ledger"
import { readElsewhere, readOwed, type ToGive } from "./refunded-elsewhere"

/**
 * What staff gave was for something else, as a person said: the order owes again what it owes less for it, before this
 * is given. To be called under the order lease; called again, it adds nothing twice.
 *
 * @param seen what staff had given when the person was asked; major units; "0": nobody was
 * @throws as `bookCreditLines`; `not_found`
 */
export const bookBeside = async (
  container: MedusaContainer,
  input: ToGive,
  seen: Decimal
): Promise<void> => {
  if (!isMore(seen, "0")) {
    return
  }
  const { order_id, key } = input
  // A person may be asked again, when staff have given more.
  const reference_id = `${key}:${seen}`
  if (
    (await bookedUnder(container, order_id, [reference_id], BESIDE)) !== "0"
  ) {
    return
  }
  const ledger = await readPaymentLedger(container, order_id)
  const { value, owed } = await readOwed(container, ledger, input)
  const amount = least([minus(value, owed), seen])
  if (isMore(minorUnit(ledger.currency_code), amount)) {
    return
  }
  await bookCreditLines(container, {
    order_id,
    lines: [{ reference: BESIDE, reference_id, amount }],
    note: "What was refunded meanwhile was for something else.",
  })
}

/**
 * Staff gave it outside the case, as a person said: nothing more is given. What the order still owes for it is booked as
 * paid by hand under the key, as far as staff's refunds did not pay it; what they had paid before it was owed is owed no
 * more. To be called under the order lease; called again, it books nothing twice.
 *
 * @param asked what was to be paid of it; major units, "0" for goods
 * @throws as `bookCreditLines`; `not_found`
 */
export const bookInstead = async (
  container: MedusaContainer,
  input: ToGive,
  asked: Decimal
): Promise<void> => {
  const { order_id, key, since } = input
  await returnLent(container, order_id, key)
  const [ledger, { given }] = await Promise.all([
    readPaymentLedger(container, order_id).then((read) =>
      bookMissingRefunds(container, read)
    ),
    readElsewhere(container, order_id, since),
  ])
  const { owed } = await readOwed(container, ledger, input)
  if (!isMore(owed, "0")) {
    return
  }
  const unpaid = minus(asked, given)
  const byHand = isMore(unpaid, "0") ? least([owed, unpaid]) : "0"
  // First: what a crash leaves to be booked by hand is the same then.
  await bookCreditLines(container, {
    order_id,
    lines: [
      { reference: INSTEAD, reference_id: key, amount: minus(byHand, owed) },
    ],
    note: "Refunded in the stock admin before it was owed.",
  })
  if (byHand !== "0") {
    await bookManualRefund(container, { order_id, key, amount: byHand })
  }
}
