import type { ReturnOrderDto } from "../../types/shopper-http"

/** A line of an order, as the form for a new case shows it. */
export interface OrderLine {
  id: string
  title: string
  /** Units that can be asked for, by the code of the request type. */
  units: Record<string, number>
}

interface CoreLine {
  id: string
  title?: string | null
  product_title?: string | null
  variant_title?: string | null
}

const titleOf = ({ id, ...line }: CoreLine): string =>
  [line.product_title ?? line.title, line.variant_title]
    .filter(Boolean)
    .join(" · ") || id

/** Lines with what the order's policy lets come back of each: of a withdrawal, also what was not sent yet. */
export const toOrderLines = (
  titled: readonly CoreLine[],
  { request_types, items }: Pick<ReturnOrderDto, "request_types" | "items">
): OrderLine[] => {
  const withdrawals = request_types.flatMap(({ code, legal_basis }) =>
    legal_basis === "withdrawal" ? [code] : []
  )
  return items.map((item) => ({
    id: item.item_id,
    title: titleOf(
      titled.find(({ id }) => id === item.item_id) ?? {
        id: item.item_id,
        title: item.title,
      }
    ),
    units: Object.fromEntries(
      item.options
        .filter(({ outcome }) => outcome !== "deny")
        .map(({ request_type }) => [
          request_type,
          withdrawals.includes(request_type)
            ? item.withdrawable_quantity
            : item.returnable_quantity,
        ])
    ),
  }))
}
