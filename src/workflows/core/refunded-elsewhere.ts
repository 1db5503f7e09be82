import type { MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import type { PaymentShare } from "../../domain/settlement/types"
import { bookedUnder } from "./book-credit-lines"
import { bookMissingRefunds } from "./book-missing-refunds"
import { BESIDE, INSTEAD } from "./elsewhere-lines"
import { isMore, least, minus, sum, toDecimal, type CoreNumber } from "./exact"
import { lendFor } from "./lend-uncaptured"
import { minorUnit } from "./minor-unit"
import {
  owedFor,
  readPaymentLedger,
  type PaymentLedger,
} from "./payment-ledger"
import type { RefundDoubt } from "./refund-outcome"
import { isOurRefund } from "./refund-share"
import { rowsOf } from "./rows-of"

interface Line {
  reference: string | null
  amount: CoreNumber
}

interface Row {
  refunds: { payment_id: string; note: string | null; amount: CoreNumber }[]
  lines: Line[]
  unbooked: string[]
}

const SINCE = `
select
  coalesce((
    select json_agg(json_build_object('payment_id', r.payment_id, 'note', r.note, 'amount', t.raw_amount))
    from order_transaction t join refund r on r.id = t.reference_id
    where t.order_id = :order_id and t.reference = 'refund' and t.deleted_at is null
      and t.created_at >= cast(:since as timestamptz)
  ), '[]') as refunds,
  coalesce((
    select json_agg(json_build_object('reference', a.reference, 'amount', a.raw_amount))
    from order_change_action a
    join order_change c on c.id = a.order_change_id and c.status = 'confirmed' and c.deleted_at is null
    where a.order_id = :order_id and a.action = 'CREDIT_LINE_ADD' and a.deleted_at is null
      and a.created_at >= cast(:since as timestamptz)
  ), '[]') as lines,
  coalesce((
    select json_agg(r.id)
    from order_payment_collection j
    join payment p on p.payment_collection_id = j.payment_collection_id and p.deleted_at is null
    join refund r on r.payment_id = p.id and r.deleted_at is null
    where j.order_id = :order_id and j.deleted_at is null and not exists (
      select from order_transaction t where t.reference = 'refund' and t.reference_id = r.id and t.deleted_at is null
    )
  ), '[]') as unbooked`

export interface Elsewhere {
  /** Refunds and store credit that staff gave in the stock admin; major units. */
  given: Decimal
  /** What of it the order did not owe then: core took it for a gift, and owes it once more when the goods come back. */
  unowed: Decimal
  /** Refunds on the order's payments, of anybody, that are not on its books. */
  unbooked: string[]
}

const isOurs = ({ reference }: Line): boolean =>
  reference?.startsWith("rma_") === true

const total = (lines: Line[]): Decimal => sum(lines.map(({ amount }) => amount))

/** What staff gave on the order since then, beside this plugin. */
export const readElsewhere = async (
  container: MedusaContainer,
  order_id: string,
  since: Date
): Promise<Elsewhere> => {
  const [row] = await rowsOf<Row>(container, SINCE, {
    order_id,
    since: since.toISOString(),
  })
  const { refunds = [], lines = [], unbooked = [] } = row ?? {}
  // Core books the excess of a refund under the name of the refund's reason: ours alone are told by theirs.
  const theirs = lines.filter((line) => !isOurs(line))
  const isPositive = ({ amount }: Line) => isMore(toDecimal(amount), "0")
  const given = minus(
    "0",
    sum([
      ...refunds
        .filter(({ note, payment_id }) => !isOurRefund(note, payment_id))
        .map(({ amount }) => amount),
      total(theirs.filter((line) => !isPositive(line))),
    ])
  )
  const unowed = total([
    ...theirs.filter(isPositive),
    ...lines.filter(
      ({ reference }) => reference === BESIDE || reference === INSTEAD
    ),
  ])
  return { given, unowed: least([given, unowed]), unbooked }
}

export interface ToGive {
  order_id: string
  /** Names what is to be given for ever, such as the settlement's id. */
  key: string
  /** Since when what staff gave may have been given for it. */
  since: Date
  /** By how much the goods that came back lowered the order's total; major units. */
  books_delta: Decimal
  /** What was given under the key already. */
  shares: readonly PaymentShare[]
}

/** What the order should owe for it, and owes, what was never captured apart. */
export const readOwed = async (
  container: MedusaContainer,
  ledger: PaymentLedger,
  { order_id, key, books_delta, shares }: ToGive
): Promise<{ value: Decimal; owed: Decimal }> => {
  const value = minus(
    sum([books_delta, await bookedUnder(container, order_id, [key])]),
    sum(shares.map(({ amount }) => amount))
  )
  const lent = await lendFor(container, ledger, value, value)
  return { value, owed: sum([owedFor(ledger), lent]) }
}

/** Figures in major units. */
export type ElsewhereDoubt =
  | {
      reason: Extract<RefundDoubt, "order_owes_less" | "refunded_meanwhile">
      /** What the order owes for it, and what staff gave. */
      known: { owed: Decimal; elsewhere: Decimal }
    }
  | {
      reason: Extract<RefundDoubt, "unbooked_refund">
      known: { payment_id: string; refund_id: string; unbooked: Decimal }
    }

/** A refund of staff's of which nobody knows whether it went out; null: there is none. What is proven is booked. */
const findUnbooked = async (
  container: MedusaContainer,
  order_id: string
): Promise<ElsewhereDoubt | null> => {
  const { payments } = await bookMissingRefunds(
    container,
    await readPaymentLedger(container, order_id)
  )
  const [known] = payments.flatMap(({ id: payment_id, refunds }) =>
    refunds
      .filter(({ booked, note }) => !booked && !isOurRefund(note, payment_id))
      .map(({ id, amount }) => ({
        payment_id,
        refund_id: id,
        unbooked: amount,
      }))
  )
  return known ? { reason: "unbooked_refund", known } : null
}

/**
 * Whether staff gave in the stock admin what is about to be given, in money, credit or goods: by a refund that core had
 * owed for the goods, so that the order owes less, by one before it did, or by one that died half-way. Null: no. To be
 * called under the order lease.
 *
 * @param seen of what staff gave so much was for something else, as a person said
 * @throws `not_found`
 */
export const judgeElsewhere = async (
  container: MedusaContainer,
  input: ToGive,
  seen: Decimal
): Promise<ElsewhereDoubt | null> => {
  const { order_id, since } = input
  let found = await readElsewhere(container, order_id, since)
  if (found.unbooked.length) {
    const unbooked = await findUnbooked(container, order_id)
    if (unbooked) {
      return unbooked
    }
    found = await readElsewhere(container, order_id, since)
  }
  const { given: elsewhere, unowed } = found
  if (!isMore(elsewhere, seen)) {
    return null
  }
  const ledger = await readPaymentLedger(container, order_id)
  const { value, owed } = await readOwed(container, ledger, input)
  const isSome = (amount: Decimal) =>
    !isMore(minorUnit(ledger.currency_code), amount)
  const known = { owed, elsewhere }
  if (isSome(minus(value, owed))) {
    return { reason: "order_owes_less", known }
  }
  return isSome(unowed) ? { reason: "refunded_meanwhile", known } : null
}
