import {
  isService,
  unitsWithoutGoods,
  type UnitQuantities,
} from "../../domain/lifecycle"
import type {
  RmaItemRecord,
  RmaSettlementRecord,
} from "../../modules/rma/records"

/** Resolutions that settlements of their own carry out; every other item is settled with money. */
const KINDS = [
  "refund",
  "store_credit",
  "replacement",
  "exchange",
  "repair",
  "paid_service",
] as const
export type KindCode = (typeof KINDS)[number]
/** Kinds that give back what the goods are worth. */
export type MoneyKind = Extract<KindCode, "refund" | "store_credit">

/** The kind that settles an item: its resolution, money where none was chosen or none is carried out. */
export const kindOf = ({
  resolution,
}: Pick<RmaItemRecord, "resolution">): KindCode =>
  KINDS.find((kind) => kind === resolution) ?? "refund"

/** Kinds of a case's items, in a fixed order: money first. */
export const kindsOf = (items: readonly RmaItemRecord[]): KindCode[] => {
  const wanted = new Set(
    items.flatMap((item) => [
      kindOf(item),
      ...(isMoneyToo(item) ? ["refund" as const] : []),
    ])
  )
  return KINDS.filter((kind) => wanted.has(kind))
}

/** What was to be repaired and never came, or is kept, is paid back. */
const isMoneyToo = (item: RmaItemRecord): boolean =>
  isService(item.resolution) && unitsWithoutGoods(item) > 0

/** Of so many units of an item that are to be settled, those that this kind settles. */
export const unitsOfKind = (
  kind: KindCode,
  item: RmaItemRecord,
  wanted: number,
  settlements: readonly RmaSettlementRecord[]
): number => {
  if (!isMoneyToo(item)) {
    return kindOf(item) === kind ? wanted : 0
  }
  const paid = settlements
    .filter((one) => one.kind === "refund" && one.status !== "canceled")
    .reduce((sum, { units }) => sum + (units?.[item.id] ?? 0), 0)
  const money = Math.min(wanted, Math.max(0, unitsWithoutGoods(item) - paid))
  return kind === "refund" ? money : kindOf(item) === kind ? wanted - money : 0
}

/** A case with what a transition finds missing or leaves with the shopper, as far as kinds depend on it. */
export const asJudged = <T extends { items: RmaItemRecord[] }>(
  full: T,
  units: readonly UnitQuantities[]
): T => ({
  ...full,
  items: full.items.map((item, index) => {
    const { lost_quantity, kept_quantity } = units[index] ?? item
    return isService(item.resolution)
      ? { ...item, lost_quantity, kept_quantity }
      : item
  }),
})
