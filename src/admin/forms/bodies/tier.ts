import { LANGUAGES, type Locale } from "../../../domain/languages"
import type { LoyaltyTierDto } from "../../../types/loyalty-http"
import { amount, wholeNumber, written } from "../numbers"

export interface TierValues {
  code: string
  name: Record<Locale, string>
  rank: string
  /** `eur 500, pln 2200`. */
  spend: string
  orders: string
  period: string
  customer_group_ids: string[]
}

export const tierDefaults = (tier?: LoyaltyTierDto): TierValues => ({
  code: tier?.code ?? "",
  name: Object.fromEntries(
    LANGUAGES.map((locale) => [locale, tier?.name[locale] ?? ""])
  ) as Record<Locale, string>,
  rank: String(tier?.rank ?? 1),
  spend: Object.entries(tier?.thresholds?.spend ?? {})
    .map(([currency, value]) => `${currency} ${value}`)
    .join(", "),
  orders: String(tier?.thresholds?.orders ?? ""),
  period: tier ? (tier.thresholds?.period ?? "") : "P12M",
  customer_group_ids: tier?.customer_group_ids ?? [],
})

/** Amounts by currency as a person types them; null when one of them is none. */
export const spendOf = (typed: string): Record<string, number> | null => {
  const spend: Record<string, number> = {}
  for (const part of typed.split(/[,;\n]/).filter((one) => one.trim())) {
    const [currency = "", value, ...more] = part.trim().split(/\s+/)
    const read = amount(value)
    if (!/^[a-z]{3}$/i.test(currency) || read === null || more.length > 0) {
      return null
    }
    spend[currency.toLowerCase()] = read
  }
  return spend
}

/** Whether what was typed can be sent. */
export const isWholeTier = ({ rank, spend, orders }: TierValues): boolean =>
  (wholeNumber(rank) ?? 0) > 0 &&
  spendOf(spend) !== null &&
  (orders.trim() === "" || wholeNumber(orders) !== null)

const thresholdsOf = (values: TierValues) => {
  const spend = spendOf(values.spend) ?? {}
  const orders = wholeNumber(values.orders)
  const period = written(values.period)
  const named = Object.keys(spend).length > 0
  return named || orders !== null
    ? {
        ...(named && { spend }),
        ...(orders !== null && { orders }),
        ...(period && { period }),
      }
    : null
}

/**
 * Body of `POST /admin/loyalty-tiers`, or of one that exists, whose code stays. Names in languages the form
 * does not know are kept.
 */
export const tierBody = (values: TierValues, tier?: LoyaltyTierDto) => {
  const names = LANGUAGES.flatMap((locale) => {
    const name = written(values.name[locale])
    return name ? [[locale, name] as const] : []
  })
  const others = Object.entries(tier?.name ?? {}).filter(
    ([tag]) => !LANGUAGES.some((locale) => locale === tag)
  )
  return {
    ...(tier ? {} : { code: values.code.trim() }),
    name: Object.fromEntries([...others, ...names]),
    rank: wholeNumber(values.rank) ?? 0,
    thresholds: thresholdsOf(values),
    customer_group_ids: values.customer_group_ids,
  }
}
