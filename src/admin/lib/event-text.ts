import type { AdminTimelineDto } from "../../types/http"
import { money } from "./money"
import { humanize } from "./request-type-names"

const firstText = (values: unknown[]): string | null =>
  values
    .filter((value) => typeof value === "string")
    .find((value) => value !== "") ?? null

/** The word for a key, or the fallback where it has none. */
type Word = (key: string, fallback: string) => string

/** Why something failed: by its code where we have a sentence for it, else as the record tells it. */
export const failureText = (
  failure: Record<string, unknown> | null | undefined,
  word: Word
): string | null => {
  const told = firstText([failure?.message])
  const code = firstText([failure?.reason, failure?.code])
  return code ? word(`failures.${code}`, told ?? humanize(code)) : told
}

/**
 * What was written with an event: a reason, a message, an explanation; for a failure its cause, and under which reference
 * staff had said that it was paid.
 */
export const eventText = (
  event: AdminTimelineDto,
  currency: string | null,
  word: Word
): string | null => {
  const { message, explanation, amount, reference, note } = event.data
  if (event.event === "fail") {
    const said = [reference, note].flatMap((one) => firstText([one]) ?? [])
    return [failureText(event.data, word) ?? [], said].flat().join("\n") || null
  }
  const written = firstText([event.reason, message, explanation])
  const figure = Number(amount)
  return (
    written ??
    (amount !== undefined && amount !== null && Number.isFinite(figure)
      ? money(figure, currency)
      : null)
  )
}
