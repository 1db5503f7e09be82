import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { DEFAULT_POLICY, type PolicyDocument } from "../../src/domain/policy"
import { countActiveChanges, readBooks } from "../../src/workflows/core"
import { ok } from "../support/http/client"
import type { PlacedOrder, Shopper, Store } from "../support/http/store"
import { deliver, ids, type PlaceOrderInput } from "../support/ladder"
import { fillCart } from "../support/ladder/cart"
import { capture, startPayment } from "../support/ladder/payments"
import { read } from "../support/ladder/read"

const [returned] = DEFAULT_POLICY.request_types

if (!returned) {
  throw new TypeError("the default policy has a return")
}

/** Credit with a bonus, refunds with a fee, and credit on approval. */
export const CREDIT_RULES: PolicyDocument = {
  ...DEFAULT_POLICY,
  consumers: false,
  request_types: [
    {
      ...returned,
      resolutions: ["refund", "store_credit"],
      store_credit: { bonus: { percent: 10 } },
      fees: [{ code: "restocking", percent: 20, resolutions: ["refund"] }],
    },
    {
      ...returned,
      code: "free",
      name: { en: "Free return" },
      resolutions: ["refund", "store_credit"],
      store_credit: { bonus: { flat: { eur: 5 } } },
      fees: [],
    },
    {
      ...returned,
      code: "ahead",
      name: { en: "Credit at once" },
      resolutions: ["store_credit"],
      fees: [],
      settle_when: "approved",
    },
  ],
}

interface CreditService {
  createStoreCreditAccounts(data: object): Promise<{ id: string }>
  creditAccounts(data: object[]): Promise<unknown>
}

export const creditService = (container: MedusaContainer): CreditService =>
  container.resolve<CreditService>("store_credit")

export const giveCredit = async (
  container: MedusaContainer,
  customer_id: string,
  amount: number
): Promise<void> => {
  const service = creditService(container)
  const { id } = await service.createStoreCreditAccounts({
    customer_id,
    currency_code: "eur",
  })
  await service.creditAccounts([
    { account_id: id, amount, reference: "test", reference_id: "test" },
  ])
}

export const balanceOf = async (
  container: MedusaContainer,
  customer_id: string
): Promise<number> => {
  const [account] = await read<{ balance: number }>(
    container,
    "store_credit_account",
    ["id", "balance"],
    { customer_id }
  )
  return account?.balance ?? 0
}

export interface CreditTenders {
  /** So much of the account's credit. */
  store_credit?: number
  /** The code of a gift card; as much of it as the cart takes. */
  gift_card?: string
}

/** A gift card of the official plugin, as staff make one; answers its code. */
export const makeGiftCard = async (
  { staff }: Store,
  value: number
): Promise<string> =>
  ok<{ gift_card: { code: string } }>(
    await staff.post("/admin/gift-cards", { currency_code: "eur", value })
  ).gift_card.code

/** An order of which store credit or a gift card pays a part: at the shopper's door, or not even captured. */
export const orderWithCredit = async (
  container: MedusaContainer,
  shopper: Shopper,
  input: PlaceOrderInput,
  { store_credit, gift_card }: CreditTenders,
  until: "placed" | "delivered" = "delivered"
): Promise<PlacedOrder> => {
  const cart_id = await fillCart(container, {
    ...input,
    customer: shopper.customer,
  })
  const cart = `/store/carts/${cart_id}`
  if (gift_card) {
    ok(await shopper.as.post(`${cart}/gift-cards`, { code: gift_card }))
  }
  if (store_credit) {
    ok(await shopper.as.post(`${cart}/store-credits`, { amount: store_credit }))
  }
  await startPayment(container, cart_id, 1)
  const { result } = await completeCartWorkflow(container).run({
    input: { id: cart_id },
  })
  if (until === "delivered") {
    await capture(container, result.id)
    await deliver(container, result.id)
  }
  return { id: result.id, lines: await ids(container, result.id) }
}

/** What core says of an order once everything is over. */
export const booksOf = async (container: MedusaContainer, order_id: string) => {
  const books = await readBooks(container, order_id)
  return {
    owed: MathBN.convert(books.pending_difference).toNumber(),
    changes: await countActiveChanges(container, order_id),
    refunded: books.payments.map(({ refunded }) => Number(refunded)),
  }
}

export const sql = async (
  container: MedusaContainer,
  statement: string,
  ...values: unknown[]
): Promise<void> => {
  const db: { raw(text: string, values: unknown[]): Promise<unknown> } =
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await db.raw(statement, values)
}
