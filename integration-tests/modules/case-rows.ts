import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** A case as the driver hands out its rows, table by table. */
export async function rowByRow(container: MedusaContainer, id: string) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [rma] = await knex("rma").where({ id })
  const [items, events, settlements] = await Promise.all([
    knex("rma_item").where({ rma_id: id }).orderBy("id"),
    knex("rma_event").where({ rma_id: id }).orderBy("sequence"),
    knex("rma_settlement").where({ rma_id: id }).orderBy("id"),
  ])
  return { rma, items, events, settlements }
}
