import { randomInt } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { messageOf } from "../../modules/rma/message-of"
import { formatNumber } from "../../modules/rma/number"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { CaseOffer, RmaSettlementRecord } from "../../modules/rma/records"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { createDiscount, type DiscountInput } from "../core"
import { actorOn } from "./actor-on"
import type { Execution } from "./execution"
import type { SettlementKind } from "./kinds"

/** How long a code can be used, in calendar days from when it is made. */
const DAYS_VALID = 365
const DAY_MS = 86_400_000

/** Without the characters that are mistaken for others when read aloud or typed. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
const LENGTH = 12

const randomCode = (): string =>
  `RMA-${Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")}`

/** What is fixed before anything is made, so that a second attempt makes the same. */
export interface PlannedCode {
  code: string
  /** ISO 8601, UTC. */
  ends_at: string
  /** One of the two; the amount gross, in major units. */
  percent: string | null
  amount: string | null
}

/** What an accepted offer of a discount makes. Nothing is paid: the order's books stay as they are. */
export const codePlan = (
  { percent = null, amount }: CaseOffer,
  now: Date
): PlannedCode => ({
  code: randomCode(),
  ends_at: new Date(now.getTime() + DAYS_VALID * DAY_MS).toISOString(),
  percent,
  amount,
})

const codeOf = ({ result }: RmaSettlementRecord): PlannedCode =>
  result as unknown as PlannedCode

/** The account that owns the order now, else the order's address. */
const bearerOf = async (
  container: MedusaContainer,
  { rma }: FullCase,
  orderId: string
): Promise<DiscountInput["bearer"]> => {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "order",
      fields: ["id", "email", "customer.id", "customer.has_account"],
      filters: { id: orderId },
    })
  const [order] = data
  return order?.customer?.has_account
    ? { customer_id: order.customer.id }
    : { email: order?.email ?? rma.email ?? "" }
}

const begin = async (
  container: MedusaContainer,
  full: FullCase,
  { settlementId, actor }: Execution
): Promise<RmaSettlementRecord | null> => {
  const settlement = full.settlements.find(({ id }) => id === settlementId)
  if (settlement?.status === "executing") {
    return settlement
  }
  if (settlement?.status !== "planned" && settlement?.status !== "failed") {
    return null
  }
  await transitionCase(container, full, {
    event: "settle",
    actor: actorOn(full, actor),
    internal: true,
    data: { step: "executing", settlement_id: settlementId },
    settlement_updates: [
      {
        id: settlementId,
        from: settlement.status,
        to: "executing",
        set: { executed_at: new Date() },
      },
    ],
  })
  return settlement
}

const conclude = (
  container: MedusaContainer,
  rmaId: string,
  { settlementId, actor }: Execution,
  end: { promotion_id: string } | { failure: string }
) =>
  withFreshCase(container, rmaId, async (full) => {
    const settlement = full.settlements.find(({ id }) => id === settlementId)
    const made = "promotion_id" in end
    await transitionCase(container, full, {
      event: made ? "settle" : "fail",
      actor: made ? actorOn(full, actor) : { type: "system", id: null },
      // The mail of the acceptance tells the code; a second one only when that could not.
      internal: !made || settlement?.failure === null,
      data: {
        settlement_id: settlementId,
        ...(made
          ? {}
          : { what: "settle", status: "failed", reason: end.failure }),
      },
      settlement_updates: [
        {
          id: settlementId,
          from: "executing",
          to: made ? "settled" : "failed",
          set: made
            ? {
                result: {
                  ...settlement?.result,
                  promotion_id: end.promotion_id,
                },
                settled_at: new Date(),
              }
            : { failure: { reason: end.failure } },
        },
      ],
    })
  })

/** Makes the promotion, once: its code was fixed when it was planned. */
const execute = async (
  container: MedusaContainer,
  rmaId: string,
  execution: Execution
): Promise<void> => {
  const { full, settlement } = await withFreshCase(
    container,
    rmaId,
    async (fresh) => ({
      full: fresh,
      settlement: await begin(container, fresh, execution),
    })
  )
  if (!settlement) {
    return
  }
  const { code, ends_at, percent, amount } = codeOf(settlement)
  let end: Parameters<typeof conclude>[3]
  try {
    end = {
      promotion_id: await createDiscount(container, {
        code,
        ends_at: new Date(ends_at),
        bearer: await bearerOf(container, full, execution.orderId),
        note: `${formatNumber(full.rma.display_id)} (medusa-plugin-rma)`,
        worth:
          percent === null
            ? {
                amount: amount ?? "0",
                currency_code: settlement.currency_code,
              }
            : { percent },
      }),
    }
  } catch (error) {
    end = { failure: messageOf(error) }
  }
  await conclude(container, rmaId, execution, end)
}

/** A promotion of the store for the shopper alone, instead of money. */
export const discountCode: SettlementKind = {
  booking: "release",
  // It comes of an offer, never of units.
  plan: () => Promise.resolve({}),
  planRest: () => Promise.resolve({}),
  execute,
}
