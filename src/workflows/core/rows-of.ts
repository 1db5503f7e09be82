import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Rows of core's tables by SQL, where a case is worked on: through Query the same costs several times as much
 * (measured). Tests hold what is read so against what Query reads.
 */
export async function rowsOf<T>(
  container: MedusaContainer,
  sql: string,
  bindings: Record<string, string | number | readonly string[] | null>
): Promise<T[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: T[] }>(sql, bindings)
  return rows
}
