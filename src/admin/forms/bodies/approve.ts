import type { RmaItemDto } from "../../../types/http"
import { arrivable } from "../../lib/units"
import { wholeNumber, written } from "../numbers"

export interface ApproveValues {
  items: { id: string; approved: string; reason: string; ground: string }[]
  keep_item: boolean
}

/** Everything that was asked for is approved, until somebody says otherwise. */
/** @param ground the law's, offered first where units of a withdrawal are left out */
export const approveDefaults = (
  items: RmaItemDto[],
  ground = ""
): ApproveValues => ({
  items: items
    .filter((item) => arrivable(item) > 0)
    .map((item) => ({
      id: item.id,
      approved: String(arrivable(item)),
      reason: "",
      ground,
    })),
  keep_item: false,
})

/** Units of one item that the entry leaves out. */
export const declinedOf = (item: RmaItemDto, approved: string): number =>
  Math.max(0, arrivable(item) - (wholeNumber(approved) ?? 0))

/** Body of `POST …/approve`: what is not approved is rejected, with its reason. */
export const approveBody = (values: ApproveValues, items: RmaItemDto[]) => ({
  ...(values.items.length > 0 && {
    items: values.items.flatMap(({ id, approved, reason, ground }) => {
      const item = items.find((candidate) => candidate.id === id)
      if (!item) {
        return []
      }
      const rejected = declinedOf(item, approved)
      return [
        {
          id,
          approved: arrivable(item) - rejected,
          rejected,
          ...(rejected > 0 && {
            reason: written(reason),
            ...(ground && { ground }),
          }),
        },
      ]
    }),
  }),
  ...(values.keep_item && { keep_item: true }),
})
