import type { MedusaContainer } from "@medusajs/framework/types"
import type { Standing } from "../../domain/loyalty"
import type { CoreCustomer } from "../order/load-customers"
import { loadCustomer } from "./loyalty-override"
import { loadKnownStandings, standingsOf } from "./standings"

/**
 * Where one customer stands now; null when the provider does not know.
 * @throws RmaError `not_found`
 */
export const customerStanding = async (
  container: MedusaContainer,
  id: string
): Promise<{ customer: CoreCustomer; standing: Standing | null }> => {
  const [customer, known] = await Promise.all([
    loadCustomer(container, id),
    loadKnownStandings(container, [id]),
  ])
  const standings = await standingsOf(
    container,
    new Map([[id, customer]]),
    known,
    new Date()
  )
  return { customer, standing: standings.get(id) ?? null }
}
