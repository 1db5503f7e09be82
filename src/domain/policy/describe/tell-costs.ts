import { defaultShipping } from "../costs"
import { rightOf } from "../lawful-terms"
import type { Bonus, Fee, Shipping } from "../schema"
import {
  plain,
  resolutionName,
  tellWhen,
  type Telling,
  type TypeTelling,
} from "./tell-conditions"

const amountsIn = (
  amounts: Readonly<Record<string, string>>,
  { speaker, subject }: Telling
): string[] =>
  Object.entries(amounts)
    .filter(([code]) => subject.currency === null || code === subject.currency)
    .map(([code, amount]) => speaker.money(amount, code))

const tellFee = (fee: Fee, telling: TypeTelling): string[] => {
  const { speaker } = telling
  const { say, list, percent, own } = speaker
  const amounts = fee.flat ? amountsIn(fee.flat, telling) : []
  if (fee.percent === undefined && amounts.length === 0) {
    return []
  }
  const names = fee.resolutions?.map((one) => resolutionName(one, speaker))
  return [
    say("fee", {
      label: fee.label ? own(fee.label) : plain(fee.code),
      amount:
        fee.percent === undefined
          ? list(amounts, "disjunction")
          : say("fee_percent", { percent: percent(fee.percent) }),
      resolutions: names
        ? say("fee_resolutions", { resolutions: list(names, "disjunction") })
        : "",
      when: tellWhen(fee.when, telling),
    }),
    ...(fee.waived_when.length > 0
      ? [
          say("fee_waived", {
            when: tellWhen(fee.waived_when, telling, "disjunction"),
          }),
        ]
      : []),
  ]
}

const tellBonus = (bonus: Bonus, telling: TypeTelling): string[] => {
  const { say, list, percent } = telling.speaker
  const amounts = bonus.flat ? amountsIn(bonus.flat, telling) : []
  if (bonus.percent === undefined && amounts.length === 0) {
    return []
  }
  return [
    say("bonus", {
      amount:
        bonus.percent === undefined
          ? list(amounts, "disjunction")
          : say("bonus_percent", { percent: percent(bonus.percent) }),
      when: tellWhen(bonus.when, telling),
    }),
  ]
}

const tellShipping = (row: Shipping, telling: TypeTelling): string => {
  const { say, list, phrases } = telling.speaker
  const when = tellWhen(row.when, telling)
  if (row.payer === "merchant") {
    return say("way_back_merchant", { means: phrases.means[row.by], when })
  }
  const prices = row.price ? amountsIn(row.price, telling) : []
  const amount = list(prices, "disjunction")
  return say("way_back_customer", {
    price: prices.length > 0 ? say("way_back_price", { amount }) : "",
    when,
  })
}

/** Fees, the bonus on store credit and the way back; under a right of the law no fee, whatever is written. */
export const tellCosts = (telling: TypeTelling): string[] => {
  const { type, subject, speaker } = telling
  const right =
    subject.law === null ? null : rightOf(type, subject.policy.consumers)
  const fees = right ? [] : type.fees.flatMap((fee) => tellFee(fee, telling))
  const rows = type.shipping.filter(
    ({ payer }) => right !== "legal_guarantee" || payer === "merchant"
  )
  const always = rows.some(({ when }) => when.length === 0)
  const told = always ? rows : [...rows, defaultShipping(type)]
  return [
    ...(fees.length > 0 ? fees : [speaker.say("no_fee")]),
    ...type.store_credit.bonus.flatMap((one) => tellBonus(one, telling)),
    ...told.map((row) => tellShipping(row, telling)),
  ]
}
