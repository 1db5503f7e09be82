import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { OrderLease } from "../core"

/** One settlement to be carried out, and under whose order lease. */
export interface Execution {
  orderId: string
  settlementId: string
  actor: Actor
  lease: OrderLease
}
