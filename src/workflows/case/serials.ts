import type { MedusaContainer } from "@medusajs/framework/types"
import {
  serialKey,
  type ItemFacts,
  type SerialState,
} from "../../domain/policy"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"

interface Declared {
  serial?: string
  serial_state?: SerialState
}

/** Earlier cases by serial number, as it is compared. */
export type SerialCases = Readonly<Record<string, number>>

const keyOf = ({ serial }: Declared): string => serialKey(serial ?? "")

/** Looks the serial numbers of a request up in earlier cases, all at once; a new one has 0. */
export const readSerialCases = async (
  container: MedusaContainer,
  items: readonly Declared[]
): Promise<SerialCases> => {
  const keys = new Set(items.map(keyOf).filter((key) => key !== ""))
  const seen = await container
    .resolve<RmaModuleService>(RMA_MODULE)
    .countSerialCases([...keys])
  return Object.fromEntries([...keys].map((key) => [key, seen[key] ?? 0]))
}

/**
 * What an item says of its serial number, and how often it was seen: in earlier cases, and before in the same
 * request, because it stands for one unit.
 *
 * @param seen absent: nobody looked
 */
export const serialFacts = (
  items: readonly Declared[],
  index: number,
  seen: SerialCases | undefined
): Pick<ItemFacts, "serial" | "serial_state" | "serial_cases"> => {
  const item = items[index]
  const key = item ? keyOf(item) : ""
  const before = items.slice(0, index).filter((one) => keyOf(one) === key)
  return {
    ...(item?.serial === undefined ? {} : { serial: item.serial }),
    ...(item?.serial_state === undefined
      ? {}
      : { serial_state: item.serial_state }),
    ...(key === "" || !seen
      ? {}
      : { serial_cases: (seen[key] ?? 0) + before.length }),
  }
}

/** The columns of a case item. */
export const serialColumns = (item: Declared) => ({
  serial: item.serial ?? null,
  serial_key: keyOf(item) || null,
  serial_state: item.serial_state ?? null,
})
