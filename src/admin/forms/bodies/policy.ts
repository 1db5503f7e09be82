import type { PolicyDto } from "../../../types/http"

export interface PolicyValues {
  name: string
  priority: string
  /** Codes with blanks or commas between them. */
  countries: string
  sales_channel_ids: string[]
  region_ids: string[]
  customer_group_ids: string[]
}

type Settings = Pick<PolicyDto, "name" | "priority" | "scope">

export const policyDefaults = (policy?: Settings): PolicyValues => ({
  name: policy?.name ?? "",
  priority: String(policy?.priority ?? 0),
  countries: (policy?.scope.country_codes ?? []).join(", "),
  sales_channel_ids: policy?.scope.sales_channel_ids ?? [],
  region_ids: policy?.scope.region_ids ?? [],
  customer_group_ids: policy?.scope.customer_group_ids ?? [],
})

/** What was typed as a priority: a whole number, below zero too; null when it is none. */
export const priorityOf = (typed: string): number | null =>
  /^-?\d{1,7}$/.test(typed.trim()) ? Number(typed) : null

/** Name, priority and scope as `POST /admin/rma-policies` takes them; what nobody chose is left open to all. */
export const policyBody = (values: PolicyValues) => {
  const { sales_channel_ids, region_ids, customer_group_ids } = values
  const country_codes = values.countries
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
  const scope = Object.fromEntries(
    Object.entries({
      sales_channel_ids,
      region_ids,
      country_codes,
      customer_group_ids,
    }).filter(([, chosen]) => chosen.length > 0)
  )
  return {
    name: values.name.trim(),
    priority: priorityOf(values.priority) ?? 0,
    scope,
  }
}
