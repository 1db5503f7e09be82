import type { PromoCode, RegionKey } from "../../support/ladder"
import type { Story } from "./stories"

/** Where prices have their tax inside, and where it comes on top. */
const REGIONS: readonly RegionKey[] = ["eur", "pln"]

/** MINUS20 is an amount, in euros; TEESOCKS a gift, which only a story with its goods has. */
const PROMOTIONS: Record<RegionKey, readonly PromoCode[][]> = {
  eur: [[], ["WELCOME10"], ["MINUS20"], ["FREESHIP"], ["PAIR15"]],
  pln: [[], ["WELCOME10"], ["FREESHIP"], ["PAIR15"]],
}

type Random = (below: number) => number

const oneOf = <T>(some: readonly T[], random: Random): T => {
  const one = some[random(some.length)]
  if (one === undefined) {
    throw new RangeError("nothing to draw from")
  }
  return one
}

/** The story with a region and a promotion drawn for it; what it says of them itself it keeps. */
export const vary = (story: Story, random: Random): Story => {
  const region = story.order.region ?? oneOf(REGIONS, random)
  const promo_codes =
    story.order.promo_codes ?? oneOf(PROMOTIONS[region], random)
  return { ...story, order: { ...story.order, region, promo_codes } }
}

/** With what was drawn for it, so that it can be told again. */
export const nameOf = ({ name, order }: Story): string =>
  [name, order.region, ...(order.promo_codes ?? [])].filter(Boolean).join(", ")
