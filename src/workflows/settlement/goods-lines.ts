import { WITHOUT_MONEY } from "../../domain/policy"
import type { RmaSettlementRecord } from "../../modules/rma/records"

/** A line of the order that stands for units of another one: what was sent in their place. */
export interface SentLine {
  rma_item_id: string
  /** The order's new line. */
  line_item_id: string
  /** The line whose units it replaces. */
  replaces: string
  variant_id: string
  quantity: number
  /** What one unit is worth when it comes back: exact, gross, major units; rate in percent. */
  unit_gross: string
  tax_rate: string | null
  /** It was bought at a price of its own: its windows start with its own parcel. */
  priced?: true
}

type Settled = Pick<RmaSettlementRecord, "result">

/** What a settlement has sent, once it did. */
export const sentLines = ({ result }: Settled): SentLine[] =>
  Array.isArray(result?.goods) ? (result.goods as SentLine[]) : []

/** Whether the shopper ends with goods and not with money: the order is as whole as it was. */
export const isGoods = (resolution: string | null | undefined): boolean =>
  resolution === "exchange" || WITHOUT_MONEY.some((one) => one === resolution)

const SENDING = ["replacement", "exchange"]

/** Whether this kind of settlement sends goods in the place of what comes back. */
export const sendsGoods = ({
  kind,
}: Pick<RmaSettlementRecord, "kind">): boolean => SENDING.includes(kind)
