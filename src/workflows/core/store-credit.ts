import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import type { Decimal } from "../../domain/decimal"
import { toDecimal } from "./exact"
import { readById } from "./read"

/** Key under which `@medusajs/loyalty-plugin` registers its accounts. */
const STORE_CREDIT = "store_credit"

/** A movement of an account, as the plugin books it. */
interface AccountTransaction {
  id: string
  account_id: string
  amount: BigNumberInput
}

/** What we ask of the plugin's module; its package is optional, so its types are not at hand. */
interface StoreCreditService {
  listAccountTransactions(filters: {
    type: "credit"
    reference: string
    reference_id: string
  }): Promise<AccountTransaction[]>
  listStoreCreditAccounts(filters: {
    customer_id: string
    currency_code: string
  }): Promise<{ id: string }[]>
  createStoreCreditAccounts(data: {
    customer_id: string
    currency_code: string
  }): Promise<{ id: string }>
  creditAccounts(
    data: {
      account_id: string
      amount: Decimal
      reference: string
      reference_id: string
      note: string
    }[]
  ): Promise<AccountTransaction[]>
}

const serviceOf = (
  container: MedusaContainer
): StoreCreditService | undefined =>
  container.resolve<StoreCreditService | undefined>(STORE_CREDIT, {
    allowUnregistered: true,
  })

/** Whether the store keeps credit for its customers: core alone has none (MEDUSA § 2.5). */
export const hasStoreCredit = (container: MedusaContainer): boolean =>
  serviceOf(container) !== undefined

interface Holder {
  currency_code: string
  customer_id: string | null
  customer: { has_account: boolean } | null
}

const holderOf = (container: MedusaContainer, order_id: string) =>
  readById<Holder>(container, "order", order_id, [
    "id",
    "currency_code",
    "customer_id",
    "customer.has_account",
  ])

/** Whether the order's customer can be given store credit: guests have no account. */
export const canCredit = async (
  container: MedusaContainer,
  order_id: string
): Promise<boolean> =>
  hasStoreCredit(container) &&
  (await holderOf(container, order_id)).customer?.has_account === true

export interface GivenCredit {
  id: string
  amount: Decimal
}

/** What customers' accounts were credited for this order; the plugin names the order, not the credit line. */
export const creditsGiven = async (
  container: MedusaContainer,
  order_id: string
): Promise<GivenCredit[]> => {
  const rows = await serviceOf(container)?.listAccountTransactions({
    type: "credit",
    reference: "order",
    reference_id: order_id,
  })
  return (rows ?? []).map(({ id, amount }) => ({
    id,
    amount: toDecimal(amount),
  }))
}

/**
 * Credits the customer's account as the plugin does it after a credit line: for a credit line that is booked
 * already and was never followed by its credit.
 */
export const creditAccount = async (
  container: MedusaContainer,
  order_id: string,
  amount: Decimal
): Promise<void> => {
  const { customer_id, currency_code } = await holderOf(container, order_id)
  const service = serviceOf(container)
  if (!service || !customer_id) {
    return
  }
  const [found] = await service.listStoreCreditAccounts({
    customer_id,
    currency_code,
  })
  const { id: account_id } =
    found ??
    (await service.createStoreCreditAccounts({ customer_id, currency_code }))
  await service.creditAccounts([
    {
      account_id,
      amount,
      reference: "order",
      reference_id: order_id,
      note: "Store credit refund",
    },
  ])
}
