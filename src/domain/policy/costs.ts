import type { QuoteFee } from "../settlement/types"
import { standingOf } from "../law"
import type { Facts, ItemFacts } from "./facts"
import { compileWhen, type When } from "./judge/condition"
import type { Context } from "./judge/context"
import { submitContext } from "./judge/submit-context"
import { Verdict } from "./judge/verdict"
import { rightOf } from "./lawful-terms"
import type { Fee, LegalBasis, Policy, RequestType, Shipping } from "./schema"
import { requestTypeOf } from "./selectors"

/** An item of the request, and the id its quote lines refer to. */
export interface CostItem {
  id: string
  item: ItemFacts
}

const holds = (when: When, context: Context): boolean =>
  when.test(context) === Verdict.yes

const appliesTo = (fee: Fee, when: When, context: Context): boolean => {
  const { resolution } = context.item
  const meant =
    !fee.resolutions || fee.resolutions.some((name) => name === resolution)
  return meant && holds(when, context)
}

const valueOf = (
  fee: Fee,
  currency: string
): Pick<QuoteFee, "kind" | "value"> | null => {
  if (fee.percent !== undefined) {
    return { kind: "percent", value: fee.percent }
  }
  const flat = fee.flat?.[currency.toLowerCase()]
  return flat === undefined ? null : { kind: "flat", value: flat }
}

/**
 * The right of the law that governs the costs of a type; null for the merchant's own terms, for businesses,
 * and where the law of the EU and EEA does not reach.
 */
const rightTo = (
  facts: Facts,
  policy: Policy,
  type: RequestType | undefined
): LegalBasis | null => {
  const standing = standingOf(facts)
  return type && standing !== "business" && standing !== "outside"
    ? rightOf(type, policy.consumers)
    : null
}

/**
 * The fees that apply to these items, ready for a quote: each once for the items that pay and once,
 * `waived`, for those that need not. Where one item pays a flat fee nothing of it is waived: it is taken
 * once a submission. A fee whose condition nobody can judge is not charged; a waiver nobody can judge
 * does not waive. Either is the finding `fact_missing`, so that a person looks first.
 *
 * A right of the law costs nothing, whatever the policy says (Directive 2011/83/EU Art. 9(1), Directive (EU)
 * 2019/771 Art. 14(1)).
 *
 * @param items with reason and resolution declared @returns percentages, or gross amounts in major units
 */
export const feesFor = (
  facts: Facts,
  policy: Policy,
  requestType: string,
  items: readonly CostItem[]
): QuoteFee[] => {
  const type = requestTypeOf(policy, requestType)
  const fees = rightTo(facts, policy, type) ? [] : (type?.fees ?? [])
  return fees.flatMap((fee) => {
    const value = valueOf(fee, facts.order.currency_code)
    if (!value) {
      return []
    }
    const when = compileWhen(fee.when)
    const waiver = fee.waived_when.map((condition) => compileWhen([condition]))
    const due: string[] = []
    const waived: string[] = []
    for (const { id, item } of items) {
      const context = submitContext(facts, item, policy)
      if (appliesTo(fee, when, context)) {
        const free = waiver.some((one) => holds(one, context))
        ;(free ? waived : due).push(id)
      }
    }
    const charge: QuoteFee = { code: fee.code, ...value, item_ids: due }
    const pass: QuoteFee = {
      code: fee.code,
      ...value,
      item_ids: waived,
      waived: true,
    }
    const passes =
      waived.length > 0 && (value.kind === "percent" || due.length === 0)
    return [...(due.length > 0 ? [charge] : []), ...(passes ? [pass] : [])]
  })
}

const DEFAULTS: Record<Shipping["payer"], Shipping> = {
  customer: { payer: "customer", by: "none", when: [] },
  merchant: { payer: "merchant", by: "label", when: [] },
}

/** Who pays the way back where the policy says nothing. */
export const defaultShipping = (type: RequestType | undefined): Shipping =>
  DEFAULTS[type?.legal_basis === "legal_guarantee" ? "merchant" : "customer"]

/**
 * Who pays the way back of one item, and how: the first row that holds, else what the law expects. Under
 * the legal guarantee it is never the customer, not even for the label (Directive (EU) 2019/771 Art. 14(1)).
 */
export const shippingFor = (
  facts: Facts,
  policy: Policy,
  requestType: string,
  item: ItemFacts
): Shipping => {
  const type = requestTypeOf(policy, requestType)
  const context = submitContext(facts, item, policy)
  const guaranteed = rightTo(facts, policy, type) === "legal_guarantee"
  const row = type?.shipping.find(
    ({ when, payer }) =>
      (!guaranteed || payer === "merchant") && holds(compileWhen(when), context)
  )
  return row ? (guaranteed ? free(row) : row) : defaultShipping(type)
}

/** The merchant's label without what the policy would take for it. */
const free = ({ price: _, ...row }: Shipping): Shipping => row

/** The way back of a whole request: one parcel, so the merchant pays as soon as one item entitles to it. */
export const shippingForRequest = (
  facts: Facts,
  policy: Policy,
  requestType: string
): Shipping => {
  const rows = facts.items.map((item) =>
    shippingFor(facts, policy, requestType, item)
  )
  return (
    rows.find(({ payer }) => payer === "merchant") ??
    rows[0] ??
    defaultShipping(requestTypeOf(policy, requestType))
  )
}
