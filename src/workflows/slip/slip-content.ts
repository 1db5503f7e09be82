import { localeOf, usualTag } from "../../domain/languages"
import { enclosuresIn, type RequestType } from "../../domain/policy"
import { formatNumber } from "../../modules/rma/number"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { ReturnAddress, RmaItemRecord } from "../../modules/rma/records"
import { SLIP_COPY, type SlipCopy } from "./slip-copy"

export interface SlipItem {
  quantity: number
  title: string
  /** SKU, serial number and the like, each a line. */
  details: string[]
  /** For whoever opens the parcel. */
  note: string | null
}

/** A packing slip, ready to be drawn. */
export interface SlipContent {
  copy: SlipCopy
  /** `RMA-000123`: the barcode. */
  number: string
  order: string | null
  address: string[]
  send_by: string | null
  items: SlipItem[]
  enclosures: string[]
}

const countryName = (code: string, tag: string): string => {
  try {
    return (
      new Intl.DisplayNames([tag], { type: "region" }).of(code.toUpperCase()) ??
      code
    )
  } catch {
    return code.toUpperCase()
  }
}

const addressLines = (
  address: ReturnAddress | null | undefined,
  tag: string
): string[] =>
  address
    ? [
        address.company,
        address.address_1,
        address.address_2,
        [address.postal_code, address.city].filter(Boolean).join(" "),
        address.province,
        countryName(address.country_code, tag),
        address.phone,
      ].filter((line): line is string => Boolean(line))
    : []

const itemOf = (
  item: RmaItemRecord,
  quantity: number,
  copy: SlipCopy
): SlipItem => ({
  quantity,
  title: item.title || item.sku || "–",
  details: [
    ...(item.sku ? [item.sku] : []),
    ...(item.serial ? [`${copy.serial}: ${item.serial}`] : []),
  ],
  note: item.reception_message?.trim() || null,
})

/**
 * What the slip of a case says, in a language we ship. Units that were not approved, or that the shopper keeps, do not
 * come back and are left out.
 *
 * @param time_zone in which the last day was promised
 */
export const slipContent = (
  { rma, items }: Pick<FullCase, "rma" | "items">,
  type: RequestType | null,
  locale: string,
  time_zone: string
): SlipContent => {
  const language = localeOf(locale)
  const tag = usualTag(language)
  const copy = SLIP_COPY[language]
  const day = rma.approval_expires_at
    ? new Intl.DateTimeFormat(tag, {
        dateStyle: "long",
        timeZone: time_zone,
      }).format(new Date(rma.approval_expires_at))
    : null
  return {
    copy,
    number: formatNumber(rma.display_id),
    order: rma.order_display_id === null ? null : `#${rma.order_display_id}`,
    address: addressLines(rma.shipping?.return_address, tag),
    send_by: day === null ? null : copy.send_by.replace("{day}", day),
    items: items.flatMap((item) => {
      const coming =
        item.quantity - item.declined_quantity - item.waived_quantity
      return coming > 0 ? [itemOf(item, coming, copy)] : []
    }),
    enclosures: type
      ? enclosuresIn(type, locale).map(({ label }) => label)
      : [],
  }
}
