import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
} from "@medusajs/medusa/core-flows"
import { must } from "../must"
import type { RegionKey } from "../types"

interface RegionDefinition {
  key: RegionKey
  name: string
  country_code: string
  tax: { name: string; code: string; rate: number }
  /** Prices are shown with tax inside (Italy) or tax is added at the till (Poland). */
  is_tax_inclusive: boolean
}

const definitions: RegionDefinition[] = [
  {
    key: "eur",
    name: "Italy",
    country_code: "it",
    tax: { name: "IVA 22 %", code: "it-22", rate: 22 },
    is_tax_inclusive: true,
  },
  {
    key: "pln",
    name: "Poland",
    country_code: "pl",
    tax: { name: "VAT 23 %", code: "pl-23", rate: 23 },
    is_tax_inclusive: false,
  },
]

/** Both regions, with the system's payment and tax providers. */
export async function seedRegions(container: MedusaContainer) {
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: definitions.map(
        ({ key, name, country_code, is_tax_inclusive }) => ({
          name,
          currency_code: key,
          countries: [country_code],
          payment_providers: ["pp_system_default"],
          automatic_taxes: true,
          is_tax_inclusive,
        })
      ),
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: definitions.map(({ country_code, tax }) => ({
      country_code,
      provider_id: "tp_system",
      default_tax_rate: tax,
    })),
  })

  const region = (key: RegionKey, country_code: string) => {
    const found = must(
      result.find((r) => r.currency_code === key),
      `region ${key}`
    )
    return { id: found.id, currency_code: key, country_code }
  }
  return { eur: region("eur", "it"), pln: region("pln", "pl") }
}
