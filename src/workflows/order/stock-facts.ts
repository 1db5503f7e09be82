import type { MedusaContainer } from "@medusajs/framework/types"
import type { Facts, ItemFacts, Policy } from "../../domain/policy"
import type { Unavailable } from "../../domain/policy/availability"
import { findStock } from "../core"
import { judgeChosen, type ChosenVariant } from "./chosen-variants"
import type { OrderFacts } from "./take-facts"

interface Wish {
  variant_id: string | null
  quantity: number
}

/** What the request has to say of one item for its stock to be looked at. */
interface Asked {
  item_id: string
  quantity: number
  resolution?: string
  exchange_variant_id?: string
}

const gives = ({ request_types }: Policy): boolean =>
  request_types.some(({ resolutions }) =>
    resolutions.some((one) => one === "replacement")
  )

/** Why the same, or the chosen, variant cannot be sent now; in the order of the wishes. */
const judge = async (
  container: MedusaContainer,
  orderId: string,
  wishes: readonly Wish[]
): Promise<Unavailable[]> => {
  const known = wishes.flatMap(({ variant_id, quantity }) =>
    variant_id ? [{ variant_id, quantity }] : []
  )
  const places = known.length ? await findStock(container, orderId, known) : []
  let at = 0
  return wishes.map(({ variant_id }): Unavailable => {
    if (!variant_id) {
      return { replacement: "resolution_not_available" }
    }
    return places[at++] === null ? { replacement: "out_of_stock" } : {}
  })
}

const withReasons = (item: ItemFacts, reasons: Unavailable): ItemFacts =>
  Object.keys(reasons).length
    ? { ...item, unavailable: { ...reasons, ...item.unavailable } }
    : item

/**
 * Whether one more of each line's variant is in stock, where the policy replaces anything at all: so that
 * what cannot be sent is shown as such before it is asked for.
 */
export const withStock = async (
  container: MedusaContainer,
  taken: OrderFacts
): Promise<OrderFacts> => {
  const { facts, terms } = taken
  if (!terms || !facts.order.id || !gives(terms.policy)) {
    return taken
  }
  const reasons = await judge(
    container,
    facts.order.id,
    facts.items.map(({ variant }) => ({ variant_id: variant.id, quantity: 1 }))
  )
  return {
    ...taken,
    facts: {
      ...facts,
      items: facts.items.map((item, index) =>
        withReasons(item, reasons[index] ?? {})
      ),
    },
  }
}

const SENDING = ["replacement", "exchange"] as const
type Sending = (typeof SENDING)[number]

const sending = ({ resolution }: Asked): Sending | undefined =>
  SENDING.find((one) => one === resolution)

/** What an exchange or a replacement asks for, before anybody looks for stock. */
const choiceOf = async (
  container: MedusaContainer,
  facts: Facts,
  items: readonly Asked[]
): Promise<ChosenVariant[]> => {
  const lines = new Map(facts.items.map((item) => [item.item_id, item]))
  const chosen = await judgeChosen(
    container,
    facts,
    items.map((item) => ({
      bought: lines.get(item.item_id)?.variant.id ?? null,
      chosen: sending(item) ? (item.exchange_variant_id ?? null) : null,
      free: sending(item) === "replacement",
    }))
  )
  return chosen.map((one, index) => {
    const item = items[index]
    return item && sending(item) === "exchange" && !item.exchange_variant_id
      ? { ...one, code: "exchange_variant_required" }
      : one
  })
}

/** What would go out for one item of a request. */
export interface RequestedGoods {
  /** Why it cannot. */
  unavailable: Unavailable
  /** Set for an exchange. */
  exchange?: Pick<ChosenVariant, "title" | "price">
}

/**
 * The same for a request, by its items: as many as are asked for, of the variant that is asked for, whether
 * that variant may go out at all, and at what price. Empty where nothing is to go out.
 */
export const requestedGoods = async (
  container: MedusaContainer,
  facts: Facts,
  items: readonly Asked[]
): Promise<RequestedGoods[]> => {
  if (!facts.order.id || !items.some(sending)) {
    return []
  }
  const lines = new Map(facts.items.map((item) => [item.item_id, item]))
  const choices = await choiceOf(container, facts, items)
  const stock = await judge(
    container,
    facts.order.id,
    items.map(({ item_id, quantity, exchange_variant_id }) => ({
      variant_id: exchange_variant_id ?? lines.get(item_id)?.variant.id ?? null,
      quantity,
    }))
  )
  return items.map((item, index): RequestedGoods => {
    const kind = sending(item)
    const chosen = choices[index]
    const reason = chosen?.code ?? stock[index]?.replacement
    return {
      unavailable: kind && reason ? { [kind]: reason } : {},
      ...(kind === "exchange" && chosen ? { exchange: chosen } : {}),
    }
  })
}
