import type { MedusaContainer } from "@medusajs/framework/types"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { Decimal } from "../../domain/decimal"
import { RmaError } from "../../modules/rma/errors"
import { read } from "./read"

export interface DiscountInput {
  /** Unique over the store's promotions; the same code is the same discount. */
  code: string
  /** Off the goods of one cart: percent, or gross in major units of a currency. */
  worth: { percent: Decimal } | { amount: Decimal; currency_code: string }
  /** Who alone may use it: an account, else an e-mail address. */
  bearer: { customer_id: string } | { email: string }
  /** Until when it can be used. */
  ends_at: Date
  /** For staff, in the campaign's name. */
  note: string
}

const find = async (
  container: MedusaContainer,
  code: string
): Promise<string | null> => {
  const [found] = await read<{ id: string }>(container, "promotion", { code }, [
    "id",
  ])
  return found?.id ?? null
}

const methodOf = ({ worth }: DiscountInput) =>
  "percent" in worth
    ? { type: "percentage" as const, value: Number(worth.percent) }
    : {
        type: "fixed" as const,
        value: Number(worth.amount),
        currency_code: worth.currency_code,
      }

const ruleOf = ({ bearer }: DiscountInput) =>
  "customer_id" in bearer
    ? { attribute: "customer.id", values: [bearer.customer_id] }
    : { attribute: "email", values: [bearer.email] }

/**
 * A promotion of the store that its bearer can use once, in one cart. Made once: asked again with a code that
 * is there, it answers that one. Its end stands in a campaign of its own, since promotions have none.
 *
 * @returns the promotion's id
 * @throws core's own errors; then there is no promotion
 */
export async function createDiscount(
  container: MedusaContainer,
  input: DiscountInput
): Promise<string> {
  const there = await find(container, input.code)
  if (there) {
    return there
  }
  const { result } = await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code: input.code,
          type: "standard",
          status: "active",
          is_automatic: false,
          // What the shopper is told is what the shopper saves, taxes in.
          is_tax_inclusive: true,
          limit: 1,
          application_method: {
            target_type: "items",
            allocation: "across",
            ...methodOf(input),
          },
          rules: [{ operator: "eq", ...ruleOf(input) }],
          campaign: {
            name: input.note,
            campaign_identifier: input.code,
            ends_at: input.ends_at,
          },
        },
      ],
    },
  })
  const [made] = result
  if (!made) {
    throw new RmaError("core_failed", { message: "no promotion was made" })
  }
  return made.id
}
