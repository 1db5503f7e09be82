import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"

/** Methods that core's payment module has and its public type does not. None of them asks a provider. */
export interface PaymentStore {
  createRefunds(data: {
    payment_id: string
    amount: Decimal
    note: string
    created_by?: string
  }): Promise<{ id: string }>
  deleteRefunds(ids: string[]): Promise<unknown>
  deleteCaptures(ids: string[]): Promise<unknown>
  updatePaymentCollections(
    id: string,
    data: { refunded_amount: Decimal }
  ): Promise<unknown>
}

export const paymentStore = (container: MedusaContainer): PaymentStore =>
  container.resolve<unknown>(Modules.PAYMENT) as PaymentStore
