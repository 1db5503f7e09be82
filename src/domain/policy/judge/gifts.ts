import type { Facts, GiftFacts } from "../facts"
import { WITHOUT_MONEY } from "../schema"
import type { Judge } from "./judgement"

type Leaving = ReadonlyMap<string, number>

/** An exchanged or repaired unit leaves another in its place; one that is paid back leaves the order. */
const leaves = (resolution: string | undefined): boolean =>
  resolution !== "exchange" && !WITHOUT_MONEY.some((one) => one === resolution)

/** Units that the request gives back for money, by order line. */
const leavingIn = ({ items }: Facts): Leaving => {
  const sums = new Map<string, number>()
  for (const { item_id, requested_quantity = 0, resolution } of items) {
    if (leaves(resolution)) {
      sums.set(item_id, (sums.get(item_id) ?? 0) + requested_quantity)
    }
  }
  return sums
}

const leftOf = (kept: Record<string, number>, leaving: Leaving): number =>
  Object.entries(kept).reduce(
    (sum, [line, units]) => sum + Math.max(0, units - (leaving.get(line) ?? 0)),
    0
  )

/**
 * How many gifts stay, and how many units that earn. A unit that is a gift earns nothing: of three for two on
 * one line, two earn.
 */
const balanceOf = ({ gifts, earning }: GiftFacts, leaving: Leaving) => {
  let kept = 0
  let earn = leftOf(earning, leaving)
  for (const gift of gifts) {
    const stay = Math.min(gift.given, leftOf(gift.kept, leaving))
    kept += stay
    earn -= Object.keys(gift.kept).some((line) => line in earning) ? stay : 0
  }
  return { kept, earn }
}

/**
 * Who returns what earned a gift and keeps the gift is looked at by a person (DESIGN § 6). Says nothing about
 * an order without gifts, so that cases from before there was such a rule replay as they were judged (I5).
 */
export const judgeGifts: Judge = ({ facts, item }, judgement) => {
  if (!facts.gifts?.length) {
    return
  }
  const leaving = leavingIn(facts)
  for (const [index, gift] of facts.gifts.entries()) {
    const { kept, earn } = balanceOf(gift, leaving)
    const needed = Math.ceil(kept / gift.each_gives) * gift.each_needs
    judgement.add({
      code: "gift_kept",
      effect: "review",
      matched:
        leaves(item.resolution) &&
        (item.requested_quantity ?? 0) > 0 &&
        item.item_id in gift.earning &&
        kept > 0 &&
        earn < needed,
      observed: { promotion: gift.promotion, gifts: kept, earning: earn },
      expected: { earning: needed },
      path: `gifts.${index}`,
    })
  }
}
