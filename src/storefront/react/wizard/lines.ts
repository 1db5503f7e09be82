import type {
  RequestTypeDto,
  ReturnOptionDto,
  ReturnOrderDto,
  ReturnOrderItemDto,
} from "../../client"
import { resolutionsOf } from "./check"
import type { ChosenItem } from "./state"

/** Units of a line that can be asked for. */
export const availableIn = (
  line: ReturnOrderItemDto,
  type: RequestTypeDto
): number =>
  type.legal_basis === "withdrawal"
    ? line.withdrawable_quantity
    : line.returnable_quantity

export const optionOf = (
  line: ReturnOrderItemDto | undefined,
  type: RequestTypeDto
): ReturnOptionDto | undefined =>
  line?.options.find(({ request_type }) => request_type === type.code)

export const isDenied = (
  line: ReturnOrderItemDto,
  type: RequestTypeDto
): boolean =>
  optionOf(line, type)?.outcome === "deny" || availableIn(line, type) < 1

/** The one resolution there is need not be chosen; nothing where there are several. */
export const onlyResolution = (
  line: ReturnOrderItemDto | undefined,
  type: RequestTypeDto
): string => {
  const [only, ...rest] = resolutionsOf(type, optionOf(line, type))
  return only && rest.length === 0 ? only : ""
}

/** One item under another type: what that does not ask or offer is left out, all else stays. */
const fitted = (
  item: ChosenItem,
  line: ReturnOrderItemDto | undefined,
  type: RequestTypeDto
): ChosenItem => {
  const possible = resolutionsOf(type, optionOf(line, type))
  const asks = (key: string, value: string) =>
    type.fields.some(
      (field) =>
        field.key === key && (!field.options || field.options.includes(value))
    )
  return {
    ...item,
    quantity: line
      ? Math.min(item.quantity, availableIn(line, type))
      : item.quantity,
    reason: type.reasons.some(({ value }) => value === item.reason)
      ? item.reason
      : "",
    resolution: possible.includes(item.resolution)
      ? item.resolution
      : line
        ? onlyResolution(line, type)
        : "",
    fields: Object.fromEntries(
      Object.entries(item.fields).filter(([key, value]) => asks(key, value))
    ),
    files: item.files.filter(({ slot }) =>
      type.evidence.some((one) => one.slot === slot)
    ),
  }
}

/** What was filled in as another type of request takes it: lines that are still possible, with all that it asks. */
export const itemsUnder = (
  items: ChosenItem[],
  type: RequestTypeDto,
  order: Pick<ReturnOrderDto, "items"> | undefined
): ChosenItem[] =>
  items.flatMap((item) => {
    const line = order?.items.find(({ item_id }) => item_id === item.item_id)
    const gone = item.item_id !== null && (!line || isDenied(line, type))
    return gone ? [] : [fitted(item, line, type)]
  })
