import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { LoyaltyProvider, LoyaltyProviderInput } from "../../types/loyalty"
import { measureOrders } from "../measure-orders"

/**
 * Tiers by customer group alone: nothing is counted, so that no threshold is ever reached. For stores whose
 * groups come from elsewhere, such as an ERP. The return rate is measured all the same.
 */
export default class CustomerGroupsLoyaltyProvider implements LoyaltyProvider {
  static identifier = "customer-groups"

  constructor(private readonly container: Record<string, unknown>) {}

  async measure({ customers, now }: LoyaltyProviderInput) {
    return await measureOrders(
      this.container[ContainerRegistrationKeys.PG_CONNECTION] as Knex,
      customers.map(({ id }) => id),
      [],
      now
    )
  }
}
