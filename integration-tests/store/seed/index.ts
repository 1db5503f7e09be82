import type { MedusaContainer } from "@medusajs/framework/types"
import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import { seedCatalogue } from "../../support/ladder"
import { seedOrders } from "./orders"
import { admin, seedPeople, signIns } from "./people"
import { seedPictures } from "./pictures"

/**
 * The demo store up to its orders, made through Medusa's own workflows; only dates are shifted afterwards.
 * Run by `medusa exec` on a migrated, empty database. What a visitor needs to know is kept in the store's
 * metadata. The cases come once the store is open; `complete` is set after the last of them.
 */
export default async function seed({
  container,
}: {
  container: MedusaContainer
}): Promise<void> {
  const catalogue = await seedCatalogue(
    container,
    await seedPictures(container)
  )
  const accounts = await seedPeople(container, catalogue)
  const orders = await seedOrders(container, accounts)

  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: catalogue.store_id },
      update: {
        metadata: {
          demo: {
            publishable_key: catalogue.publishable_key.token,
            admin,
            customers: signIns(),
            orders,
            complete: false,
          },
        },
      },
    },
  })
}
