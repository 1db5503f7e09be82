import { useQuery } from "@tanstack/react-query"
import { sdk } from "../lib/client"
import { toOrderLines } from "../lib/order-lines"

/** The lines of an order with the units that can still come back, by core's own counters. */
export const useOrderLines = (orderId: string) =>
  useQuery({
    queryKey: ["rma-order-lines", orderId],
    queryFn: async () => {
      const { order } = await sdk.admin.order.retrieve(orderId, {
        fields: "id,display_id,*items,*items.detail",
      })
      return { number: order.display_id ?? 0, lines: toOrderLines(order.items) }
    },
    enabled: orderId !== "",
    // Units may have been asked for or returned a moment ago.
    staleTime: 0,
  })
