import type { MedusaContainer } from "@medusajs/framework/types"
import {
  type ChangeActionType,
  Modules,
  type ReturnStatus,
} from "@medusajs/framework/utils"
import type { CoreNumber } from "./exact"

export interface ChangeAction {
  id: string
  action: ChangeActionType
  applied: boolean
  details: { reference_id: string; quantity: CoreNumber } | null
}

/** Methods that core's order module has and its public type does not, or not with these filters; core's own steps call them. */
export interface ReturnStore {
  listOrderChangeActions(
    filters: { return_id: string },
    config: { select: (keyof ChangeAction)[] }
  ): Promise<ChangeAction[]>
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
  cancelReturn(data: {
    return_id: string
    created_by?: string
  }): Promise<unknown>
}

export const returnStore = (container: MedusaContainer): ReturnStore =>
  container.resolve<unknown>(Modules.ORDER) as ReturnStore
