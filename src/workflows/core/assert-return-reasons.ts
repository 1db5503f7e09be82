import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import type { ReturnLine } from "./return-lines"
import { rowsOf } from "./rows-of"

/** As core has it: a reason that others stand under is a heading, and none to return for. */
const USABLE = `
select r.id from return_reason r
where r.id = any(:ids) and r.deleted_at is null
  and not exists (
    select 1 from return_reason child
    where child.parent_return_reason_id = r.id and child.deleted_at is null
  )`

/**
 * What core's own flow checks before it takes the lines of a Return, and its confirmation does not.
 * @throws core's `invalid_data` for a reason that is not there, or has others under it
 */
export async function assertReturnReasons(
  container: MedusaContainer,
  lines: readonly ReturnLine[]
): Promise<void> {
  const ids = [...new Set(lines.flatMap(({ reason_id }) => reason_id ?? []))]
  if (!ids.length) {
    return
  }
  const usable = await rowsOf<{ id: string }>(container, USABLE, { ids })
  const known = new Set(usable.map(({ id }) => id))
  const missing = ids.filter((id) => !known.has(id))
  if (missing.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `These are no return reasons: ${missing.join(", ")}.`
    )
  }
}
