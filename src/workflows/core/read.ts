import type {
  MedusaContainer,
  RemoteQueryFilters,
} from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RmaError } from "../../modules/rma/errors"

/** Rows of `entity` with the shape of `fields`, which only the caller knows. */
export async function read<T>(
  container: MedusaContainer,
  entity: string,
  filters: Record<string, unknown>,
  fields: string[]
): Promise<T[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity,
    fields,
    filters: filters as RemoteQueryFilters<string>,
  })
  return data as T[]
}

/** @throws `not_found` */
export async function readById<T>(
  container: MedusaContainer,
  entity: string,
  id: string,
  fields: string[]
): Promise<T> {
  const [row] = await read<T>(container, entity, { id }, fields)
  if (!row) {
    throw new RmaError("not_found", { message: `${entity} ${id}` })
  }
  return row
}

/** Whether it was not deleted. */
export const isThere = async (
  container: MedusaContainer,
  entity: string,
  id: string
): Promise<boolean> =>
  (await read<{ id: string }>(container, entity, { id }, ["id"])).length > 0
