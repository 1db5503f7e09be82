import type { Resolution, ResolutionRule } from "../schema"
import { compileWhen, type When } from "./condition"
import type { Context } from "./context"
import type { Judge, Judgement } from "./judgement"
import { addMissing } from "./rules"
import { or, Verdict } from "./verdict"

interface ReadyRule {
  rule: ResolutionRule
  when: When
  path: string
}

/** Whether a resolution is open: as soon as one of the rows that name it holds. */
const standing = (
  resolution: Resolution,
  rules: readonly ReadyRule[],
  verdicts: readonly Verdict[]
): Verdict => {
  const own = verdicts.filter((_, index) =>
    rules[index]?.rule.resolutions.includes(resolution)
  )
  return own.length === 0
    ? Verdict.yes
    : own.reduce<Verdict>((all, verdict) => or(all, verdict), Verdict.no)
}

const dependsOn = (rules: readonly ReadyRule[], context: Context): string[] => [
  ...new Set(rules.flatMap(({ when }) => when.undeclared(context))),
]

const judgeRow = (
  { rule, when, path }: ReadyRule,
  chosen: Verdict | null,
  naming: readonly ReadyRule[],
  context: Context,
  judgement: Judgement
): void => {
  if (chosen === Verdict.missing) {
    const about = { code: "resolution", path, expected: rule.when }
    addMissing(judgement, context, when, about)
    return
  }
  judgement.add({
    code: "resolution_not_allowed",
    effect: "deny",
    matched: chosen === Verdict.no,
    observed: {
      resolution: context.item.resolution ?? null,
      ...when.observe(context),
    },
    expected: rule.when,
    path,
    depends_on:
      chosen === Verdict.undeclared ? dependsOn(naming, context) : undefined,
  })
}

/**
 * Which resolutions this line can have (S3.4, S3.5: repair for one product, a paid service out of warranty).
 * What a row certainly closes is taken from the list; what hangs on undeclared facts stays in it. Asking for a
 * closed one, or having none left, is the finding `resolution_not_allowed`, said once.
 */
export const judgeResolutionRules = (
  resolutions: readonly Resolution[],
  rules: readonly ResolutionRule[],
  path: string
): Judge => {
  const ready = rules.map((rule, index) => ({
    rule,
    when: compileWhen(rule.when),
    path: `${path}.resolution_rules.${index}`,
  }))
  return (context, judgement) => {
    const verdicts = ready.map(({ when }) => when.test(context))
    const stands = new Map(
      resolutions.map((one) => [one, standing(one, ready, verdicts)])
    )
    for (const [resolution, verdict] of stands) {
      if (verdict === Verdict.no) {
        judgement.closed.add(resolution)
      }
    }
    const none = resolutions.every((one) => judgement.closed.has(one))
    const chosen = resolutions.find((one) => one === context.item.resolution)
    const verdict = (chosen && stands.get(chosen)) ?? (none ? Verdict.no : null)
    const naming = ready.filter(({ rule }) =>
      chosen ? rule.resolutions.includes(chosen) : none
    )
    for (const row of ready) {
      // Said once, by the first of them.
      const speaks = row === naming[0]
      judgeRow(row, speaks ? verdict : null, naming, context, judgement)
    }
  }
}
