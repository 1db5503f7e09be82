import type { Rule } from "../schema"
import { compileWhen, type When } from "./condition"
import type { Context } from "./context"
import type { Judge, Judgement } from "./judgement"
import { Verdict } from "./verdict"

/** A fact nobody recorded: a person looks, it is never an allow (DESIGN § 4). */
export const addMissing = (
  judgement: Judgement,
  context: Context,
  when: When,
  about: { code: string; path: string; expected: unknown }
): void => {
  judgement.add({
    code: "fact_missing",
    effect: "review",
    matched: true,
    observed: when.observe(context),
    expected: { code: about.code, when: about.expected },
    path: about.path,
  })
}

/** The merchant's own rules: each is judged, none stops the others. */
export const judgeRules = (rules: readonly Rule[], path: string): Judge => {
  const ready = rules.map((rule, index) => ({
    rule,
    when: compileWhen(rule.when),
    path: `${path}.rules.${index}`,
  }))
  return (context, judgement) => {
    for (const { rule, when, path: at } of ready) {
      const verdict = when.test(context)
      if (verdict === Verdict.missing) {
        const about = { code: rule.code, path: at, expected: rule.when }
        addMissing(judgement, context, when, about)
        continue
      }
      judgement.add({
        code: rule.code,
        effect: rule.effect,
        matched: verdict === Verdict.yes,
        observed: when.observe(context),
        expected: rule.when,
        path: at,
        ground: rule.ground,
        depends_on:
          verdict === Verdict.undeclared ? when.undeclared(context) : undefined,
      })
    }
  }
}
