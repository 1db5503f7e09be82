import type { CaseEvent } from "../case-table"

/** Actions whose address is not their name with dashes. */
const OTHERWISE: Partial<Record<CaseEvent, string>> = {
  save: "",
  ship: "shipment",
  rate: "rating",
  pay: "payment",
  message: "messages",
  attach_label: "label",
  approve_without_return: "approve",
}

const BY_SHOPPERS: Partial<Record<CaseEvent, string>> = {
  provide_details: "details",
}

/** The route of an action on a case, as `/store/rmas/:id/shipment`. */
export const pathOf = (action: CaseEvent, side: "store" | "admin"): string => {
  const segment =
    (side === "store" ? BY_SHOPPERS[action] : undefined) ??
    OTHERWISE[action] ??
    action.replaceAll("_", "-")
  return ["", side, "rmas", ":id", segment]
    .filter((part, index) => !index || part)
    .join("/")
}
