import { textIn } from "../text"
import { defectTerms, remorseTerms, type OpenTerms } from "./open-terms"
import type { DescribedTier, Subject } from "./subject"

/** JSON-LD: keys of schema.org, values as it has them. */
export type JsonLd = Record<string, unknown>

const term = (name: string): string => `https://schema.org/${name}`

const REFUND_TYPES: Record<string, string> = {
  refund: "FullRefund",
  store_credit: "StoreCreditRefund",
  exchange: "ExchangeRefund",
  replacement: "ExchangeRefund",
}

const amountIn = (
  amounts: Readonly<Record<string, string>> | undefined,
  currency: string | null
): JsonLd | null => {
  const code = currency ?? Object.keys(amounts ?? {})[0]
  const value = code === undefined ? undefined : amounts?.[code]
  return code === undefined || value === undefined
    ? null
    : {
        "@type": "MonetaryAmount",
        value: Number(value),
        currency: code.toUpperCase(),
      }
}

const feesOf = ({ shipping }: OpenTerms): string =>
  shipping.payer === "merchant"
    ? "FreeReturn"
    : shipping.price
      ? "ReturnShippingFees"
      : "ReturnFeesCustomerResponsibility"

/** Fees and label of one way back, under the prefix schema.org gives it: none, remorse or defect. */
const wayBack = (
  terms: OpenTerms,
  { currency }: Subject,
  prefix: "" | "customerRemorse" | "itemDefect"
): JsonLd => {
  const key = (name: string) =>
    prefix ? `${prefix}${name}` : name[0]?.toLowerCase() + name.slice(1)
  const price =
    terms.shipping.payer === "customer"
      ? amountIn(terms.shipping.price, currency)
      : null
  return {
    [key("ReturnFees")]: term(feesOf(terms)),
    [key("ReturnLabelSource")]: term(
      terms.shipping.by === "label"
        ? "ReturnLabelDownloadAndPrint"
        : "ReturnLabelCustomerResponsibility"
    ),
    ...(price ? { [key("ReturnShippingFeesAmount")]: price } : {}),
  }
}

const category = (remorse: OpenTerms | null): JsonLd => {
  if (!remorse) {
    return { returnPolicyCategory: term("MerchantReturnNotPermitted") }
  }
  switch (remorse.days) {
    case null:
      return { returnPolicyCategory: term("MerchantReturnUnlimitedWindow") }
    case undefined:
      return { returnPolicyCategory: term("MerchantReturnUnspecified") }
    default:
      return {
        returnPolicyCategory: term("MerchantReturnFiniteReturnWindow"),
        merchantReturnDays: remorse.days,
      }
  }
}

const restocking = ({ fee }: OpenTerms, { currency }: Subject): JsonLd => {
  if (!fee) {
    return {}
  }
  const value =
    "percent" in fee ? Number(fee.percent) : amountIn(fee.flat, currency)
  return value === null ? {} : { restockingFee: value }
}

const remorseParts = (remorse: OpenTerms, subject: Subject): JsonLd => ({
  returnMethod: term("ReturnByMail"),
  refundType: [
    ...new Set(
      remorse.resolutions.flatMap((resolution) => {
        const name = REFUND_TYPES[resolution]
        return name ? [term(name)] : []
      })
    ),
  ],
  ...wayBack(remorse, subject, ""),
  ...wayBack(remorse, subject, "customerRemorse"),
  ...restocking(remorse, subject),
})

const termsFor = (subject: Subject, tier: DescribedTier | null): JsonLd => {
  const remorse = remorseTerms(subject, tier)
  const defect = defectTerms(subject, tier)
  const conditions = [
    ...(remorse ? ["NewCondition"] : []),
    ...(defect ? ["DamagedCondition"] : []),
  ]
  return {
    ...category(remorse),
    ...(remorse ? remorseParts(remorse, subject) : {}),
    ...(defect ? wayBack(defect, subject, "itemDefect") : {}),
    ...(conditions.length > 0 ? { itemCondition: conditions.map(term) } : {}),
  }
}

const memberTier = (tier: DescribedTier, locale: string | null): JsonLd => ({
  "@type": "MemberProgramTier",
  "@id": `#tier-${tier.code}`,
  name: textIn(tier.name, locale),
  hasTierBenefit: term("TierBenefitLoyaltyReturns"),
})

/**
 * The terms as a schema.org `MerchantReturnPolicy`: what holds for everybody who changes their mind or got a
 * faulty product. Tiers with other terms follow in `@included` (JSON-LD 1.1), one policy each with
 * `validForMemberTier`. What depends on the product is not said here; the plain text has it.
 */
export const merchantReturnPolicy = (
  subject: Subject,
  locale: string | null
): JsonLd => {
  const country = subject.country?.toUpperCase()
  const place = country ? { applicableCountry: country } : {}
  const general = termsFor(subject, null)
  const members = subject.tiers.flatMap((tier): JsonLd[] => {
    const own = termsFor(subject, tier)
    return JSON.stringify(own) === JSON.stringify(general)
      ? []
      : [
          {
            "@type": "MerchantReturnPolicy",
            ...place,
            ...own,
            validForMemberTier: memberTier(tier, locale),
          },
        ]
  })
  return {
    "@context": "https://schema.org",
    "@type": "MerchantReturnPolicy",
    ...place,
    ...general,
    ...(members.length > 0 ? { "@included": members } : {}),
  }
}
