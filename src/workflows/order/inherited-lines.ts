import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"
import { sentLines, type SentLine } from "../settlement/goods-lines"
import type { CoreOrder, CoreOrderItem } from "./load-order"
import { exact } from "./unit-value"

/** Goods of ours go out at no price, so that every other order costs no look into our tables. */
const mayBeSent = ({ unit_price }: CoreOrderItem): boolean =>
  exact(unit_price).isZero()

/** The line that was bought, however often a unit of it was replaced since. */
const rootOf = (line: SentLine, sent: ReadonlyMap<string, SentLine>): string =>
  sent.get(line.replaces)
    ? rootOf(sent.get(line.replaces) as SentLine, sent)
    : line.replaces

const inherit = (
  item: CoreOrderItem,
  sent: ReadonlyMap<string, SentLine>
): CoreOrderItem => {
  const line = sent.get(item.id)
  return line
    ? {
        ...item,
        unit_price: line.unit_gross,
        is_tax_inclusive: true,
        tax_lines: line.tax_rate === null ? [] : [{ rate: line.tax_rate }],
        adjustments: [],
        stands_for: rootOf(line, sent),
        ...(line.priced ? { own_windows: true } : {}),
      }
    : item
}

const inheritIn = async (
  container: MedusaContainer,
  order: CoreOrder
): Promise<CoreOrder> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const settlements = await rma.readOrderSettlements(order.id)
  const sent = new Map(
    settlements.flatMap(sentLines).map((line) => [line.line_item_id, line])
  )
  return sent.size
    ? { ...order, items: order.items.map((item) => inherit(item, sent)) }
    : order
}

/**
 * What was sent in place of a unit is worth what was paid for that unit, and its windows go on (DESIGN § 6),
 * unless it was chosen at a price of its own; core has it at no price, and delivered when it was sent.
 */
export const withInheritedLines = (
  container: MedusaContainer,
  orders: readonly CoreOrder[]
): Promise<CoreOrder[]> =>
  Promise.all(
    orders.map(async (order) =>
      order.items.some(mayBeSent) ? await inheritIn(container, order) : order
    )
  )
