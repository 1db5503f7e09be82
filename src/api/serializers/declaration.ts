import type { RmaDeclarationRecord } from "../../modules/rma/records"
import type { AdminDeclarationDto } from "../../types/declaration-http"
import { iso, isoOrNull } from "./values"

/** A declaration as staff read it. */
export const declarationDto = (
  row: RmaDeclarationRecord
): AdminDeclarationDto => ({
  id: row.id,
  status: row.status,
  name: row.name,
  email: row.email,
  order_number: row.order_number,
  items: row.items,
  received_at: iso(row.received_at),
  repeated_at: isoOrNull(row.repeated_at),
  times: row.times,
  acknowledged: row.acknowledged >= row.times,
  rma_id: row.rma_id,
  cause: row.cause,
  handled_at: isoOrNull(row.handled_at),
  handled_by: row.handled_by,
  note: row.note,
})
