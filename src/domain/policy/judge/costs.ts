import type { Fee, Shipping } from "../schema"
import { compileWhen } from "./condition"
import type { Judge } from "./judgement"
import { addMissing } from "./rules"
import { Verdict } from "./verdict"

/**
 * Fees and shipping decide no outcome, but what they ask for may be unknown, and then a person must look
 * before money is taken: `fact_missing`.
 *
 * @param charged false for a right of the law: no fee is taken, so none of them need be known
 */
export const judgeCosts = (
  fees: readonly Fee[],
  shipping: readonly Shipping[],
  path: string,
  charged: boolean
): Judge => {
  const ready = [
    ...fees.flatMap((fee, index) => [
      {
        code: fee.code,
        expected: fee.when,
        path: `${path}.fees.${index}.when`,
        weighs: charged,
      },
      {
        code: fee.code,
        expected: fee.waived_when,
        path: `${path}.fees.${index}.waived_when`,
        weighs: charged,
      },
    ]),
    ...shipping.map((row, index) => ({
      code: "shipping",
      expected: row.when,
      path: `${path}.shipping.${index}.when`,
      weighs: true,
    })),
  ]
    .filter(({ expected }) => expected.length > 0)
    .map((part) => ({ ...part, when: compileWhen(part.expected) }))
  return (context, judgement) => {
    for (const { when, weighs, ...about } of ready) {
      const verdict = when.test(context)
      if (weighs && verdict === Verdict.missing) {
        addMissing(judgement, context, when, about)
        continue
      }
      judgement.add({
        code: about.code,
        effect: "allow",
        matched: false,
        observed: when.observe(context),
        expected: about.expected,
        path: about.path,
      })
    }
  }
}
