import type { Stage } from "./stage"

export interface StoredItem {
  id: string
  sku: string | null
  quantity: number
  refused_quantity: number
  sent_back_quantity: number
  given_up_quantity: number
  send_back_status: string | null
}

export interface StoredSettlement {
  id: string
  kind: string
  status: string
  amount: string
  units: Record<string, number> | null
  goods: { rma_item_id: string; quantity: number }[] | null
  payment: {
    amount: string
    payment_collection_id: string | null
    paid_at?: string | null
  } | null
  failure: Record<string, unknown> | null
  result: {
    shares?: { payment_id: string; amount: string }[]
    /** What staff paid by hand. */
    manual?: { tender: string; amount: string }[]
    code?: string
    rest?: boolean
    closed?: string
    goods?: { line_item_id: string; quantity: number }[]
  } | null
}

export interface Stored {
  id: string
  status: string
  items: StoredItem[]
  settlements: StoredSettlement[]
  /** What happened to it, by event. */
  events: string[]
}

export const settledOf = ({ settlements }: Stored): StoredSettlement[] =>
  settlements.filter(({ status }) => status === "settled")

export const isMoney = ({ kind }: StoredSettlement): boolean =>
  ["refund", "offer", "exchange"].includes(kind)

/** What staff paid by hand, in major units. */
export const paidByHand = (stored: Stored): string[] =>
  settledOf(stored).flatMap(({ result }) =>
    (result?.manual ?? []).map(({ amount }) => amount)
  )

/** An order's case as it stands in the database; null: there is none. */
export const readStored = async (
  world: Stage,
  order_id: string
): Promise<Stored | null> => {
  const [rma] = await world.sql<{ id: string; status: string }>(
    "select id, status from rma where order_id = $1 and deleted_at is null",
    [order_id]
  )
  if (!rma) {
    return null
  }
  const [items, settlements, events] = await Promise.all([
    world.sql<StoredItem>(
      "select * from rma_item where rma_id = $1 and deleted_at is null order by id",
      [rma.id]
    ),
    world.sql<StoredSettlement>(
      "select * from rma_settlement where rma_id = $1 and deleted_at is null order by id",
      [rma.id]
    ),
    world.sql<{ event: string }>(
      "select event from rma_event where rma_id = $1",
      [rma.id]
    ),
  ])
  return {
    ...rma,
    items,
    settlements,
    events: events.map(({ event }) => event),
  }
}
