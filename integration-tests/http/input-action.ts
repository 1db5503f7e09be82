import type { CaseEvent, CaseStatus } from "../../src/domain/lifecycle"
import type { StoreRmaDto } from "../../src/types/http"

/** A route that does something to one case. */
export interface Action {
  side: "store" | "admin"
  /** Last part of the path; empty for the draft itself. */
  name: string
  event: CaseEvent
  /** A status in which `body` is right. */
  from: CaseStatus
  body: (rma: StoreRmaDto) => object
  /** What staff do to the case before, where its status alone does not say it. */
  before?: Pick<Action, "name" | "body">
  /** May be done again and again. */
  repeatable?: true
}

export const nothing = () => ({})
export const itemOf = (rma: StoreRmaDto, rest: object) => ({
  items: [{ id: rma.items[0]?.id ?? "rmait_none", ...rest }],
})
export const details = (rma: StoreRmaDto) => ({
  message: "Size M",
  ...itemOf(rma, { note: "washed", fields: { seal: "intact" } }),
})
export const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()
