import type { AdminRmaSummaryDto } from "../../types/http"
import type { AdminRmaDto } from "../../types/http"
import type { StaffAction } from "./staff-actions"
import { toSegment } from "./staff-actions"
import { request } from "./request"

export interface RmaListQuery {
  limit?: number
  offset?: number
  q?: string
  status?: string[]
  request_type?: string[]
  order_id?: string
  customer_id?: string
  /** ISO 8601 UTC. */
  due_before?: string
  /** `true`: cases whose settlement failed or is in doubt. */
  attention?: string
  /** A column, with a leading minus for descending. */
  order?: string
}

export interface RmaList {
  rmas: AdminRmaSummaryDto[]
  /** Stops at 1,001; `count_exact` tells. */
  count: number
  count_exact: boolean
  limit: number
  offset: number
}

export const listRmas = (query: RmaListQuery) =>
  request<RmaList>("/admin/rmas", { query: { ...query } })

export const retrieveRma = async (id: string): Promise<AdminRmaDto> =>
  (await request<{ rma: AdminRmaDto }>(`/admin/rmas/${encodeURIComponent(id)}`))
    .rma

/** Where the address is not the event's name. */
const SEGMENTS: Partial<Record<StaffAction, string>> = { attach_label: "label" }

/** Does what a staff member decided and answers the case as it is afterwards. */
export const actOnRma = async (
  id: string,
  action: StaffAction,
  body: object
): Promise<AdminRmaDto> =>
  (
    await request<{ rma: AdminRmaDto }>(
      `/admin/rmas/${encodeURIComponent(id)}/${SEGMENTS[action] ?? toSegment(action)}`,
      { body }
    )
  ).rma

/** Opens a case on behalf of a shopper. */
export const createRma = async (body: object): Promise<AdminRmaDto> =>
  (await request<{ rma: AdminRmaDto }>("/admin/rmas", { body })).rma
