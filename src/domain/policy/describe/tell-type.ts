import { reasonsOf } from "../selectors"
import {
  plain,
  reasonName,
  resolutionName,
  tellWhen,
  type TypeTelling,
} from "./tell-conditions"
import { tellCosts } from "./tell-costs"
import { tellWarranty } from "./tell-warranty"
import { tellWindows } from "./tell-windows"

const tellRules = (telling: TypeTelling): string[] =>
  telling.type.rules
    .filter(({ effect }) => effect !== "allow")
    .map(({ effect, message, when }) =>
      message
        ? telling.speaker.own(message)
        : telling.speaker.say(effect === "deny" ? "deny" : "review", {
            when: tellWhen(when, telling),
          })
    )

const tellResolutions = (telling: TypeTelling): string[] => {
  const { speaker, type } = telling
  const { say, list } = speaker
  const name = (one: string) => resolutionName(one, speaker)
  return type.resolutions.length === 0
    ? []
    : [
        say("resolutions", {
          resolutions: list(type.resolutions.map(name), "disjunction"),
        }),
        ...type.resolution_rules.map((rule) =>
          say("resolution_rule", {
            resolutions: list(rule.resolutions.map(name)),
            when: tellWhen(rule.when, telling),
          })
        ),
      ]
}

const tellAsked = (telling: TypeTelling): string[] => {
  const { speaker, type } = telling
  const { say, list, own } = speaker
  const asked = [
    ...type.fields.map(({ key, label, when }) => ({ key, label, when })),
    ...type.evidence
      .filter(({ min }) => min > 0)
      .map(({ slot, label, when }) => ({ key: slot, label, when })),
  ].map(
    ({ key, label, when }) =>
      (label ? own(label) : plain(key)) + tellWhen(when, telling)
  )
  const all = [
    ...asked,
    ...(type.warranty?.serial?.required ? [say("serial")] : []),
  ]
  return all.length === 0 ? [] : [say("asked", { asked: list(all) })]
}

/** What happens after the request; nothing for a question, which is answered. */
const tellCourse = (telling: TypeTelling): string[] => {
  const { speaker, type } = telling
  const { say, length, phrases } = speaker
  if (type.resolutions.length === 0) {
    return []
  }
  const outbound = phrases.outbound[type.outbound_shipping]
  return [
    ...tellCosts(telling),
    ...(type.approval_valid
      ? [say("approval", { length: length(type.approval_valid) })]
      : []),
    ...type.settle_when.map(({ at, when }) =>
      say("settle", {
        moment: phrases.settle[at],
        when: tellWhen(when, telling),
      })
    ),
    ...(outbound ? [outbound] : []),
    say("appeal", { length: length(type.appeal_within) }),
  ]
}

const tellAllowance = ({ speaker, type, subject }: TypeTelling): string[] => {
  const { say, length, own } = speaker
  const tiers = Object.entries(type.allowance?.per_tier ?? {}).map(
    ([code, { count, per }]) => {
      const tier = subject.tiers.find((one) => one.code === code)
      return say("allowance_tier", {
        tier: tier ? own(tier.name) : plain(code),
        count: String(count),
        length: length(per),
      })
    }
  )
  return tiers.length > 0 ? [say("allowance", { tiers: tiers.join("; ") })] : []
}

const tellClocks = ({ speaker, type }: TypeTelling): string[] =>
  type.clocks.map(({ from, until, length, count }) =>
    speaker.say("clock", {
      from: speaker.phrases.events[from],
      until: speaker.phrases.events[until],
      length: speaker.length(length, count),
    })
  )

/** The terms of one request type, a sentence a line, its name first. */
export const tellType = (telling: TypeTelling): string[] => {
  const { speaker, type, subject } = telling
  const { own, say, list, phrases } = speaker
  const reasons = reasonsOf(subject.policy, type).map(({ value }) =>
    reasonName(value, subject, speaker)
  )
  return [
    own(type.name),
    ...(type.description ? [own(type.description)] : []),
    say("basis", { basis: phrases.basis[type.legal_basis] }),
    ...(reasons.length > 0 && type.legal_basis !== "withdrawal"
      ? [say("reasons", { reasons: list(reasons, "disjunction") })]
      : []),
    ...(type.requires_order ? [] : [say("without_order")]),
    ...tellWindows(telling),
    ...tellRules(telling),
    ...tellAllowance(telling),
    ...tellAsked(telling),
    ...tellResolutions(telling),
    ...tellCourse(telling),
    ...tellWarranty(telling),
    ...tellClocks(telling),
  ]
}
