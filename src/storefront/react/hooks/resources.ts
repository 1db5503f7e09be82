import { useState } from "react"
import type { RmaSummaryDto, ReturnOrderSummaryDto } from "../../client"
import { useRmaContext } from "../context"
import { useAction } from "./use-action"
import { useLoad } from "./use-load"

const PAGE = 20

/** Pages read one after another, as one list. */
const usePages = <T>(
  key: string,
  read: (page: {
    limit: number
    offset: number
  }) => Promise<{ rows: T[]; count: number }>
) => {
  const [later, setLater] = useState<T[]>([])
  const first = useLoad(key, async () => {
    const page = await read({ limit: PAGE, offset: 0 })
    setLater([])
    return page
  })
  const rows = [...(first.data?.rows ?? []), ...later]
  const more = useAction(async () => {
    const page = await read({ limit: PAGE, offset: rows.length })
    setLater((known) => [...known, ...page.rows])
  })
  return {
    rows,
    count: first.data?.count ?? 0,
    loading: first.loading,
    loaded: first.data !== undefined,
    error: first.error ?? more.error,
    reload: first.reload,
    loadMore: more.run,
    loadingMore: more.busy,
  }
}

/** The shopper's cases, newest first. */
export const useRmas = () => {
  const { client } = useRmaContext()
  return usePages<RmaSummaryDto>("rmas", async (page) => {
    const { rmas, count } = await client.cases.list(page)
    return { rows: rmas, count }
  })
}

/** One case. */
export const useRma = (id: string) => {
  const { client } = useRmaContext()
  return useLoad(`rma:${id}`, () => client.cases.retrieve(id))
}

/** The shopper's orders, with what of them can be returned. */
export const useReturnOrders = () => {
  const { client } = useRmaContext()
  return usePages<ReturnOrderSummaryDto>("orders", async (page) => {
    const { return_orders, count } = await client.orders.list(page)
    return { rows: return_orders, count }
  })
}

/** One order, every line under every request type; null: none yet. */
export const useReturnOrder = (id: string | null) => {
  const { client } = useRmaContext()
  return useLoad(id && `order:${id}`, () => client.orders.retrieve(id ?? ""))
}

/** What can be asked without an order. */
export const useRequestTypes = (wanted = true) => {
  const { client } = useRmaContext()
  return useLoad(wanted ? "types" : null, () =>
    client.requestTypes({ limit: 100 })
  )
}

/** The shopper's standing. */
export const useLoyaltyStanding = () => {
  const { client } = useRmaContext()
  return useLoad("loyalty", () => client.loyalty())
}
