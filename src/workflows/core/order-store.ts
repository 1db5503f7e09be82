import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules, type ReturnStatus } from "@medusajs/framework/utils"

/** Methods that core's order module has and its public type does not; core's own steps call them. */
export interface ReturnStore {
  updateReturns(
    data: {
      id: string
      status: ReturnStatus
      received_at: Date | string | null
      canceled_at: Date | string | null
    }[]
  ): Promise<unknown>
  updateReturnItems(
    data: {
      id: string
      quantity: number
      received_quantity: number
      damaged_quantity: number
    }[]
  ): Promise<unknown>
  softDeleteReturnItems(ids: string[]): Promise<unknown>
  softDeleteReturns(ids: string[]): Promise<unknown>
}

export const returnStore = (container: MedusaContainer): ReturnStore =>
  container.resolve<unknown>(Modules.ORDER) as ReturnStore
