import { formatNumber } from "../../modules/rma/number"
import type { ListedCase } from "../../modules/rma/queries/list-cases"
import type { AdminRmaSummaryDto, RmaSummaryDto } from "../../types/http"
import { itemDto } from "./item"
import { quoteDto } from "./quote"
import { iso, isoOrNull } from "./values"

/** A case as a row of the shopper's list. */
export const summaryDto = (
  rma: Omit<ListedCase, "attention">
): RmaSummaryDto => ({
  id: rma.id,
  number: formatNumber(rma.display_id),
  status: rma.status,
  outcome: rma.outcome,
  request_type: rma.request_type,
  legal_basis: rma.legal_basis,
  order_id: rma.order_id,
  order_display_id: rma.order_display_id,
  currency_code: rma.currency_code,
  completeness: rma.completeness,
  items: rma.items.map(itemDto),
  quote: rma.quote ? quoteDto(rma.quote) : null,
  carrier: rma.carrier,
  tracking_number: rma.tracking_number,
  unread_messages: rma.shopper_unread,
  due_at: isoOrNull(rma.due_at),
  created_at: iso(rma.created_at),
  updated_at: iso(rma.updated_at),
  submitted_at: isoOrNull(rma.submitted_at),
  resolved_at: isoOrNull(rma.resolved_at),
})

/** A case as a row of staff's queue. */
export const adminSummaryDto = (rma: ListedCase): AdminRmaSummaryDto => ({
  ...summaryDto(rma),
  unread_messages: rma.staff_unread,
  customer_id: rma.customer_id,
  email: rma.email,
  channel: rma.channel,
  assignee_id: rma.assignee_id,
  team: rma.team,
  attention: rma.attention,
})
