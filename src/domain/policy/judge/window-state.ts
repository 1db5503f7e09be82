import { addLengthMs } from "../../calendar"
import type { Anchor, Window } from "../schema"
import type { When } from "./condition"
import type { Context } from "./context"
import type { Verdict } from "./verdict"

/** A window made ready, and where it stands. */
export interface ReadyWindow {
  window: Window
  when: When
  path: string
  expected: unknown
}

/** A window seen on one line. */
export interface State extends ReadyWindow {
  verdict: Verdict
  /** From when it is counted; null when neither anchor nor fallback is known. */
  from: number | null
  estimated: boolean
  /** Last instant that counts, Infinity for no end in sight; null when it is not known. */
  end: number | null
  /** What it is counted from where the law says so, and not the policy. */
  anchor?: string
}

const instantOf = (
  anchor: Anchor,
  { item: { anchors } }: Context
): string | null => {
  switch (anchor) {
    case "placed":
    case "shipped":
    case "delivered":
      return anchors[anchor]
    case "purchased":
      return anchors.purchased ?? anchors.placed
    default: {
      const { events = {} } = anchors
      const code = anchor.slice(anchor.indexOf(":") + 1)
      return Object.hasOwn(events, code) ? (events[code] ?? null) : null
    }
  }
}

/** The anchor, or what stands in for it: a parcel nobody reported delivered takes so long (S4.40). */
const anchorOf = ({ anchor, fallback }: Window, context: Context) => {
  const own = instantOf(anchor, context)
  if (own !== null) {
    return { from: Date.parse(own), estimated: false }
  }
  const other = fallback ? instantOf(fallback.anchor, context) : null
  if (!fallback || other === null) {
    return { from: null, estimated: false }
  }
  return {
    from: addLengthMs(
      Date.parse(other),
      fallback.plus,
      "calendar",
      context.zone
    ),
    estimated: true,
  }
}

/** How a window stands for the line of this context. */
export const stateOf = (ready: ReadyWindow, context: Context): State => {
  const { window, when } = ready
  const { from, estimated } = anchorOf(window, context)
  const calendar =
    window.count === "business" ? context.business() : context.zone
  const end =
    from === null
      ? null
      : addLengthMs(from, window.length, window.count, calendar)
  return {
    window,
    when,
    path: ready.path,
    expected: ready.expected,
    verdict: when.test(context),
    from,
    estimated,
    end,
  }
}

// Lines of one order share their instants, and printing one costs as much as judging it.
const printed = new Map<number, string>()

/** An instant in ISO 8601; null for none, and for no end in sight. */
export const iso = (ms: number | null): string | null => {
  if (ms === null || ms === Infinity) {
    return null
  }
  const known = printed.get(ms)
  if (known !== undefined) {
    return known
  }
  const text = new Date(ms).toISOString()
  if (printed.size > 10_000) {
    printed.clear()
  }
  printed.set(ms, text)
  return text
}

/** The one that ends last; an unknown end is later than any known one, so that it is looked at. */
export const latest = (states: readonly State[]): State | undefined =>
  states.reduce<State | undefined>(
    (best, state) =>
      !best || (state.end ?? Infinity) > (best.end ?? Infinity) ? state : best,
    undefined
  )
