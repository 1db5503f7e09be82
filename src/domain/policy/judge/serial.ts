import { matchesMask, serialKey } from "../serial-mask"
import type { SerialFormat, SerialTerms } from "../schema"
import { compileWhen, type When } from "./condition"
import type { Context } from "./context"
import type { Judge, Judgement } from "./judgement"
import { addMissing } from "./rules"
import { Verdict } from "./verdict"

interface ReadyFormat {
  format: SerialFormat
  when: When
  path: string
}

/** What the shopper declared: an empty serial is none, and a damaged or missing one says so. */
const declaredBy = ({ item }: Context) => {
  const serial = item.serial?.trim() ?? ""
  const state = item.serial_state ?? null
  return {
    serial,
    state,
    given: serialKey(serial) !== "",
    lost: state === "damaged" || state === "missing",
  }
}

/** How the formats of this product stand to a serial number; `yes` where nothing speaks against it. */
const formatVerdict = (
  formats: readonly { ready: ReadyFormat; verdict: Verdict }[],
  serial: string
): Verdict => {
  const fits = ({ format }: ReadyFormat) => matchesMask(format.pattern, serial)
  const meant = (verdict: Verdict) =>
    formats.filter((one) => one.verdict === verdict)
  if (meant(Verdict.yes).some(({ ready }) => fits(ready))) {
    return Verdict.yes
  }
  if (meant(Verdict.missing).length > 0) {
    return Verdict.missing
  }
  if (meant(Verdict.undeclared).length > 0) {
    return Verdict.undeclared
  }
  return meant(Verdict.yes).length > 0 ? Verdict.no : Verdict.yes
}

const judgeFormats = (
  formats: readonly ReadyFormat[],
  context: Context,
  judgement: Judgement
): void => {
  const { serial, given, lost } = declaredBy(context)
  const judged = formats.map((ready) => ({
    ready,
    verdict: ready.when.test(context),
  }))
  const all = given && !lost ? formatVerdict(judged, serial) : Verdict.yes
  // Said once, by the first format that the verdict rests on.
  const rests = all === Verdict.no ? Verdict.yes : all
  const speaker =
    all === Verdict.yes
      ? undefined
      : judged.find(({ verdict }) => verdict === rests)?.ready
  for (const { ready } of judged) {
    const { format, when, path } = ready
    if (ready === speaker && all === Verdict.missing) {
      const about = { code: "serial_format", path, expected: format.when }
      addMissing(judgement, context, when, about)
      continue
    }
    judgement.add({
      code: "serial_format",
      effect: "deny",
      matched: ready === speaker && all === Verdict.no,
      observed: { serial: given ? serial : null },
      expected: { pattern: format.pattern },
      path,
      depends_on:
        ready === speaker && all === Verdict.undeclared
          ? when.undeclared(context)
          : undefined,
    })
  }
}

const judgePresence = (
  { required }: SerialTerms,
  path: string,
  context: Context,
  judgement: Judgement
): void => {
  const { serial, state, given, lost } = declaredBy(context)
  judgement.add({
    code: "serial_required",
    effect: "deny",
    matched: required && !given && !lost && context.stage === "submit",
    observed: { serial: given ? serial : null },
    expected: { required },
    path: `${path}.required`,
  })
  // The sticker is gone or cannot be read: whether that voids the warranty a person says (S3.11).
  judgement.add({
    code: "serial_damaged",
    effect: "review",
    matched: lost,
    observed: { serial_state: state },
    expected: { serial_state: "readable" },
    path: `${path}.state`,
  })
}

const judgeSeenBefore = (
  { seen_before }: SerialTerms,
  path: string,
  context: Context,
  judgement: Judgement
): void => {
  const { given } = declaredBy(context)
  const { serial_cases } = context.item
  const unknown = given && serial_cases === undefined && seen_before !== "allow"
  judgement.add({
    code: unknown ? "fact_missing" : "serial_seen_before",
    effect: unknown ? "review" : seen_before,
    matched: unknown || (seen_before !== "allow" && (serial_cases ?? 0) > 0),
    observed: { serial_cases: serial_cases ?? null },
    expected: { serial_cases: 0 },
    path: `${path}.seen_before`,
  })
}

/**
 * The serial number a warranty asks for (S3.11): given, of the form of its product, not of an earlier case,
 * readable. All four are judged; a serial that is declared lost is not asked for again.
 */
export const judgeSerial = (serial: SerialTerms, path: string): Judge => {
  const at = `${path}.warranty.serial`
  const formats = serial.formats.map((format, index) => ({
    format,
    when: compileWhen(format.when),
    path: `${at}.formats.${index}`,
  }))
  return (context, judgement) => {
    judgePresence(serial, at, context, judgement)
    judgeFormats(formats, context, judgement)
    judgeSeenBefore(serial, at, context, judgement)
  }
}
