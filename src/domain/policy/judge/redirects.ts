import type { Redirect } from "../schema"
import { compileWhen } from "./condition"
import type { Judge } from "./judgement"
import { addMissing } from "./rules"
import { Verdict } from "./verdict"

/**
 * Who bought from somebody else is refused with the way to them (S0.2, S0.4), under the redirect's own code.
 * Every row is judged, none stops the others; under a statutory right it is a person who sends the shopper
 * away, as with every rule of the policy.
 */
export const judgeRedirects = (redirects: readonly Redirect[]): Judge => {
  const ready = redirects.map(({ code, when, contact, message }, index) => ({
    code,
    when: compileWhen(when),
    asked: when,
    expected: { contact, ...(message ? { message } : {}) },
    path: `redirects.${index}`,
  }))
  return (context, judgement) => {
    for (const { code, when, asked, expected, path } of ready) {
      const verdict = when.test(context)
      if (verdict === Verdict.missing) {
        addMissing(judgement, context, when, { code, path, expected: asked })
        continue
      }
      judgement.add({
        code,
        effect: "deny",
        matched: verdict === Verdict.yes,
        observed: when.observe(context),
        expected,
        path,
        depends_on:
          verdict === Verdict.undeclared ? when.undeclared(context) : undefined,
      })
    }
  }
}
