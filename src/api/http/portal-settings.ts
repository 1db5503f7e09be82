import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import type { PortalOptions } from "../../modules/rma/portal-options"
import type RmaModuleService from "../../modules/rma/service"
import type { PortalSettings } from "../../types/portal"

const optionsIn = (scope: MedusaContainer) =>
  scope.resolve<RmaModuleService>(RMA_MODULE).getOptions()

export const portalOptions = (scope: MedusaContainer): PortalOptions =>
  optionsIn(scope).portal

const storeName = async (scope: MedusaContainer): Promise<string> => {
  const [store] = await scope
    .resolve(Modules.STORE)
    .listStores({}, { select: ["name"], take: 1 })
  return store?.name ?? ""
}

/** The oldest key in force: a store has one for its shop, and others for partners later. */
const firstKey = async (scope: MedusaContainer): Promise<string | null> => {
  const [key] = await scope
    .resolve(Modules.API_KEY)
    .listApiKeys(
      { type: "publishable", revoked_at: { $eq: null } },
      { take: 1, order: { created_at: "ASC" } }
    )
  return key?.token ?? null
}

/** The merchant's settings of the page, what was left out taken from the store. */
export const portalSettings = async (
  scope: MedusaContainer
): Promise<PortalSettings> => {
  const {
    name,
    logo_url,
    colors,
    contact,
    password_reset_url,
    payment,
    publishable_key,
  } = portalOptions(scope)
  const [shop, key] = await Promise.all([
    name ?? storeName(scope),
    publishable_key ?? firstKey(scope),
  ])
  return {
    name: shop,
    logo_url: logo_url ?? null,
    colors,
    contact,
    password_reset_url: password_reset_url ?? null,
    payment,
    publishable_key: key,
    max_file_size: optionsIn(scope).files.max_size,
  }
}
