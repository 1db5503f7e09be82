import type { Evidence, Field } from "../schema"
import { compileWhen } from "./condition"
import type { Judge } from "./judgement"
import { addMissing } from "./rules"
import { Verdict } from "./verdict"

/** Sorted, because the database keeps no order of keys and a replay must name the same one first (I5). */
const strangeKeys = (
  given: Record<string, unknown>,
  known: ReadonlySet<string>
): string[] =>
  Object.keys(given)
    .filter((key) => !known.has(key))
    .sort()

/** Whether this is an answer to a field: there is one of its key, and it offers the value. None is no answer. */
export const takesAnswer = (field: Field | undefined, value: string): boolean =>
  field !== undefined &&
  (value.trim() === "" ||
    field.options === undefined ||
    field.options.includes(value))

/** Required fields are filled, and with one of their options; fields nobody asked for are refused. */
export const judgeFields = (fields: readonly Field[], path: string): Judge => {
  const ready = fields.map((field, index) => ({
    field,
    when: compileWhen(field.when),
    path: `${path}.fields.${index}`,
  }))
  const keys = new Set(fields.map((field) => field.key))
  const known = { fields: [...keys] }
  const whole = `${path}.fields`
  return (context, judgement) => {
    const given = context.item.fields ?? {}
    for (const { field, when, path: at } of ready) {
      const verdict = when.test(context)
      if (verdict === Verdict.missing) {
        const about = { code: field.key, path: at, expected: field.when }
        addMissing(judgement, context, when, about)
        continue
      }
      const value = Object.hasOwn(given, field.key)
        ? given[field.key]
        : undefined
      const empty = value === undefined || value.trim() === ""
      const unknown = value !== undefined && !takesAnswer(field, value)
      const asked =
        verdict === Verdict.yes && field.required && context.stage === "submit"
      judgement.add({
        code: unknown ? "field_not_allowed" : "field_required",
        effect: "deny",
        matched: unknown || (empty && asked),
        observed: { field: field.key, value: value ?? null },
        expected: { field: field.key, options: field.options ?? null },
        path: at,
        hard: unknown,
      })
    }
    const strange = strangeKeys(given, keys)
    judgement.add({
      code: "field_not_allowed",
      effect: "deny",
      matched: strange.length > 0,
      observed: { field: strange[0] ?? null },
      expected: known,
      path: whole,
      hard: true,
    })
  }
}

/** Every evidence slot asked for holds as many files as it should. */
export const judgeEvidence = (
  slots: readonly Evidence[],
  path: string
): Judge => {
  const ready = slots.map((slot, index) => ({
    slot,
    when: compileWhen(slot.when),
    path: `${path}.evidence.${index}`,
  }))
  const names = new Set(slots.map(({ slot }) => slot))
  const known = { slots: [...names] }
  const whole = `${path}.evidence`
  return (context, judgement) => {
    const given = context.item.evidence ?? {}
    for (const { slot, when, path: at } of ready) {
      const verdict = when.test(context)
      if (verdict === Verdict.missing) {
        const about = { code: slot.slot, path: at, expected: slot.when }
        addMissing(judgement, context, when, about)
        continue
      }
      const files = Object.hasOwn(given, slot.slot)
        ? (given[slot.slot] ?? 0)
        : 0
      const asked = verdict === Verdict.yes && context.stage === "submit"
      judgement.add({
        code: files > slot.max ? "evidence_not_allowed" : "evidence_required",
        effect: "deny",
        matched: files > slot.max || (asked && files < slot.min),
        observed: { slot: slot.slot, files },
        expected: { slot: slot.slot, min: slot.min, max: slot.max },
        path: at,
        hard: files > slot.max,
      })
    }
    const strange = strangeKeys(given, names)
    judgement.add({
      code: "evidence_not_allowed",
      effect: "deny",
      matched: strange.length > 0,
      observed: { slot: strange[0] ?? null },
      expected: known,
      path: whole,
      hard: true,
    })
  }
}
