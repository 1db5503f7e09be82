import type { PolicyDto } from "../../../types/http"

const KEYS = [
  "sales_channel_ids",
  "region_ids",
  "country_codes",
  "customer_group_ids",
] as const

/** Whom a policy is for, in a few words: countries by name, of the rest how many. */
export const scopeText = (
  scope: PolicyDto["scope"],
  t: (key: string, options?: { count: number }) => string
): string =>
  KEYS.flatMap((key) => {
    const values = scope[key] ?? []
    if (values.length === 0) {
      return []
    }
    return key === "country_codes"
      ? [values.map((code) => code.toUpperCase()).join(", ")]
      : [t(`policies.scopes.${key}`, { count: values.length })]
  }).join(" · ") || t("policies.everyone")
