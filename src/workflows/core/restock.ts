import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ChangeActionType,
  ContainerRegistrationKeys,
} from "@medusajs/framework/utils"
import { RmaError } from "../../modules/rma/errors"
import {
  claimStockMove,
  findStockMove,
} from "../../modules/rma/queries/stock-moves"
import { toUnits, type CoreNumber } from "./exact"
import { rowsOf } from "./rows-of"
import { withStockLock } from "./stock-lock"

interface PartRow {
  location_id: string | null
  quantity: CoreNumber
  /** Null where the variant has no such part, or the location keeps none of it. */
  level_id: string | null
  inventory_item_id: string | null
  required_quantity: CoreNumber
}

/** The parts of what a change restocks, each at the Return's location, as core's flow reads them. */
const PARTS = `
select r.location_id, a.details -> 'quantity' as quantity,
  l.id as level_id, l.inventory_item_id, p.required_quantity
from order_change_action a
join "return" r on r.id = a.return_id
join order_line_item i on i.id = a.details ->> 'reference_id'
join product_variant v on v.id = i.variant_id and v.manage_inventory and v.deleted_at is null
left join product_variant_inventory_item p on p.variant_id = v.id and p.deleted_at is null
left join inventory_item n on n.id = p.inventory_item_id and n.deleted_at is null
left join inventory_level l
  on l.inventory_item_id = n.id and l.location_id = r.location_id and l.deleted_at is null
where a.order_change_id = :change_id and a.action = :action and a.deleted_at is null`

export interface Restock {
  /** The inventory items whose stock rises: core's lock is taken on them. */
  inventory_item_ids: string[]
  /** Pieces by inventory level. */
  pieces: Record<string, number>
}

export const NO_STOCK: Restock = { inventory_item_ids: [], pieces: {} }

const partsOf = (
  container: MedusaContainer,
  change_id: string
): Promise<PartRow[]> =>
  rowsOf<PartRow>(container, PARTS, {
    change_id,
    action: ChangeActionType.RECEIVE_RETURN_ITEM,
  })

const piecesOf = (parts: readonly PartRow[]): Restock => {
  const pieces: Record<string, number> = {}
  const inventory_item_ids = new Set<string>()
  for (const part of parts) {
    if (part.level_id && part.inventory_item_id) {
      pieces[part.level_id] =
        (pieces[part.level_id] ?? 0) +
        toUnits(part.quantity) * toUnits(part.required_quantity)
      inventory_item_ids.add(part.inventory_item_id)
    }
  }
  return { inventory_item_ids: [...inventory_item_ids], pieces }
}

/**
 * What a change that receives goods puts back into stock: resellable units of variants the store keeps stock of, all
 * parts of a kit, at the Return's location. Parts which that location does not keep are left out, as core does.
 * Core also leaves out a part that two of the variants share, for one of them (read in 2.21.2); here both count.
 *
 * @throws `core_failed` when the location keeps nothing of it: core would refuse the reception, too
 */
export async function planRestock(
  container: MedusaContainer,
  change_id: string
): Promise<Restock> {
  const parts = await partsOf(container, change_id)
  const restock = piecesOf(parts)
  if (parts.length && !restock.inventory_item_ids.length) {
    throw new RmaError("core_failed", {
      message: `Cannot receive the Return at location ${parts[0]?.location_id}`,
      data: { location_id: parts[0]?.location_id },
    })
  }
  return restock
}

/**
 * The same of a change that was confirmed before a crash: what staff have taken out of the location since is no
 * stock of it any more, and the reception, which cannot be taken back, must come to its end without it.
 */
export const restockLeft = async (
  container: MedusaContainer,
  change_id: string
): Promise<Restock> => piecesOf(await partsOf(container, change_id))

/** Core keeps a quantity twice; its arithmetic prefers the exact one. */
const RAISE = `
update inventory_level set
  stocked_quantity = coalesce(cast(raw_stocked_quantity ->> 'value' as numeric), stocked_quantity) + :pieces,
  raw_stocked_quantity = coalesce(nullif(raw_stocked_quantity, 'null'), '{"precision": 20}') || jsonb_build_object(
    'value',
    cast(coalesce(cast(raw_stocked_quantity ->> 'value' as numeric), stocked_quantity) + :pieces as text)
  ),
  updated_at = now()
where id = :level_id and deleted_at is null`

/**
 * Raises the stock, once however often it is asked for: the levels and the note that they were raised are
 * written in one transaction. Core's own step raises them in a transaction of its own beside the one that confirms the
 * change: a process killed between the two has moved the stock for a change that never was, or never moves it.
 */
export async function restockOnce(
  container: MedusaContainer,
  {
    change_id,
    order_id,
    inventory_item_ids,
    pieces,
  }: Restock & { change_id: string; order_id: string }
): Promise<void> {
  const raise = () =>
    container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)
      .transaction(async (trx) => {
        if (await claimStockMove(trx, { id: change_id, order_id, pieces })) {
          // In one order everywhere, or two receptions wait for each other.
          for (const level_id of Object.keys(pieces).sort()) {
            await trx.raw(RAISE, { level_id, pieces: pieces[level_id] ?? 0 })
          }
        }
      })
  if (inventory_item_ids.length) {
    await withStockLock(container, inventory_item_ids, raise)
  }
}

/** What a call before a crash restocked: nothing is left to lock or to raise; null when it did not come so far. */
export async function restockedBefore(
  container: MedusaContainer,
  change_id: string
): Promise<Restock | null> {
  const move = await findStockMove(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    change_id
  )
  return move && { inventory_item_ids: [], pieces: move.pieces }
}
