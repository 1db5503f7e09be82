import type { MedusaContainer } from "@medusajs/framework/types"
import { undoAndThrow } from "../core/undo-and-throw"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type {
  CaseReservations,
  RmaItemRecord,
  RmaSettlementRecord,
  SettlementGoods,
} from "../../modules/rma/records"
import { createCaseWorkflow } from "../case/case-workflow"
import { loadFor, namedItems, type CaseCommand } from "../case/command"
import { nextStatus, transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import {
  findStock,
  holdStock,
  releaseStock,
  sentUnder,
  withOrderLease,
  type StockWish,
} from "../core"
import { findVariants, type ChosenGoods } from "../order/find-variants"
import { variantFor } from "./plan-goods"
import { settleAutomatically } from "./settle-rma"
import { unsentUnits, waitsToSend } from "./unsent-goods"

export interface ChooseGoodsInput extends CaseCommand {
  /** By case item: a variant's id, or its SKU. */
  items: { id: string; variant_id?: string; sku?: string }[]
  /** Why; the shopper reads it. */
  reason: string
}

interface Choice {
  item: RmaItemRecord
  goods: ChosenGoods
  quantity: number
}

const notSent = (item: RmaItemRecord) =>
  new RmaError("illegal_transition", {
    message: `Nothing is to be sent any more in place of ${item.title}.`,
    data: { id: item.id },
  })

/** Settlements whose goods are not with core yet. */
const waitingOf = async (
  container: MedusaContainer,
  { settlements }: FullCase,
  orderId: string
): Promise<RmaSettlementRecord[]> => {
  const waiting = settlements.filter(waitsToSend)
  const sent = await Promise.all(
    waiting.map(({ id }) => sentUnder(container, orderId, id))
  )
  return waiting.filter((_, index) => sent[index] === null)
}

const choicesOf = (
  full: FullCase,
  waiting: readonly RmaSettlementRecord[],
  input: ChooseGoodsInput,
  variants: readonly ChosenGoods[]
): Choice[] => {
  const named = namedItems(full, input.items)
  return full.items.flatMap((item) => {
    const index = input.items.findIndex(({ id }) => id === item.id)
    const goods = variants[index]
    if (!named.has(item.id) || !goods) {
      return []
    }
    const quantity = unsentUnits(item, waiting)
    if (quantity === 0) {
      throw notSent(item)
    }
    return [{ item, goods, quantity }]
  })
}

const wish = (
  { item, quantity }: Choice,
  variant_id: string | null
): StockWish[] => (variant_id ? [{ key: item.id, variant_id, quantity }] : [])

/** @throws RmaError `out_of_stock` */
const assertInStock = async (
  container: MedusaContainer,
  orderId: string,
  choices: readonly Choice[]
): Promise<void> => {
  const places = await findStock(
    container,
    orderId,
    choices.map(({ goods, quantity }) => ({ variant_id: goods.id, quantity }))
  )
  const missing = places.findIndex((one) => one === null)
  if (missing >= 0) {
    throw new RmaError("out_of_stock", {
      message: `${choices[missing]?.goods.full_title}: not in stock.`,
    })
  }
}

/**
 * Holds the other goods in the place of those that were held. What somebody else took in between leaves the
 * case as it was.
 */
const swapStock = async (
  container: MedusaContainer,
  orderId: string,
  choices: readonly Choice[]
): Promise<CaseReservations> => {
  await releaseStock(
    container,
    choices.map(({ item }) => item.id)
  )
  const wishes = choices.flatMap((one) => wish(one, one.goods.id))
  try {
    const held = await holdStock(container, orderId, wishes)
    return Object.fromEntries(
      wishes.map(({ key, ...one }) => [
        key,
        { ...one, reservation_ids: held[key] ?? [] },
      ])
    )
  } catch (error) {
    return await undoAndThrow(error, () =>
      holdStock(
        container,
        orderId,
        choices.flatMap((one) => wish(one, variantFor(one.item)))
      )
    )
  }
}

const withChoice = (
  goods: readonly SettlementGoods[],
  choices: readonly Choice[]
): SettlementGoods[] =>
  goods.map((one) => {
    const choice = choices.find(({ item }) => item.id === one.rma_item_id)
    return choice
      ? {
          ...one,
          variant_id: choice.goods.id,
          title: choice.goods.full_title,
        }
      : one
  })

const choose = async (
  container: MedusaContainer,
  input: ChooseGoodsInput,
  orderId: string
): Promise<void> => {
  const variants = await findVariants(container, input.items)
  const full = await loadFor(container, input)
  const waiting = await waitingOf(container, full, orderId)
  const choices = choicesOf(full, waiting, input, variants)
  const plan = {
    event: "choose_goods" as const,
    actor: input.actor,
    reason: input.reason,
  }
  nextStatus(full, plan)
  await assertInStock(container, orderId, choices)
  // Nothing is held before the approval.
  const held =
    full.rma.status === "submitted"
      ? null
      : await swapStock(container, orderId, choices)
  await withFreshCase(container, input.id, (fresh) =>
    transitionCase(container, fresh, {
      ...plan,
      data: {
        goods: choices.map(({ item, goods, quantity }) => ({
          rma_item_id: item.id,
          variant_id: goods.id,
          title: goods.full_title,
          quantity,
        })),
      },
      items: Object.fromEntries(
        choices.map(({ item, goods }) => [
          item.id,
          {
            exchange_variant_id: goods.id,
            exchange_title: goods.full_title,
          },
        ])
      ),
      settlement_updates: waiting.map(({ id, status, goods }) => ({
        id,
        from: status,
        to: status,
        set: { goods: withChoice(goods ?? [], choices) },
      })),
      ...(held
        ? { set: { reservations: { ...fresh.rma.reservations, ...held } } }
        : {}),
    })
  )
}

/**
 * Staff choose other goods for a replacement or an exchange that cannot be delivered any more, before they went
 * out. The shopper pays what was agreed: nothing for a replacement, the price frozen at submit for an exchange.
 *
 * @throws RmaError `not_found`, `unknown_item`, `unknown_variant`, `illegal_transition` once the goods went out,
 *   `out_of_stock`, `reason_required`, `order_busy` (retryable), `lost_race`
 */
export const chooseGoodsWorkflow = createCaseWorkflow(
  "choose-rma-goods",
  async (container, input: ChooseGoodsInput) => {
    const { rma } = await loadFor(container, input)
    const orderId = rma.order_id
    if (!orderId) {
      throw new RmaError("illegal_transition", {
        message: "No goods are sent for a case without an order.",
      })
    }
    await withOrderLease(container, orderId, () =>
      choose(container, input, orderId)
    )
    if (rma.status === "resolving") {
      await settleAutomatically(container, input.id)
    }
    return { ids: [input.id] }
  }
)
