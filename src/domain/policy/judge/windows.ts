import type { Window } from "../schema"
import { compileWhen } from "./condition"
import type { Context } from "./context"
import { lifted, type FloorOf } from "./floor"
import type { Judge, Judgement } from "./judgement"
import { addMissing } from "./rules"
import { Verdict } from "./verdict"
import { iso, latest, stateOf, type State } from "./window-state"

/**
 * Whether the request comes in time. A window whose `when` holds goes before those without conditions, as
 * the special term before the general one; of several that hold, the one that ends last counts. A window
 * that hangs on what the shopper has yet to say is a condition until then. While the law keeps the right
 * open none of them closes it (I7).
 */
export const judgeWindows = (
  windows: readonly Window[],
  path: string,
  floorOf: FloorOf
): Judge => {
  const ready = windows.map((window, index) => ({
    window,
    when: compileWhen(window.when),
    path: `${path}.windows.${index}`,
    expected: {
      anchor: window.anchor,
      length: window.length,
      count: window.count,
    },
  }))
  return (context, judgement) => {
    const floor = floorOf(context)
    const held = floor !== null && context.now <= floor.end
    const states = ready.map((window) =>
      lifted(stateOf(window, context), floor, context.now)
    )
    const special = states.filter(({ when }) => !when.always)
    const holding = special.filter(({ verdict }) => verdict === Verdict.yes)
    const active =
      holding.length > 0 ? holding : states.filter(({ when }) => when.always)
    const open = special.filter(({ verdict }) => verdict === Verdict.undeclared)
    const missing = held
      ? []
      : special.filter(({ verdict }) => verdict === Verdict.missing)
    const last = latest([...active, ...open, ...missing])
    judgement.returnable_until = iso(
      last ? last.end : held && windows.length > 0 ? floor.end : null
    )
    const sets = { active, open, missing }
    for (const state of states) {
      judgeOne(state, sets, context, judgement)
    }
    if (windows.length > 0) {
      judgement.add({
        code: "window_not_open",
        effect: "deny",
        matched: !held && active.length + open.length + missing.length === 0,
        observed: { windows: active.length + open.length + missing.length },
        expected: { windows: 1 },
        path: `${path}.windows`,
      })
    }
  }
}

const isClosed = ({ end }: State, now: number): boolean =>
  end !== null && now > end

interface Sets {
  active: readonly State[]
  open: readonly State[]
  missing: readonly State[]
}

const judgeOne = (
  state: State,
  { active, open, missing }: Sets,
  context: Context,
  judgement: Judgement
): void => {
  if (missing.includes(state)) {
    const about = {
      code: "window",
      path: state.path,
      expected: state.window.when,
    }
    addMissing(judgement, context, state.when, about)
    return
  }
  const { now } = context
  const undecided = open.includes(state)
  // The one window that speaks for all that hold, or, when none does, for all that may.
  const speaker = latest(active.length > 0 ? active : open) === state
  const unknown = state.end === null && context.item.shipped_quantity > 0
  const mayBeOpen = open.some((other) => !isClosed(other, now))
  // A window that hangs on what nobody recorded may still be open: then it is for a person, not a no.
  const mayBeMissing = missing.some((other) => !isClosed(other, now))
  const waits =
    (undecided && !(speaker && !mayBeOpen)) || (speaker && mayBeOpen)
  const speaks = (undecided || speaker) && (isClosed(state, now) || unknown)
  judgement.add({
    code: state.end === null ? "window_anchor_unknown" : "window_closed",
    effect: state.end === null ? "review" : "deny",
    matched: speaks && !waits && !mayBeMissing,
    observed: {
      now: context.facts.now,
      anchor:
        state.anchor ??
        (state.estimated ? state.window.fallback?.anchor : state.window.anchor),
      from: iso(state.from),
      estimated: state.estimated,
      until: iso(state.end),
    },
    expected: state.expected,
    path: state.path,
    depends_on:
      speaks && waits ? dependsOn(open, state, undecided, context) : undefined,
  })
}

const dependsOn = (
  open: readonly State[],
  state: State,
  undecided: boolean,
  context: Context
): string[] => {
  const states = undecided ? [state] : open
  return [...new Set(states.flatMap(({ when }) => when.undeclared(context)))]
}
