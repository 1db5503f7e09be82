import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ClaimType,
  Modules,
  OrderWorkflowEvents,
} from "@medusajs/framework/utils"
import {
  beginClaimOrderWorkflow,
  createClaimShippingMethodWorkflow,
  orderClaimAddNewItemWorkflow,
} from "@medusajs/medusa/core-flows"
import { RmaError } from "../../modules/rma/errors"
import {
  asOrderBusy,
  assertNoActiveChange,
  assertOnlyChange,
} from "./active-changes"
import { discardClaim } from "./discard-claim"
import { discardOrphanClaims } from "./discard-orphans"
import { toUnits, type CoreNumber } from "./exact"
import { handOverStock, holdStock, type StockWish } from "./hold-stock"
import { chooseOutboundOption } from "./outbound-option"
import { confirmChange, findOwnChange } from "./own-change"
import { read, readById } from "./read"
import { undoAndThrow } from "./undo-and-throw"

/** `key`: under which its stock is held, and by which its order line is found again. */
export type GoodsToSend = StockWish

export interface SendGoodsInput {
  order_id: string
  /** Names this sending for ever, such as the settlement's id. */
  key: string
  goods: readonly GoodsToSend[]
  metadata?: Record<string, unknown>
  actor_id?: string
}

export interface SentGoods {
  claim_id: string
  /** The order's new lines. */
  lines: {
    key: string
    line_item_id: string
    variant_id: string
    quantity: number
  }[]
}

/** Where a line of the order says which goods it is. */
const KEY = "rma_goods"

/**
 * Sends goods without charge, as the outbound side of a claim of core, exactly once under its key. To be
 * called under the order lease. When it fails nothing is left on the order, and what was held before still
 * is.
 *
 * The claim is confirmed by the order module and not by core's flow, which (read in 2.21.2) reserves at the
 * first location that keeps the product, whether it has any, and cancels the authorised payments of an order
 * that was not captured. So stock is reserved here, first of all, and handed over to the new lines.
 *
 * @throws `order_busy` (retryable); `out_of_stock`; core's own errors
 */
export async function sendGoods(
  container: MedusaContainer,
  input: SendGoodsInput
): Promise<SentGoods> {
  const { order_id, goods } = input
  const earlier = await findOwnChange(container, order_id, input.key)
  const done = earlier?.confirmed ? earlier.claim_id : null
  if (earlier?.claim_id && !done) {
    await discardClaim(container, {
      ...earlier,
      claim_id: earlier.claim_id,
      order_id,
    })
  }
  if (!earlier) {
    await discardOrphanClaims(container, order_id, input.key)
  }
  if (!done) {
    await assertNoActiveChange(container, order_id)
    await holdStock(container, order_id, goods)
  }
  const claim_id = done ?? (await claim(container, input))
  const sent = await describeGoods(container, claim_id)
  for (const line of sent.lines) {
    await handOverStock(container, order_id, line)
  }
  return sent
}

async function claim(
  container: MedusaContainer,
  input: SendGoodsInput
): Promise<string> {
  const { order_id } = input
  const change = await begin(container, input)
  try {
    await assertOnlyChange(container, order_id, change.id)
    await fill(container, input, change.claim_id)
    await confirm(container, input, change)
  } catch (error) {
    await undoAndThrow(error, () =>
      discardClaim(container, { ...change, order_id })
    )
  }
  await container.resolve(Modules.EVENT_BUS).emit({
    name: OrderWorkflowEvents.CLAIM_CREATED,
    data: { order_id, claim_id: change.claim_id },
  })
  return change.claim_id
}

async function begin(
  container: MedusaContainer,
  { order_id, key, metadata, actor_id }: SendGoodsInput
): Promise<{ id: string; claim_id: string }> {
  try {
    const { result } = await beginClaimOrderWorkflow(container).run({
      input: {
        order_id,
        type: ClaimType.REPLACE,
        description: key,
        ...(metadata ? { metadata } : {}),
        ...(actor_id ? { created_by: actor_id } : {}),
      },
    })
    if (!result.claim_id) {
      throw new RmaError("core_failed", {
        message: "core began a claim without a claim",
      })
    }
    return { id: result.id, claim_id: result.claim_id }
  } catch (error) {
    throw asOrderBusy(error, order_id)
  }
}

const fill = async (
  container: MedusaContainer,
  { order_id, goods }: SendGoodsInput,
  claim_id: string
) => {
  await orderClaimAddNewItemWorkflow(container).run({
    input: {
      claim_id,
      items: goods.map(({ key, variant_id, quantity }) => ({
        variant_id,
        quantity,
        unit_price: 0,
        // Held already: core would count it as gone.
        allow_backorder: true,
        metadata: { [KEY]: key },
      })),
    },
  })
  const shipping_option_id = await chooseOutboundOption(container, order_id)
  if (shipping_option_id) {
    await createClaimShippingMethodWorkflow(container).run({
      input: { claim_id, shipping_option_id, custom_amount: 0 },
    })
  }
}

interface AddAction {
  action: string
  details: {
    reference_id: string
    quantity: CoreNumber
    metadata?: Record<string, unknown> | null
  } | null
}

/** As core's flow confirms a claim, less what it does to stock and payments. */
const confirm = async (
  container: MedusaContainer,
  { actor_id }: SendGoodsInput,
  change: { id: string; claim_id: string }
) => {
  const orders = container.resolve(Modules.ORDER)
  const { actions } = await readById<{ actions: AddAction[] }>(
    container,
    "order_change",
    change.id,
    ["id", "actions.action", "actions.details"]
  )
  await orders.createOrderClaimItems(
    actions.flatMap(({ action, details }) =>
      action === "ITEM_ADD" && details
        ? [
            {
              claim_id: change.claim_id,
              item_id: details.reference_id,
              quantity: toUnits(details.quantity),
              is_additional_item: true,
              metadata: details.metadata ?? {},
            },
          ]
        : []
    )
  )
  await confirmChange(container, change.id, actor_id)
}

interface ClaimRow {
  id: string
  additional_items: {
    item_id: string
    quantity: CoreNumber
    metadata: Record<string, unknown> | null
    item: { variant_id: string | null }
  }[]
}

/** The order's lines that a claim made. */
async function describeGoods(
  container: MedusaContainer,
  claim_id: string
): Promise<SentGoods> {
  const [row] = await read<ClaimRow>(
    container,
    "order_claim",
    { id: claim_id },
    [
      "id",
      "additional_items.item_id",
      "additional_items.quantity",
      "additional_items.metadata",
      "additional_items.item.variant_id",
    ]
  )
  return {
    claim_id,
    lines: (row?.additional_items ?? []).map(
      ({ item_id, quantity, metadata, item }) => ({
        key: String(metadata?.[KEY]),
        line_item_id: item_id,
        variant_id: item.variant_id ?? "",
        quantity: toUnits(quantity),
      })
    ),
  }
}

/** The claim that was confirmed under a key; null: nothing was sent. */
export async function sentUnder(
  container: MedusaContainer,
  order_id: string,
  key: string
): Promise<string | null> {
  const change = await findOwnChange(container, order_id, key)
  return change?.confirmed ? change.claim_id : null
}
