import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { inspectable, openUnits } from "../../domain/lifecycle"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { CaseOffer, RmaItemRecord } from "../../modules/rma/records"
import { storeCurrencies } from "../order/store-currencies"
import { assertCredit } from "../settlement/assert-credit"
import { currencyOf } from "../settlement/currency-of"
import { quoteOffer } from "../settlement/offer-quote"

const invalid = (message: string) => new RmaError("invalid_data", { message })

type Figures = "amount" | "percent" | "amount or percent" | "neither"

const FIGURES: Readonly<Record<CaseOffer["kind"], Figures>> = {
  partial_refund: "amount",
  store_credit: "amount",
  keep_item: "neither",
  discount_code: "amount or percent",
  service_quote: "amount",
}

const assertFigures = ({ kind, amount, percent }: CaseOffer) => {
  const wanted = FIGURES[kind]
  const given = [
    amount === null ? [] : ["amount"],
    percent === null || percent === undefined ? [] : ["percent"],
  ].flat()
  const fits =
    wanted === "neither"
      ? given.length === 0
      : given.length === 1 && wanted.split(" or ").includes(given.join())
  if (!fits) {
    throw invalid(`An offer of the kind "${kind}" takes ${wanted}.`)
  }
}

/** Money that is handed out or asked for: above zero, in the currency's minor unit. */
const assertMinorUnit = (full: FullCase, amount: string) => {
  const digits = currencyOf(full).currency_digits
  if (
    MathBN.lte(amount, 0) ||
    !MathBN.eq(MathBN.convert(amount).toFixed(digits), amount)
  ) {
    throw invalid(
      "The amount must be above zero, in the currency's minor unit."
    )
  }
}

const assertPercent = (percent: string) => {
  if (MathBN.lte(percent, 0) || MathBN.gt(percent, 100)) {
    throw invalid("The discount must be above 0 and at most 100 percent.")
  }
}

/** What the goods must be for this offer. */
const assertGoods = ({ rma, items }: FullCase, { kind }: CaseOffer) => {
  if (kind === "keep_item" && items.every((item) => openUnits(item) === 0)) {
    throw new RmaError("quantity_invalid", {
      message: "Nothing of this case could be kept.",
    })
  }
  if (kind !== "service_quote") {
    return
  }
  // What work costs is known once the goods were looked at, and they are looked at here.
  if (rma.status !== "received") {
    throw new RmaError("illegal_transition", {
      message: "Work is quoted once the goods are here.",
    })
  }
  if (items.every((item) => inspectable(item) === 0)) {
    throw new RmaError("quantity_invalid", {
      message: "Nothing of this case is here to be worked on.",
    })
  }
}

/** An order has a currency; a quote without one names a currency of the store's. */
const assertCurrency = async (
  container: MedusaContainer,
  { rma }: FullCase,
  { currency_code }: CaseOffer
) => {
  if (rma.order_id) {
    if (currency_code) {
      throw invalid("The currency is that of the order.")
    }
    return
  }
  if (
    !currency_code ||
    !(await storeCurrencies(container)).has(currency_code)
  ) {
    throw invalid("A quote without an order names a currency of the store.")
  }
}

/** What is given is at most what is left of the goods' value. */
const GIVEN: readonly CaseOffer["kind"][] = ["partial_refund", "store_credit"]

/** The case as it is once this is offered. */
export const withCurrency = (
  full: FullCase,
  { currency_code }: CaseOffer
): FullCase =>
  currency_code ? { ...full, rma: { ...full.rma, currency_code } } : full

/**
 * Whether an offer makes sense for a case.
 * @throws RmaError `order_required`, `invalid_data`, `quantity_invalid`, `illegal_transition`,
 *   `resolution_not_available`, `store_credit_needs_account`
 */
export const assertOffer = async (
  container: MedusaContainer,
  full: FullCase,
  offer: CaseOffer
): Promise<void> => {
  if (!full.rma.order_id && offer.kind !== "service_quote") {
    throw new RmaError("order_required", {
      message: "Without an order there is nothing an offer could stand on.",
    })
  }
  assertFigures(offer)
  assertGoods(full, offer)
  await assertCurrency(container, full, offer)
  if (offer.kind === "store_credit" && full.rma.order_id) {
    await assertCredit(container, full.rma.order_id)
  }
  if (offer.percent) {
    assertPercent(offer.percent)
  }
  if (offer.amount !== null) {
    assertMinorUnit(withCurrency(full, offer), offer.amount)
    if (GIVEN.includes(offer.kind)) {
      await quoteOffer(container, full, offer.amount)
    }
  }
}

/**
 * Who left it to the shop to offer something is answered with an offer; there is nothing to approve.
 * @param approved units of the item that would be approved
 * @throws RmaError `offer_required`
 */
export const assertNoneToOffer = (
  item: RmaItemRecord,
  approved: number
): void => {
  if (item.resolution === "commercial_offer" && approved > 0) {
    throw new RmaError("offer_required", {
      message: "The shopper asked for an offer: make one.",
    })
  }
}
