import type { Decimal } from "../decimal"

/** One line of a case, as the quote sees it. Amounts are exact, major units, of one unit. */
export interface QuoteItem {
  /**
   * The case item when there is one, else the order line: what a quote line refers back to. Fees are matched
   * by it, so a line asked for under two reasons needs two ids, in a preview too.
   */
  id: string
  item_id: string
  title: string
  /** Units that count: requested in a preview, accepted after inspection. */
  quantity: number
  reason: string | null
  resolution: string
  unit_gross: Decimal
  unit_net: Decimal
  /** Percent, e.g. "22"; null when the line had several rates or none. */
  tax_rate: Decimal | null
  /**
   * Gross already given back on these units (an accepted offer, an earlier refund), exact as it was due
   * and not as it was rounded; it lowers what is left of the line, never below 0.
   */
  already_given: Decimal
  /** Value lost by handling, deducted once from the line (gross), never more than the line's value. */
  deduction?: { amount: Decimal; reason: string }
  /** What goes out in the place of each unit; absent: nothing does, its value is given back. */
  exchange?: ExchangedFor
}

/** What is chosen in an exchange. Prices are of one unit, major units, tax in (`gross`) and out (`net`). */
export interface ExchangedFor {
  title: string
  /** As frozen at submit; null: even, worth whatever the unit is that comes back for it. */
  price: { gross: Decimal; net: Decimal; tax_rate: Decimal | null } | null
}

/** A fee of the policy after its conditions were judged: only those that apply to these items. */
export interface QuoteFee {
  code: string
  /** Percent of the gross value of `item_ids`, or a flat gross amount, once a submission. */
  kind: "percent" | "flat"
  value: Decimal
  /**
   * What it is charged on: ids of quote items, or of order lines for every quote item of the line.
   * A fee that names no counted unit is not charged and not shown.
   */
  item_ids: string[]
  /** Set when the fee would apply but is waived; shown to the shopper with amount 0. */
  waived?: boolean
}

/** What store credit is worth more than money: percent of the items' value, or a flat amount once a submission. */
export interface QuoteBonus {
  kind: "percent" | "flat"
  value: Decimal
  /** What it is given on, as for {@link QuoteFee}. */
  item_ids: string[]
}

export interface QuoteInput {
  currency_code: string
  currency_digits: number
  items: QuoteItem[]
  fees: QuoteFee[]
  bonuses?: QuoteBonus[]
  /** Outbound shipping given back, when due (policy `outbound_shipping`). */
  outbound_shipping: {
    gross: Decimal
    net: Decimal
    tax_rate: Decimal | null
  } | null
  /**
   * What the shopper pays for the way back, when deducted from the refund. Without `net` its tax is in
   * the proportion of the items it is withheld from.
   */
  return_shipping: {
    gross: Decimal
    net?: Decimal
    tax_rate?: Decimal | null
  } | null
  /**
   * Over all earlier settlements of this order: what was exactly due and what was really paid, so that
   * rounding is cumulative (DESIGN § 6) and returning everything gives back every cent.
   * `due` is the sum of their quotes' `exact`, `paid` the sum of what they really paid; both over the
   * same settlements, or the difference is paid (or kept) here as a `carried_over` line.
   */
  so_far: { due: Decimal; paid: Decimal }
}

/**
 * `exchange`: the price of what goes out (-). `carried_over`: what earlier settlements of the order paid too
 * little (+) or too much (-). `unpaid`: what nobody paid for goods that left the order, or what went back before (-).
 */
export type QuoteLineKind =
  | "item"
  | "deduction"
  | "fee"
  | "outbound_shipping"
  | "return_shipping"
  | "bonus"
  | "exchange"
  | "carried_over"
  | "unpaid"

/** Negative gross = taken from the refund. `gross = net + tax` to the last digit. */
export interface QuoteLine {
  kind: QuoteLineKind
  /** Fee code; `percent` or `flat` of a bonus; or null. */
  code: string | null
  /** The case item or order line it belongs to, or null. */
  id: string | null
  item_id: string | null
  title: string | null
  quantity: number | null
  gross: Decimal
  net: Decimal
  tax: Decimal
  tax_rate: Decimal | null
  /** Rounded to the minor unit; shown amounts of all lines add up to `total` exactly (largest remainder). */
  shown: Decimal
  waived?: boolean
  /** Set when the refund did not suffice: the gross this line would have had (negative). */
  cut_from?: Decimal
  /** Why a deduction was made, as staff wrote it. */
  reason?: string
}

/**
 * What is owed (DESIGN § 6). `total` ≥ 0, rounded to the minor unit; `exact` ≥ 0 is before rounding: the
 * sum of the lines' gross, `carried_over` apart, and so what this case adds to `so_far.due`.
 * Where goods go out that are worth more than what comes back both are 0, and the shopper pays `to_pay`,
 * rounded to the minor unit.
 */
export interface Quote {
  currency_code: string
  currency_digits: number
  lines: QuoteLine[]
  exact: Decimal
  total: Decimal
  /** Absent: nothing. */
  to_pay?: Decimal
}

/** A captured payment and what is left on it, major units. */
export interface PaymentBalance {
  id: string
  provider_id: string
  captured: Decimal
  refunded: Decimal
}

/** How much of a refund goes to which payment. */
export interface PaymentShare {
  payment_id: string
  amount: Decimal
}

/** Store credit or a gift card that paid part of an order, and what credit was given for it; major units. */
export interface CreditBalance {
  paid: Decimal
  given_back: Decimal
  /** What was credited for goods of the order, however they were paid for, less what the shop added of its own. */
  credited: Decimal
}

/** How much of a refund goes back to each tender. */
export interface TenderShares {
  payments: PaymentShare[]
  credit: Decimal
}

/** Nothing is spread when the payments do not hold the amount; both figures, major units. */
export interface RefundExceedsCaptured {
  code: "refund_exceeds_captured"
  amount: Decimal
  available: Decimal
}

/** Why a credit line is on the order; core shows it as the line's reference. */
export type CreditLineReference =
  | "rma_restocking_fee"
  | "rma_fee"
  | "rma_deduction"
  | "rma_outbound_shipping"
  | "rma_return_shipping"
  | "rma_bonus"
  | "rma_exchange"
  | "rma_rounding"
  | "rma_adjustment"

/** One credit line with core's sign: positive lowers the order's total, so it is owed to the shopper. */
export interface CreditLine {
  reference: CreditLineReference
  amount: Decimal
}
