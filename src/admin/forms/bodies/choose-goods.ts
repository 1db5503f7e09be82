import type { RmaItemDto } from "../../../types/http"
import { written } from "../numbers"

export interface ChooseGoodsValues {
  items: { id: string; sku: string }[]
  reason: string
}

const SENDING = ["replacement", "exchange"]

export const chooseGoodsDefaults = (
  items: RmaItemDto[]
): ChooseGoodsValues => ({
  items: items
    .filter(({ resolution }) => SENDING.includes(resolution ?? ""))
    .map(({ id }) => ({ id, sku: "" })),
  reason: "",
})

/** Body of `POST …/choose-goods`: items without a SKU stay as they are. */
export const chooseGoodsBody = ({ items, reason }: ChooseGoodsValues) => ({
  items: items.flatMap(({ id, sku }) => {
    const named = written(sku)
    return named ? [{ id, sku: named }] : []
  }),
  reason: reason.trim(),
})
