import type { MedusaContainer } from "@medusajs/framework/types"
import type { UnitQuantities } from "../../domain/lifecycle"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import type { TransitionPlan } from "../case/transition-case"
import { discountCode } from "./discount-code"
import { exchange } from "./exchange"
import { executeRefund } from "./execute-refund"
import type { Execution } from "./execution"
import type { KindCode } from "./kind-of"
import { paidService } from "./paid-service"
import { planDifference } from "./plan-difference"
import {
  refundPlan,
  type PlannedSettlement,
  type PlanOptions,
} from "./plan-refund"
import { repair } from "./repair"
import { replacement } from "./replacement"

/** One way to make a shopper whole: how it is planned, booked and carried out. A kind is a resolution. */
export interface SettlementKind {
  /**
   * What core is told of the accepted units: `receive` books them as returned (restocked or dismissed),
   * `release` leaves them the shopper's (repair).
   */
  booking: "receive" | "release"
  /** So many units of each case item, by its id; only items of this kind. */
  plan(
    container: MedusaContainer,
    full: FullCase,
    wanted: Record<string, number>,
    options?: PlanOptions
  ): Promise<PlannedSettlement>
  /**
   * What is left to plan once every unit is judged and something of this kind went out before its goods came
   * (`settle_when` approved or shipped). `units` stand in the order of the case's items.
   */
  planRest(
    container: MedusaContainer,
    full: FullCase,
    units: readonly UnitQuantities[],
    dropped: readonly RmaSettlementRecord[]
  ): Promise<PlannedSettlement>
  /**
   * Under the order lease; failures are states of the settlement, not errors. `seen` is the case as it was last
   * read or written under this lease; absent: it is read.
   */
  execute(
    container: MedusaContainer,
    rmaId: string,
    execution: Execution,
    seen?: FullCase
  ): Promise<void>
  /**
   * The shopper has paid for the settlement and the money is on the order's books: what else stands on them
   * for it. Under the order lease, before the settlement is `executing`; called again after a crash.
   */
  charge?(
    container: MedusaContainer,
    full: FullCase,
    settlement: RmaSettlementRecord
  ): Promise<void>
  /** What happens instead when the shopper did not pay in time; written with the cancellation. */
  lapse?(
    container: MedusaContainer,
    full: FullCase,
    settlement: RmaSettlementRecord
  ): Promise<Pick<TransitionPlan, "units" | "items" | "settlements" | "set">>
}

const refund: SettlementKind = {
  booking: "receive",
  plan: refundPlan,
  planRest: planDifference,
  execute: executeRefund,
}

/** As a refund, into the customer's account: `executeRefund` sees the kind. */
const storeCredit: SettlementKind = {
  ...refund,
  plan: (container, full, wanted, options) =>
    refundPlan(container, full, wanted, options, "store_credit"),
  planRest: (container, full, units, dropped) =>
    planDifference(container, full, units, dropped, "store_credit"),
}

const KINDS: Readonly<Record<KindCode, SettlementKind>> = {
  refund,
  store_credit: storeCredit,
  replacement,
  exchange,
  repair,
  paid_service: paidService,
}

/** What carries a settlement out: an offer in money, a rest and a recovery are refunds. */
export const settlementKind = (code: string): SettlementKind => {
  if (code === "discount_code") {
    return discountCode
  }
  return code in KINDS ? KINDS[code as KindCode] : refund
}
