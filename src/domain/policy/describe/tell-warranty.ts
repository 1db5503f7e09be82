import { enclosuresIn, voidCauseName } from "../warranty-terms"
import type { TypeTelling } from "./tell-conditions"

/** Coverage, what voids it, and what must lie in the parcel. */
export const tellWarranty = ({
  speaker,
  type,
  locale,
}: TypeTelling): string[] => {
  const { say, own } = speaker
  const { warranty } = type
  const causes = warranty?.void_causes ?? []
  const enclosed = enclosuresIn(type, locale)
  return [
    ...(warranty?.coverage
      ? [say("coverage", { coverage: own(warranty.coverage) })]
      : []),
    ...(causes.length > 0
      ? [
          say("void_causes", {
            causes: causes
              .map((cause) => voidCauseName(cause, locale))
              .join("; "),
          }),
        ]
      : []),
    ...(enclosed.length > 0
      ? [
          say("enclosures", {
            enclosures: speaker.list(enclosed.map(({ label }) => label)),
          }),
        ]
      : []),
  ]
}
