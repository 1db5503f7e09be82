import type { MedusaContainer } from "@medusajs/framework/types"
import type { CoreNumber } from "./exact"
import { rowsOf } from "./rows-of"

export interface BookedCreditLine {
  reference: string
  reference_id: string
  amount: CoreNumber
}

/** The credit lines of an order as it is now; none where there is no such order. */
export const readCreditLines = (
  container: MedusaContainer,
  order_id: string
): Promise<BookedCreditLine[]> =>
  rowsOf(
    container,
    `select c.reference, c.reference_id, c.raw_amount as amount
     from order_credit_line c
     join "order" o on o.id = c.order_id and o.version = c.version
     where c.order_id = :order_id and c.deleted_at is null`,
    { order_id }
  )
