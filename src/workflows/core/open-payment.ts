import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"

export interface OpenPaymentInput {
  /** Major units, above 0, in the currency's minor unit. */
  amount: Decimal
  currency_code: string
  /** Whose it is, for whoever finds the collection in core: the settlement's id. */
  key: string
}

/**
 * A payment collection over an amount that the shopper pays through core's own store API. It is not on the
 * order before it is paid: core's flows give every unpaid collection of an order another amount.
 */
export async function openPayment(
  container: MedusaContainer,
  { amount, currency_code, key }: OpenPaymentInput
): Promise<string> {
  const made = await container
    .resolve(Modules.PAYMENT)
    .createPaymentCollections({
      amount,
      currency_code,
      metadata: { rma_settlement_id: key },
    })
  return made.id
}
