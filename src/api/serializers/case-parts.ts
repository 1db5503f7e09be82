import { textIn, type RequestType } from "../../domain/policy"
import type {
  CaseClock,
  RmaRecord,
  RmaSettlementRecord,
} from "../../modules/rma/records"
import type { ClockDto, SettlementDto, StoreRmaDto } from "../../types/http"
import { payableByHand } from "../../workflows/settlement/tenders"
import { quoteDto } from "./quote"
import { iso, isoOrNull, numberOrNull } from "./values"

export const settlementDto = (one: RmaSettlementRecord): SettlementDto => ({
  id: one.id,
  kind: one.kind,
  status: one.status,
  currency_code: one.currency_code,
  amount: Number(one.amount),
  by_hand: Number(payableByHand(one)),
  reference: one.reference,
  quote: quoteDto(one.quote),
  goods: (one.goods ?? []).map((goods) => ({
    id: goods.rma_item_id,
    variant_id: goods.variant_id,
    title: goods.title,
    quantity: goods.quantity,
    unit_price: Number(goods.unit_price),
  })),
  payment: one.payment
    ? {
        amount: Number(one.payment.amount),
        payment_collection_id: one.payment.payment_collection_id,
        expires_at: isoOrNull(one.expires_at),
        paid_at: isoOrNull(one.payment.paid_at ?? null),
      }
    : null,
  settled_at: isoOrNull(one.settled_at),
})

/** @param type the terms whose promise it is; null without a policy */
export const clockDto = (
  clock: CaseClock,
  type: RequestType | null,
  locale: string
): ClockDto => {
  const label = clock.statutory
    ? undefined
    : type?.clocks.find(({ code }) => code === clock.code)?.label
  return {
    code: clock.code,
    label: label ? textIn(label, locale) : null,
    due_at: iso(clock.due_at),
    met_at: isoOrNull(clock.met_at),
    explanation: clock.explanation ?? null,
  }
}

export const shippingDto = (
  { shipping }: RmaRecord,
  locale: string
): StoreRmaDto["shipping"] =>
  shipping
    ? {
        payer: shipping.payer,
        by: shipping.by ?? null,
        account: shipping.account ?? null,
        carrier: shipping.label?.carrier ?? shipping.carrier ?? null,
        instructions: shipping.instructions
          ? textIn(shipping.instructions, locale)
          : null,
        tracking_number: shipping.label?.tracking_number ?? null,
        tracking_url: shipping.label?.tracking_url ?? null,
        label_url: shipping.label?.label_url ?? null,
        label_file: shipping.label?.file?.filename ?? null,
        return_address: shipping.return_address ?? null,
      }
    : null

/** The code of a discount is told once it was accepted and can be used. */
const codeOf = (settlements: readonly RmaSettlementRecord[]) => {
  const made = settlements.find(
    (one) => one.kind === "discount_code" && one.status === "settled"
  )?.result
  return {
    code: typeof made?.code === "string" ? made.code : null,
    code_valid_until: typeof made?.ends_at === "string" ? made.ends_at : null,
  }
}

export const offerDto = (
  { offer }: RmaRecord,
  settlements: readonly RmaSettlementRecord[]
): StoreRmaDto["offer"] =>
  offer
    ? {
        kind: offer.kind,
        amount: numberOrNull(offer.amount),
        percent: numberOrNull(offer.percent ?? null),
        ...codeOf(settlements),
        message: offer.message,
        expires_at: isoOrNull(offer.expires_at),
      }
    : null

export const ratingDto = ({ rating }: RmaRecord): StoreRmaDto["rating"] =>
  typeof rating?.score === "number"
    ? {
        score: rating.score,
        reason: typeof rating.reason === "string" ? rating.reason : null,
      }
    : null
