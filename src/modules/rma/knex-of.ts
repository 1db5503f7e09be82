import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

/** The connection of a service call: the transaction when there is one, else the pool. */
export const knexOf = (context: Context<EntityManager>): Knex => {
  const manager = context.transactionManager ?? context.manager
  if (!manager) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The rma module has no database."
    )
  }
  return manager.getTransactionContext<Knex.Transaction>() ?? manager.getKnex()
}
