import type { Window } from "../schema"
import type { Speaker } from "./speaker"
import { plain, tellWhen, type TypeTelling } from "./tell-conditions"

const anchorName = (
  anchor: Window["anchor"],
  { phrases, say }: Speaker
): string => {
  switch (anchor) {
    case "placed":
    case "shipped":
    case "delivered":
    case "purchased":
      return phrases.anchors[anchor]
    default:
      return say("event", { event: plain(anchor.slice("event:".length)) })
  }
}

const tellWindow = (window: Window, telling: TypeTelling): string[] => {
  const { speaker } = telling
  const { say, length } = speaker
  const { fallback } = window
  const from = fallback && anchorName(fallback.anchor, speaker)
  return [
    say("window", {
      length: length(window.length, window.count),
      from: anchorName(window.anchor, speaker),
      when: tellWhen(window.when, telling),
    }),
    ...(from === undefined
      ? []
      : [
          fallback?.plus === "P0D"
            ? say("fallback_at_once", { from })
            : say("fallback", { plus: length(fallback?.plus ?? ""), from }),
        ]),
  ]
}

/** Until when one may ask. */
export const tellWindows = (telling: TypeTelling): string[] => [
  ...new Set(
    telling.type.windows.length === 0
      ? [telling.speaker.say("no_window")]
      : telling.type.windows.flatMap((window) => tellWindow(window, telling))
  ),
]
