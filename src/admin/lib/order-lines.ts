/** A line of an order, as the form for a new case shows it. */
export interface OrderLine {
  id: string
  title: string
  /** Units that were sent and did not come back; open cases are counted by the server. */
  units: number
}

interface CoreLine {
  id: string
  title?: string | null
  product_title?: string | null
  variant_title?: string | null
  detail?: {
    fulfilled_quantity?: number
    return_requested_quantity?: number
    return_received_quantity?: number
    return_dismissed_quantity?: number
    written_off_quantity?: number
  }
}

export const toOrderLines = (items: readonly CoreLine[]): OrderLine[] =>
  items.flatMap(({ id, detail = {}, ...line }) => {
    const gone =
      (detail.return_requested_quantity ?? 0) +
      (detail.return_received_quantity ?? 0) +
      (detail.return_dismissed_quantity ?? 0) +
      (detail.written_off_quantity ?? 0)
    const units = (detail.fulfilled_quantity ?? 0) - gone
    const name = [line.product_title ?? line.title, line.variant_title]
      .filter(Boolean)
      .join(" · ")
    return units > 0 ? [{ id, title: name || id, units }] : []
  })
