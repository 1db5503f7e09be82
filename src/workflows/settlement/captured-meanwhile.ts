import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { FINAL_SETTLEMENTS } from "../../domain/lifecycle"
import type { PaymentShare } from "../../domain/settlement"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { readBooks } from "../core"
import { minorUnit, roundToMinorUnit } from "../core/minor-unit"
import { payBackHeld } from "./pay-back"

/** Nothing else of the order is to be given, nor is in doubt. */
const isSettled = async (
  container: MedusaContainer,
  orderId: string
): Promise<boolean> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const all = await rma.readOrderSettlements(orderId)
  return all.every(({ status }) =>
    (FINAL_SETTLEMENTS as readonly string[]).includes(status)
  )
}

/** What is on each payment, in all no more than was paid and is not given back otherwise; whole minor units. */
const heldOf = ({
  paid,
  payments,
  currency_code,
}: Awaited<ReturnType<typeof readBooks>>): PaymentShare[] => {
  let left = MathBN.convert(paid)
  return payments.flatMap(({ id, captured, refunded }) => {
    const held = MathBN.min(left, MathBN.sub(captured, refunded))
    left = MathBN.sub(left, MathBN.max(held, 0))
    const amount = roundToMinorUnit(held.toFixed(), currency_code)
    return MathBN.gt(amount, 0) ? [{ payment_id: id, amount }] : []
  })
}

/** Each share with what of it the books owe. */
const withOwed = (
  held: readonly PaymentShare[],
  owed: Decimal
): { share: PaymentShare; owed: Decimal }[] => {
  let left = MathBN.convert(owed)
  return held.map((share) => {
    const part = MathBN.min(left, share.amount)
    left = MathBN.sub(left, part)
    return { share, owed: part.toFixed() }
  })
}

/**
 * Plans that what was captured of an order that every unit left, after what is given back for them was worked out, goes
 * back too: all of it, with what nobody owes any more, such as the delivery (Directive 2011/83/EU Art. 13). To be called
 * under the order lease; does nothing while the order has anything else to give.
 *
 * @returns false where the order has money that is owed to nobody, or is on no payment: that is for a person
 */
export const planCapturedMeanwhile = async (
  container: MedusaContainer,
  rmaId: string,
  orderId: string
): Promise<boolean> => {
  if (!(await isSettled(container, orderId))) {
    return true
  }
  const books = await readBooks(container, orderId)
  const owed = MathBN.sub(0, books.pending_difference).toFixed()
  const held = heldOf(books)
  if (MathBN.lt(owed, minorUnit(books.currency_code)) || !held.length) {
    return false
  }
  await withFreshCase(container, rmaId, (full) =>
    transitionCase(container, full, {
      event: "settle",
      actor: { type: "system", id: null },
      internal: true,
      data: { step: "captured_meanwhile", payments: held },
      settlements: withOwed(held, owed).map(({ share, owed: part }) =>
        payBackHeld(full, share, part)
      ),
    })
  )
  return true
}
