import type { MedusaContainer } from "@medusajs/framework/types"
import { createCustomerGroupsWorkflow } from "@medusajs/medusa/core-flows"

/** The groups a merchant would sort loyal shoppers and dealers into. */
export async function seedCustomerGroups(
  container: MedusaContainer
): Promise<Record<string, string>> {
  const { result } = await createCustomerGroupsWorkflow(container).run({
    input: {
      customersData: ["Silver", "Gold", "Dealers"].map((name) => ({ name })),
    },
  })
  return Object.fromEntries(result.map((g) => [g.name, g.id]))
}
