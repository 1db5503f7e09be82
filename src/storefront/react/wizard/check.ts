import type { RequestTypeDto, ReturnOptionDto } from "../../client"
import { fill } from "../format"
import type { Messages } from "../messages"
import { isTooLong, LIMITS } from "../parts/limits"
import { applies } from "./applies"
import type { ChosenItem } from "./state"

/** Complaints by the key of the field they belong to. */
export type Complaints = Record<string, string>

/** The law asks no reason of who withdraws. */
const asksReason = (type: RequestTypeDto): boolean =>
  type.legal_basis !== "withdrawal" && type.reasons.length > 0

/** The one resolution there is need not be chosen. */
export const resolutionsOf = (
  type: RequestTypeDto,
  option: ReturnOptionDto | undefined
): string[] => option?.resolutions ?? type.resolutions

export const isRequired = {
  reason: asksReason,
  resolution: (type: RequestTypeDto) => type.legal_basis !== "withdrawal",
}

/**
 * What an item still lacks, or has too much of, before one can go on; the store judges the whole at the end.
 * @param most units there are of its line
 */
export const lacking = (
  item: ChosenItem,
  type: RequestTypeDto,
  option: ReturnOptionDto | undefined,
  t: Messages,
  most = Infinity
): Complaints => {
  const complaints: Complaints = {}
  const need = (key: string, missing: boolean) => {
    if (missing) {
      complaints[key] = t.requiredField
    }
  }
  // Of a line that is gone the store says why.
  if (item.quantity < 1 || (most > 0 && item.quantity > most)) {
    complaints.quantity = fill(t.wizard.quantityRange, { max: most })
  }
  need(
    "reason",
    asksReason(type) && !type.reasons.some(({ value }) => value === item.reason)
  )
  need(
    "resolution",
    isRequired.resolution(type) &&
      resolutionsOf(type, option).length > 1 &&
      !item.resolution
  )
  need(
    "exchange_variant_id",
    item.resolution === "exchange" && !item.exchange_variant_id
  )
  need(
    "serial",
    Boolean(type.warranty?.serial?.required) && !item.serial.trim()
  )
  const hold = (key: string, text: string, limit: number) => {
    if (isTooLong(text, limit)) {
      complaints[key] = fill(t.tooLong, { max: limit })
    }
  }
  hold("serial", item.serial, LIMITS.line)
  hold("note", item.note, LIMITS.text)
  hold("reception_message", item.reception_message, LIMITS.text)
  hold("title", item.title, LIMITS.line)
  hold("sku", item.sku, LIMITS.line)
  for (const field of type.fields) {
    const asked = applies((field as { when?: unknown }).when, item)
    need(
      `field:${field.key}`,
      asked && field.required && !item.fields[field.key]?.trim()
    )
    if (asked) {
      hold(`field:${field.key}`, item.fields[field.key] ?? "", LIMITS.answer)
    }
  }
  return complaints
}
