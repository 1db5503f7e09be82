import { useQuery } from "@tanstack/react-query"
import type { ReturnOrderDto } from "../../types/shopper-http"
import { sdk } from "../lib/client"
import { toOrderLines } from "../lib/order-lines"
import { request } from "../lib/request"
import { askableTypes, refusedTypes } from "../lib/request-type-info"

/** What the policy of an order gives, as its shopper reads it, with core's titles of the lines. */
export const useReturnOrder = (orderId: string) =>
  useQuery({
    queryKey: ["rma-return-order", orderId],
    queryFn: async () => {
      const [{ order }, found] = await Promise.all([
        sdk.admin.order.retrieve(orderId, { fields: "id,display_id,*items" }),
        request<ReturnOrderDto>(
          `/admin/return-orders/${encodeURIComponent(orderId)}`
        ),
      ])
      return {
        number: order.display_id ?? 0,
        lines: toOrderLines(order.items, found),
        types: askableTypes(found.request_types),
        refused: refusedTypes(found.request_types),
      }
    },
    enabled: orderId !== "",
    // Units may have been asked for or returned a moment ago.
    staleTime: 0,
  })
