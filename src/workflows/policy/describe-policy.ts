import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { textIn, type Contact } from "../../domain/policy"
import {
  merchantReturnPolicy,
  plainText,
  type Subject,
} from "../../domain/policy/describe"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { PolicyHead } from "../../modules/rma/queries/policies"
import type RmaModuleService from "../../modules/rma/service"
import { lawOf } from "../order/law-of"
import { frozenPolicy, loadPolicies, scopeFits } from "./policy-in-force"
import { storeReasonNames } from "./reason-names"

/** For whom the terms are told. */
export interface DescribePolicyInput {
  /** Lower case. */
  country_code: string | null
  region_id: string | null
  sales_channel_id: string | null
  /** A language tag. */
  locale: string
}

/** The region a country of delivery belongs to, with its currency; or the one that was named. */
const regionOf = async (
  container: MedusaContainer,
  { region_id, country_code }: DescribePolicyInput
) => {
  if (region_id === null && country_code === null) {
    return null
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "region",
      fields: ["id", "currency_code"],
      filters:
        region_id === null
          ? { countries: { iso_2: country_code ?? "" } }
          : { id: region_id },
    })
  return data[0] ?? null
}

/** Where a policy is for one country alone, its terms are those of that country. */
const countryOf = (
  { country_code }: DescribePolicyInput,
  { policy }: PolicyHead
): string | null => {
  const [only, ...others] = policy.scope.country_codes ?? []
  return country_code ?? (others.length === 0 ? (only ?? null) : null)
}

const contactIn = (
  { name, note, ...ways }: Contact,
  locale: string | null
) => ({
  ...ways,
  ...(name ? { name: textIn(name, locale) } : {}),
  ...(note ? { note: textIn(note, locale) } : {}),
})

const iso = (value: Date | string | null | undefined): string | null =>
  value ? new Date(value).toISOString() : null

/**
 * The terms published now for anybody who buys there: as data of schema.org and as text. Policies for groups
 * of customers are theirs alone and not told here.
 *
 * @throws RmaError `not_found` where no policy fits
 */
export const describePolicy = async (
  container: MedusaContainer,
  input: DescribePolicyInput
) => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const [heads, region, tiers, reasons] = await Promise.all([
    loadPolicies(container),
    regionOf(container, input),
    rma.readTiers(),
    storeReasonNames(container, input.locale),
  ])
  const { sales_channel_id, country_code, locale } = input
  const place = {
    sales_channel_id,
    country_code,
    region_id: region?.id ?? null,
  }
  const head = heads.find(({ policy }) => scopeFits(policy.scope, place, []))
  const id = head?.policy.published_version_id
  if (!head || !id) {
    throw new RmaError("not_found", {
      message: "No return policy is published for this place.",
    })
  }
  const version = head.versions.find((one) => one.id === id)
  const policy = await frozenPolicy(container, id)
  const country = countryOf(input, head)
  const now = new Date().toISOString()
  const subject: Subject = {
    policy,
    published_at: iso(version?.published_at),
    country,
    ...(await lawOf(country, rma.getOptions(), now)),
    sales_channel_id,
    currency: region?.currency_code.toLowerCase() ?? null,
    tiers: [...tiers].sort((a, b) => a.rank - b.rank),
    reasons,
  }
  return {
    policy_id: head.policy.id,
    version: version?.version ?? null,
    published_at: subject.published_at,
    contact: policy.contact ? contactIn(policy.contact, locale) : null,
    text: policy.text ? textIn(policy.text, locale) : null,
    merchant_return_policy: merchantReturnPolicy(subject, locale),
    plain: plainText(subject, locale),
  }
}
