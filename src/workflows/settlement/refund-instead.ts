import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { RmaError } from "../../modules/rma/errors"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import {
  bookedUnder,
  closeSessions,
  isPaymentUnderWay,
  releaseStock,
  sentUnder,
} from "../core"
import { isAdvance } from "./advance"
import { endCustomerPayment } from "./end-customer-payment"
import { refundPlan, type PlannedSettlement } from "./plan-refund"
import { withPaidBack } from "./quote-again"
import { waitsToSend } from "./unsent-goods"

type Settlement = RmaSettlementRecord

/** Goods that were to be sent and were not: nothing of them is with core. */
const unsentOf = async (
  container: MedusaContainer,
  full: FullCase,
  orderId: string
): Promise<Settlement[]> => {
  const waiting = full.settlements.filter(waitsToSend)
  const stays = await Promise.all(
    waiting.map(
      async ({ id, status, payment }) =>
        (await sentUnder(container, orderId, id)) !== null ||
        // What was authorised is paid, not given up.
        (status === "awaiting_customer" &&
          (await isPaymentUnderWay(
            container,
            payment?.payment_collection_id ?? ""
          )))
    )
  )
  return waiting.filter((_, index) => !stays[index])
}

const sumOf = (settlements: readonly Settlement[], id: string): number =>
  settlements.reduce((sum, { units }) => sum + (units?.[id] ?? 0), 0)

/** The case as it is without these settlements, its items to be settled with money. */
const asMoney = (full: FullCase, dropped: readonly Settlement[]): FullCase => ({
  ...full,
  settlements: full.settlements.filter((one) => !dropped.includes(one)),
  items: full.items.map((item) => {
    const units = sumOf(dropped, item.id)
    return units > 0
      ? {
          ...item,
          resolution: "refund",
          planned_quantity: item.planned_quantity - units,
        }
      : item
  }),
})

/**
 * What of these settlements is still to be booked: what the order's total fell by when their goods came, less
 * what was booked for them since and stands against nothing the shopper paid.
 */
const leftOnBooks = async (
  container: MedusaContainer,
  orderId: string,
  dropped: readonly Settlement[]
): Promise<Decimal> =>
  MathBN.sum(
    0,
    ...dropped.map(({ books_delta }) => books_delta ?? 0),
    ...dropped.map(paidFor),
    await bookedUnder(
      container,
      orderId,
      dropped.map(({ id }) => id)
    )
  ).toFixed()

/** What the shopper paid for goods; nothing before it was captured. */
const paidFor = ({ payment }: Settlement): Decimal =>
  payment?.paid_at ? payment.amount : "0"

const withPayment = (
  planned: PlannedSettlement,
  books: Decimal,
  paid: Decimal
): PlannedSettlement => ({
  ...planned,
  settlements: planned.settlements?.map((one) => {
    const quote = one.quote && withPaidBack(one.quote, paid)
    return {
      ...one,
      books_delta: books === "0" ? null : books,
      ...(quote
        ? { quote, amount: quote.total, exact_amount: quote.exact }
        : {}),
      ...(paid === "0" ? {} : { result: { ...one.result, paid_back: paid } }),
    }
  }),
})

/**
 * A refund of the units of settlements that are canceled with it, and of what was paid for their goods, by the
 * terms the case was opened under.
 */
export const moneyInstead = async (
  container: MedusaContainer,
  full: FullCase,
  dropped: readonly Settlement[]
): Promise<PlannedSettlement> => {
  const money = asMoney(full, dropped)
  // What would have gone out first is paid when its goods are here.
  const due = dropped.filter((one) => !isAdvance(one))
  const units = Object.fromEntries(
    full.items.flatMap((item): [string, number][] => {
      const sum = sumOf(due, item.id)
      return sum > 0 ? [[item.id, sum]] : []
    })
  )
  const refund = withPayment(
    await refundPlan(container, money, units, { without: dropped }),
    await leftOnBooks(container, full.rma.order_id ?? "", due),
    MathBN.sum(0, ...due.map(paidFor)).toFixed()
  )
  return {
    ...refund,
    items: Object.fromEntries(
      money.items
        .filter((item) => sumOf(dropped, item.id) > 0)
        .map(({ id, resolution, planned_quantity }) => [
          id,
          { resolution, planned_quantity, ...refund.items?.[id] },
        ])
    ),
  }
}

/** What the shopper was asked to pay and has not paid. */
const unpaid = (dropped: readonly Settlement[]): Settlement[] =>
  dropped.filter(({ status }) => status === "awaiting_customer")

/** @throws RmaError `lost_race` when the shopper paid meanwhile, `core_failed` */
const closeAll = async (
  container: MedusaContainer,
  open: readonly Settlement[]
): Promise<void> => {
  for (const { payment } of open) {
    const collection = payment?.payment_collection_id
    if (collection && !(await closeSessions(container, collection))) {
      throw new RmaError("lost_race", {
        message: "The shopper paid meanwhile.",
      })
    }
  }
}

/**
 * Money for goods that cannot be sent: what was planned to be sent is dropped, and a refund of the same units
 * planned in its place, by the terms the case was opened under. To be called under the order lease.
 *
 * @param only these settlements; absent: all that can be
 * @returns whether there was anything to change
 * @throws RmaError `lost_race`, `core_failed` when a payment that was begun could not be closed
 */
export const refundInstead = async (
  container: MedusaContainer,
  id: string,
  orderId: string,
  actor: Actor,
  only?: readonly string[]
): Promise<boolean> =>
  withFreshCase(container, id, async (full) => {
    const unsent = await unsentOf(container, full, orderId)
    const dropped = only
      ? unsent.filter((one) => only.includes(one.id))
      : unsent
    if (!dropped.length) {
      return false
    }
    const open = unpaid(dropped)
    await closeAll(container, open)
    await releaseStock(
      container,
      dropped.flatMap(({ units }) => Object.keys(units ?? {}))
    )
    await transitionCase(container, full, {
      event: "settle",
      actor,
      internal: true,
      data: {
        step: "refund_instead",
        settlement_ids: dropped.map((one) => one.id),
      },
      ...(await moneyInstead(container, full, dropped)),
      settlement_updates: dropped.map(({ id: settlement, status }) => ({
        id: settlement,
        from: status,
        to: "canceled" as const,
      })),
    })
    for (const settlement of open) {
      await endCustomerPayment(container, id, settlement)
    }
    return true
  })

/** @throws RmaError `illegal_transition` when nothing of a case waits to be sent */
export const assertRefunded = (refunded: boolean): void => {
  if (!refunded) {
    throw new RmaError("illegal_transition", {
      message: "No goods of this case wait to be sent.",
    })
  }
}
