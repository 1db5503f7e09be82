import {
  isGroup,
  type Condition,
  type ConditionRow,
  type LocalizedText,
  type RequestType,
} from "../schema"
import { voidCauseName } from "../warranty-terms"
import { NAMED_ATTRIBUTES } from "./phrases"
import type { Speaker } from "./speaker"
import type { Subject } from "./subject"

const FIELD = "item.fields."
const EVIDENCE = "item.evidence."

/** Everything a sentence about one request type is made of. */
export interface Telling {
  speaker: Speaker
  subject: Subject
  /** Null: about the policy as a whole. */
  type: RequestType | null
}

/** The same about one request type. */
export interface TypeTelling extends Telling {
  type: RequestType
  locale: string | null
}

const typesOf = ({ type, subject }: Telling): readonly RequestType[] =>
  type ? [type] : subject.policy.request_types

const attributeName = (name: string, telling: Telling): string => {
  const { phrases, own } = telling.speaker
  const named = NAMED_ATTRIBUTES.find((one) => one === name)
  if (named) {
    return phrases.attributes[named]
  }
  const parts = typesOf(telling).flatMap(({ fields, evidence }) => [
    ...fields.map(({ key, label }) => ({ name: FIELD + key, key, label })),
    ...evidence.map(({ slot, label }) => ({
      name: EVIDENCE + slot,
      key: slot,
      label,
    })),
  ])
  const part = parts.find((one) => one.name === name)
  return part?.label ? own(part.label) : plain(part?.key ?? name)
}

/** A code as words, where nobody gave it a name. */
export const plain = (code: string): string => voidCauseName({ code }, null)

const valueName = (
  attribute: string,
  value: string | number | boolean,
  telling: Telling
): string => {
  const { speaker, subject } = telling
  if (typeof value === "boolean") {
    return speaker.say(value ? "yes" : "no")
  }
  const text = String(value)
  switch (attribute) {
    case "item.reason":
      return reasonName(text, subject, speaker)
    case "item.resolution":
      return resolutionName(text, speaker)
    case "order.country_code":
      return text.toUpperCase()
    case "loyalty.tier": {
      const tier = subject.tiers.find(({ code }) => code === text)
      return tier ? speaker.own(tier.name) : text
    }
    default: {
      const label = optionLabel(attribute, text, telling)
      return label ? speaker.own(label) : text
    }
  }
}

const optionLabel = (
  attribute: string,
  option: string,
  telling: Telling
): LocalizedText | undefined =>
  typesOf(telling)
    .flatMap(({ fields }) => fields)
    .filter(({ key }) => FIELD + key === attribute)
    .map(({ option_labels = {} }) => entry(option_labels, option))
    .find((label) => label !== undefined)

const entry = <T>(table: Readonly<Record<string, T>>, key: string) =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** By the policy, else as the store calls it, else the code as words. */
export const reasonName = (
  value: string,
  { policy, reasons }: Subject,
  speaker: Speaker
): string => {
  const label = policy.reasons.find((one) => one.value === value)?.label
  return label ? speaker.own(label) : (entry(reasons, value) ?? plain(value))
}

export const resolutionName = (value: string, { phrases }: Speaker): string => {
  const known: Readonly<Record<string, string>> = phrases.resolutions
  return entry(known, value) ?? value
}

const tellRow = (row: ConditionRow, telling: Telling): string => {
  const { phrases, list } = telling.speaker
  const values = Array.isArray(row.value) ? row.value : [row.value]
  const told = values.map((one) => valueName(row.attribute, one, telling))
  return phrases.operators[row.operator]
    .replace("{a}", () => attributeName(row.attribute, telling))
    .replace("{v}", () => list(told, "disjunction"))
}

const tellOne = (condition: Condition, telling: Telling): string => {
  if (!isGroup(condition)) {
    return tellRow(condition, telling)
  }
  const told = condition.any.map((one) => tellOne(one, telling))
  const either = telling.speaker.list(told, "disjunction")
  return told.length > 1 ? `(${either})` : either
}

/** `, if the reason is damaged`; empty where there is no condition. */
export const tellWhen = (
  when: readonly Condition[],
  telling: Telling,
  type: "conjunction" | "disjunction" = "conjunction"
): string =>
  when.length === 0
    ? ""
    : telling.speaker.say("when", {
        conditions: telling.speaker.list(
          when.map((one) => tellOne(one, telling)),
          type
        ),
      })
