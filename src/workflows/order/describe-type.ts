import {
  enclosuresIn,
  reasonsOf,
  shippingForRequest,
  textIn,
  warrantyIn,
  type Decision,
  type Facts,
  type Outlook,
  type Policy,
  type RequestType,
} from "../../domain/policy"

/** A request type as the policy has it, and how it stands for the shopper. */
export interface SeenType {
  type: RequestType
  outlook: Outlook
  decision: Decision
}

const asNumber = (value: string | undefined): number | null =>
  value === undefined ? null : Number(value)

/** A question or a slot with its label in the reader's language. */
const labelled =
  (locale: string | null) =>
  <Part extends Pick<RequestType["fields"][number], "label">>({
    label,
    ...part
  }: Part) => ({
    ...part,
    ...(label ? { label: textIn(label, locale) } : {}),
  })

/** What a shopper is told of a request type before asking under it. */
export const describeType = (
  { type, outlook, decision }: SeenType,
  facts: Facts,
  policy: Policy,
  locale: string | null
) => {
  const { payer, by } = shippingForRequest(facts, policy, type.code)
  return {
    code: type.code,
    name: textIn(type.name, locale),
    description: type.description ? textIn(type.description, locale) : null,
    legal_basis: type.legal_basis,
    outcome: outlook.outcome,
    findings: outlook.findings,
    resolutions: [
      ...new Set(decision.items.flatMap((item) => item.resolutions)),
    ],
    reasons: reasonsOf(policy, type),
    fields: type.fields.map(labelled(locale)),
    evidence: type.evidence.map(labelled(locale)),
    shipping: { payer, by },
    fees: type.fees.map(({ code, percent, flat, label }) => ({
      code,
      label: label ? textIn(label, locale) : null,
      percent: asNumber(percent),
      flat: asNumber(flat?.[facts.order.currency_code]),
    })),
    warranty: warrantyIn(type, locale),
    enclosures: enclosuresIn(type, locale),
    clocks: type.clocks.map(({ code, from, until, length, count }) => ({
      code,
      from,
      until,
      length,
      count,
    })),
  }
}
