import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { periodsOf } from "../../domain/loyalty"
import type { LoyaltyProvider, LoyaltyProviderInput } from "../../types/loyalty"
import { measureOrders } from "../measure-orders"

/** Standings from what customers ordered, paid and sent back: the default. */
export default class OrderHistoryLoyaltyProvider implements LoyaltyProvider {
  static identifier = "order-history"

  constructor(private readonly container: Record<string, unknown>) {}

  async measure({ customers, tiers, now }: LoyaltyProviderInput) {
    return await measureOrders(
      this.container[ContainerRegistrationKeys.PG_CONNECTION] as Knex,
      customers.map(({ id }) => id),
      periodsOf(tiers),
      now
    )
  }
}
