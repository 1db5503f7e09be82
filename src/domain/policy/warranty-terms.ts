import type { RequestType, SerialState, VoidCause } from "./schema"
import { textIn } from "./text"

/** What a clerk notes of a unit beside the fields that the shopper answered. */
export interface Found {
  serial?: string
  serial_state?: SerialState
  /** One of the warranty's void causes. */
  void_cause?: string
  /** Which of the enclosures lay in the parcel. */
  enclosures?: string[]
}

/** A void cause as it is called where the policy gives it no name. */
const plainName = (code: string): string =>
  code.replace(/(?<=\w)[_-]+(?=\w)/g, " ")

export const voidCauseName = (
  { code, name }: VoidCause,
  locale: string | null
): string => (name ? textIn(name, locale) : plainName(code))

/** The warranty of a request type in the reader's language; null where it has none. */
export const warrantyIn = (
  { warranty }: Pick<RequestType, "warranty">,
  locale: string | null
) =>
  warranty
    ? {
        coverage: warranty.coverage ? textIn(warranty.coverage, locale) : null,
        void_causes: warranty.void_causes.map((cause) => ({
          code: cause.code,
          name: voidCauseName(cause, locale),
        })),
        serial: warranty.serial ? { required: warranty.serial.required } : null,
      }
    : null

/** What must lie in the parcel, in the reader's language. */
export const enclosuresIn = (
  { enclosures }: Pick<RequestType, "enclosures">,
  locale: string | null
) =>
  enclosures.map(({ code, label }) => ({ code, label: textIn(label, locale) }))

/**
 * The keys of a finding at inspection that its request type does not know, as paths: fields it does not ask
 * for, a void cause or enclosure it does not name. Empty when all is well.
 */
export const strangeFound = (
  found: Found & Record<string, unknown>,
  type: Pick<RequestType, "fields" | "warranty" | "enclosures"> | null
): string[] => {
  const { void_cause, enclosures = [], ...rest } = found
  const causes = type?.warranty?.void_causes ?? []
  const known = new Set([
    "serial",
    "serial_state",
    ...(type?.fields ?? []).map(({ key }) => key),
  ])
  return [
    ...Object.keys(rest).filter((key) => !known.has(key)),
    ...(void_cause !== undefined &&
    !causes.some(({ code }) => code === void_cause)
      ? ["void_cause"]
      : []),
    ...enclosures.flatMap((code, index) =>
      type?.enclosures.some((one) => one.code === code)
        ? []
        : [`enclosures.${index}`]
    ),
  ]
}
