import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { must } from "./must"

/** Reads rows of any entity through Query, as the shape the caller asks for. */
export async function read<Row>(
  container: MedusaContainer,
  entity: string,
  fields: string[],
  filters: Record<string, unknown> = {}
): Promise<Row[]> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields, filters })
  const rows: Row[] = data
  return rows
}

/** The first row, which has to be there. */
export async function readOne<Row>(
  container: MedusaContainer,
  entity: string,
  id: string,
  fields: string[]
): Promise<Row> {
  const [row] = await read<Row>(container, entity, fields, { id })
  return must(row, `${entity} ${id}`)
}
