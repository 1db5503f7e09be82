import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createDefaultsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { must } from "../must"

/** The store, its one sales channel and the publishable key that opens it: those core makes at boot. */
export async function seedChannel(container: MedusaContainer) {
  // Does nothing where a boot already ran it.
  await createDefaultsWorkflow(container).run()

  const [store] = await container.resolve(Modules.STORE).listStores()
  const [channel] = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels()
  const [key] = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ type: "publishable" })
  const store_id = must(store, "store").id

  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store_id },
      update: {
        name: "Northlane",
        supported_currencies: [
          // A price without a region follows the currency's preference, not the region's.
          { currency_code: "eur", is_default: true, is_tax_inclusive: true },
          { currency_code: "pln", is_default: false, is_tax_inclusive: false },
        ],
      },
    },
  })
  return {
    store_id,
    channel: must(channel, "sales channel"),
    key: must(key, "publishable key"),
  }
}
