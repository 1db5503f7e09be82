import type { CustomerFacts } from "../../domain/policy/facts"
import { latest } from "./line-units"
import type { CoreCustomer } from "./load-customers"
import type { CoreOrder, CoreOrderItem } from "./load-order"
import { toNumber } from "./unit-value"

/**
 * Units of a line that are still part of the contract: ordered, less what came back or is announced to
 * (core leaves canceled units out of the quantity). Shipped or not makes no difference to a withdrawal.
 */
export const withdrawableInCore = ({
  detail,
}: Pick<CoreOrderItem, "detail">): number =>
  Math.max(
    0,
    toNumber(detail.quantity) -
      toNumber(detail.return_requested_quantity) -
      toNumber(detail.return_received_quantity) -
      Math.max(
        toNumber(detail.return_dismissed_quantity),
        toNumber(detail.written_off_quantity)
      )
  )

/** A parcel of nothing but what was sent in place of something else. */
const isAllSent = (
  { items }: CoreOrder,
  parcel: CoreOrder["fulfillments"][number]
): boolean =>
  Boolean(parcel.items?.length) &&
  (parcel.items ?? []).every((line) =>
    items.some(({ id, stands_for }) => stands_for && id === line.line_item_id)
  )

/** When the last good of the order arrived; null while one has not (Directive 2011/83/EU Art. 9(2)(b)). */
export const lastDelivered = (order: CoreOrder): string | null => {
  const bought = order.items.filter((item) => !item.stands_for)
  const all = bought.every(
    ({ detail }) =>
      toNumber(detail.delivered_quantity) >= toNumber(detail.quantity)
  )
  const parcels = order.fulfillments.filter(
    (parcel) => !parcel.canceled_at && !isAllSent(order, parcel)
  )
  return all ? latest(parcels.map((parcel) => parcel.delivered_at)) : null
}

const isNamed = (company: string | null | undefined): boolean =>
  Boolean(company?.trim())

/**
 * Whether a consumer bought (LAW): a group of businesses or a verified VAT number says no; a company's name
 * alone says nothing for sure, since people have things sent to work.
 */
export const businessOf = (
  customer: CoreCustomer | undefined,
  order: Pick<CoreOrder, "shipping_address" | "billing_address">,
  businessGroups: readonly string[]
): NonNullable<CustomerFacts["business"]> => {
  const inGroup = (customer?.groups ?? []).some(({ id }) =>
    businessGroups.includes(id)
  )
  if (inGroup || customer?.metadata?.vat_verified === true) {
    return "yes"
  }
  const companies = [
    customer?.company_name,
    order.shipping_address?.company,
    order.billing_address?.company,
  ]
  return companies.some(isNamed) ? "unclear" : "no"
}
