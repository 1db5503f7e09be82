import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import expireCasesJob from "../../../src/jobs/expire-cases"
import remindShoppersJob from "../../../src/jobs/remind-shoppers"
import type { MerchantShop } from "./merchant-shop"

/** Days go by for an approved case: the shop's jobs find it decided earlier, and its end nearer. */
export const passDays = async (
  { container }: MerchantShop,
  id: string,
  days: number
): Promise<void> => {
  const db: { raw(sql: string, values: unknown[]): Promise<unknown> } =
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await db.raw(
    `update rma set decided_at = decided_at - make_interval(days => ?),
       approval_expires_at = approval_expires_at - make_interval(days => ?)
     where id = ?`,
    [days, days, id]
  )
  await remindShoppersJob(container)
  await expireCasesJob(container)
}
