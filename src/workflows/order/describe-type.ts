import type { MedusaContainer } from "@medusajs/framework/types"
import {
  enclosuresIn,
  labelledIn,
  reasonsOf,
  shippingForRequest,
  textIn,
  warrantyIn,
  type Decision,
  type Facts,
  type LocalizedText,
  type Outlook,
  type Policy,
  type RequestType,
} from "../../domain/policy"
import {
  namedReason,
  namesFor,
  type StoreReasonNames,
} from "../policy/reason-names"

/** A request type as the policy has it, and how it stands for the shopper. */
export interface SeenType {
  type: RequestType
  outlook: Outlook
  decision: Decision
}

const asNumber = (value: string | undefined): number | null =>
  value === undefined ? null : Number(value)

const textsIn = (
  texts: Readonly<Record<string, LocalizedText>>,
  locale: string | null
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, textIn(text, locale)])
  )

/**
 * What a shopper is told of a request type before asking under it.
 * @param storeReasons names of the reasons that the policy does not name
 */
export const describeType = (
  { type, outlook, decision }: SeenType,
  facts: Facts,
  policy: Policy,
  locale: string | null,
  storeReasons: StoreReasonNames
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
    reasons: reasonsOf(policy, type).map((one) =>
      namedReason(one, storeReasons, locale)
    ),
    fields: type.fields.map(({ option_labels, ...field }) => ({
      ...labelledIn(locale)(field),
      ...(option_labels
        ? { option_labels: textsIn(option_labels, locale) }
        : {}),
    })),
    evidence: type.evidence.map(labelledIn(locale)),
    shipping: { payer, by },
    fees: type.fees.map(({ code, percent, flat, label }) => ({
      code,
      label: label ? textIn(label, locale) : null,
      percent: asNumber(percent),
      flat: asNumber(flat?.[facts.order.currency_code]),
    })),
    warranty: warrantyIn(type, locale),
    enclosures: enclosuresIn(type, locale),
    clocks: type.clocks.map(({ code, label, from, until, length, count }) => ({
      code,
      label: label ? textIn(label, locale) : null,
      from,
      until,
      length,
      count,
    })),
  }
}

/** The same of several, with what the store calls the reasons that the policy does not name. */
export const describeTypes = async (
  container: MedusaContainer,
  seen: readonly SeenType[],
  facts: Facts,
  policy: Policy,
  locale: string | null
) => {
  const reasons = seen.flatMap(({ type }) => reasonsOf(policy, type))
  const names = await namesFor(container, reasons, locale)
  return seen.map((one) => describeType(one, facts, policy, locale, names))
}
