import type { MedusaContainer } from "@medusajs/framework/types"
import { messageFor } from "../../domain/messages"
import type { Facts } from "../../domain/policy"
import { RmaError } from "../../modules/rma/errors"
import { isGuest, ownsOrder, type Owner } from "../access/owner"
import { browse } from "./browse"
import { describeTypes } from "./describe-type"
import { shownStanding } from "../loyalty/shown-standing"
import { loadOrders } from "./load-order"
import { withStock } from "./stock-facts"
import { takeFacts } from "./take-facts"

const returnable = (facts: Facts): number =>
  facts.items.reduce((sum, item) => sum + item.returnable_quantity, 0)

/** Orders of a shopper with what can be returned of each; a guest has the one of the token. */
export const listReturnOrders = async (
  container: MedusaContainer,
  owner: Owner,
  page: { limit: number; offset: number }
) => {
  const { orders, count } = await loadOrders(
    container,
    isGuest(owner) ? { id: owner.order_id } : { customer_id: owner },
    page
  )
  const taken = await takeFacts(container, orders, new Date().toISOString())
  return {
    count,
    return_orders: taken.map((one) => {
      const judged = browse(one)
      const deadlines = judged.flatMap(({ decision }) =>
        decision.items.flatMap((item) =>
          item.outcome !== "deny" && item.returnable_until
            ? [item.returnable_until]
            : []
        )
      )
      return {
        id: one.order.id,
        display_id: one.order.display_id,
        created_at: one.facts.order.placed_at,
        currency_code: one.order.currency_code,
        returnable_quantity: returnable(one.facts),
        request_types: judged.map(({ type, outlook }) => ({
          code: type.code,
          outcome: outlook.outcome,
        })),
        latest_deadline: deadlines.sort().at(-1) ?? null,
        time_zone: one.terms?.policy.calendar.time_zone ?? null,
        items: one.facts.items.map(
          ({ item_id, title, thumbnail, returnable_quantity }) => ({
            item_id,
            title,
            thumbnail,
            returnable_quantity,
          })
        ),
      }
    }),
  }
}

/** One order with every line judged under every request type: not eligible is shown, with the reason. */
export const retrieveReturnOrder = async (
  container: MedusaContainer,
  orderId: string,
  owner: Owner | null,
  locale: string | null
) => {
  const { orders } = await loadOrders(container, { id: orderId })
  const [order] = orders
  if (!order || (owner !== null && !ownsOrder(owner, order))) {
    throw new RmaError("not_found", { message: "There is no such order." })
  }
  const [found] = await takeFacts(container, [order], new Date().toISOString())
  if (!found) {
    throw new RmaError("not_found", { message: "There is no such order." })
  }
  const taken = await withStock(container, found)
  const judged = browse(taken)
  const { facts, terms } = taken
  return {
    order: {
      id: order.id,
      display_id: order.display_id,
      created_at: facts.order.placed_at,
      currency_code: order.currency_code,
      email: order.email,
      time_zone: terms?.policy.calendar.time_zone ?? null,
    },
    loyalty: taken.standing ? shownStanding(taken.standing, locale) : null,
    request_types: terms
      ? await describeTypes(container, judged, facts, terms.policy, locale)
      : [],
    items: facts.items.map((item, index) => ({
      item_id: item.item_id,
      title: item.title,
      thumbnail: item.thumbnail,
      shipped_quantity: item.shipped_quantity,
      delivered_quantity: item.delivered_quantity,
      returnable_quantity: item.returnable_quantity,
      // Units not yet sent count too.
      withdrawable_quantity: item.withdrawable_quantity ?? 0,
      unit_value: Number(item.unit_value),
      options: judged.flatMap(({ decision }) => {
        const option = decision.items[index]
        return option
          ? [
              {
                request_type: option.request_type,
                outcome: option.outcome,
                findings: option.findings,
                returnable_until: option.returnable_until,
                resolutions: option.resolutions,
                unavailable_resolutions: (option.unavailable ?? []).map(
                  (one) => ({ ...one, message: messageFor(one.code, locale) })
                ),
              },
            ]
          : []
      }),
    })),
  }
}
