import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { textIn, type ReasonTerm } from "../../domain/policy"
import type { ReasonDto } from "../../types/http"

/** What the store calls its return reasons, by value. */
export type StoreReasonNames = Readonly<Record<string, string>>

/**
 * Core's labels, in the reader's language where the store has the Translation module.
 * @param values absent: of all there are
 */
export const storeReasonNames = async (
  container: MedusaContainer,
  locale: string | null,
  values?: readonly string[]
): Promise<StoreReasonNames> => {
  if (values?.length === 0) {
    return {}
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      {
        entity: "return_reason",
        fields: ["value", "label"],
        filters: values ? { value: [...values] } : {},
        pagination: { take: 1000 },
      },
      locale === null ? {} : { locale }
    )
  return Object.fromEntries(data.map(({ value, label }) => [value, label]))
}

/** A reason as it is shown: the policy's name of it goes before the store's. */
export const namedReason = (
  { value, fault, label }: ReasonTerm,
  store: StoreReasonNames,
  locale: string | null
): ReasonDto => ({
  value,
  fault,
  label: label ? textIn(label, locale) : null,
  store_label: Object.hasOwn(store, value) ? (store[value] ?? null) : null,
})

/** The store's names of those reasons that the policy does not name. */
export const namesFor = (
  container: MedusaContainer,
  reasons: readonly ReasonTerm[],
  locale: string | null
): Promise<StoreReasonNames> =>
  storeReasonNames(container, locale, [
    ...new Set(reasons.filter(({ label }) => !label).map(({ value }) => value)),
  ])
