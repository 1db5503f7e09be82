import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaDeclarationRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { submitRmaWorkflow } from "../case/submit-rma"
import { loadOrders } from "../order/load-order"
import { takeFacts, type OrderFacts } from "../order/take-facts"
import { namedLines } from "./named-lines"

const notFound = () =>
  new RmaError("not_found", { message: "There is no such order." })

const factsOf = async (
  container: MedusaContainer,
  order_id: string,
  now: string
): Promise<OrderFacts> => {
  const { orders } = await loadOrders(container, { id: order_id })
  const [taken] = await takeFacts(container, orders, now)
  if (!taken) {
    throw notFound()
  }
  return taken
}

/** The items as they were declared; none: all there are. */
const itemsOf = (
  { items }: RmaDeclarationRecord,
  { facts, order }: OrderFacts
) => {
  if (!items?.length) {
    return []
  }
  const named = namedLines(
    items,
    facts.items.map((item) => {
      const line = order.items.find(({ id }) => id === item.item_id)
      return {
        item_id: item.item_id,
        sku: item.sku,
        titles: [
          item.title,
          line?.product_title ?? null,
          line?.variant_title ?? null,
          [line?.product_title, line?.variant_title].filter(Boolean).join(" "),
        ],
        withdrawable: item.withdrawable_quantity ?? 0,
      }
    })
  )
  if (!named) {
    throw new RmaError("unknown_item")
  }
  return named
}

/** When a case was called off; null while it is not. */
const calledOffAt = ({ rma, events }: FullCase): Date | null => {
  const over = events.findLast(({ to_status }) => to_status === "canceled")
  return rma.status === "canceled" && over ? new Date(over.created_at) : null
}

/**
 * The case it became, where that was called off by the shopper: the next declaration opens another one. What was
 * declared before it was called off opens none, however late its acknowledgement goes out.
 * @returns the key under which this declaration opens a case, once
 */
const keyOf = async (
  container: MedusaContainer,
  { rma_id, repeated_at }: RmaDeclarationRecord
): Promise<{ key: string; open: string | null }> => {
  if (!rma_id) {
    return { key: "first", open: null }
  }
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const [full] = await rma.readCases([rma_id])
  const over = full ? calledOffAt(full) : null
  const again = over && repeated_at && new Date(repeated_at) > over
  return { key: rma_id, open: again ? null : rma_id }
}

/**
 * Makes a case of a declaration, as of the moment it came. Whose the order is was found before: the declaration itself
 * proves nothing, and is shown nothing.
 * @returns the first of its cases
 * @throws RmaError as a submit does; `unknown_item` when what it names is not in the order
 */
export const openDeclared = async (
  container: MedusaContainer,
  declaration: RmaDeclarationRecord,
  order_id: string,
  actor: Actor
): Promise<string> => {
  const { key, open } = await keyOf(container, declaration)
  if (open) {
    return open
  }
  const now = new Date(
    declaration.rma_id
      ? (declaration.repeated_at ?? declaration.received_at)
      : declaration.received_at
  ).toISOString()
  const taken = await factsOf(container, order_id, now)
  const type = taken.terms?.policy.request_types.find(
    ({ legal_basis }) => legal_basis === "withdrawal"
  )
  if (!type) {
    throw new RmaError("no_policy")
  }
  const { result } = await submitRmaWorkflow(container).run({
    input: {
      request: {
        order_id,
        request_type: type.code,
        items: itemsOf(declaration, taken),
        contact: { name: declaration.name, email: declaration.email },
      },
      owner: null,
      declared_at: now,
      actor,
      channel: actor.type === "staff" ? "admin" : "store",
      idempotency: {
        principal: `declaration:${declaration.id}`,
        key,
        hash: declaration.digest,
      },
    },
  })
  return result.ids[0] ?? ""
}
