import fc from "fast-check"
import { outcomeOf } from "../outcome"
import {
  approveUnits,
  arrivable,
  heldUnits,
  inspectable,
  inspectUnits,
  keepUnits,
  loseUnits,
  newUnits,
  openUnits,
  receiveUnits,
  reviewUnits,
  sendBackUnits,
  shipUnits,
  uninspectUnits,
  type UnitQuantities,
  type UnitsResult,
} from "../units"

const reception = (u: UnitQuantities) =>
  u.awaiting_quantity +
  u.in_transit_quantity +
  u.received_quantity +
  u.missing_quantity +
  u.waived_quantity
const acceptance = (u: UnitQuantities) =>
  u.pending_quantity +
  u.accepted_quantity +
  u.refused_quantity +
  u.review_quantity +
  u.declined_quantity

type Step = (units: UnitQuantities) => UnitQuantities | UnitsResult

/** Also negative, fractional and far too large: an operation answers, it never throws. */
const count = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 4 }) },
  fc.constantFrom(-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53)
)

const step: fc.Arbitrary<[string, Step]> = fc.oneof(
  fc.tuple(fc.constant("ship"), fc.constant<Step>(shipUnits)),
  fc
    .tuple(count, count)
    .map(([a, b]): [string, Step] => [
      `receive ${a} ${b}`,
      (u) => receiveUnits(u, a, b),
    ]),
  fc
    .tuple(count, count, count, count)
    .map(([accepted, refused, missing, resellable]): [string, Step] => [
      `inspect ${accepted} ${refused} ${missing} ${resellable}`,
      (u) => inspectUnits(u, { accepted, refused, missing, resellable }),
    ]),
  fc.constant<[string, Step]>([
    "inspect the rest",
    (u) =>
      inspectUnits(u, {
        accepted: inspectable(u),
        refused: 0,
        missing: 0,
        resellable: 0,
      }),
  ]),
  fc.constant<[string, Step]>(["uninspect", uninspectUnits]),
  fc.constant<[string, Step]>(["review", reviewUnits]),
  fc
    .boolean()
    .map((yes): [string, Step] => [`lose ${yes}`, (u) => loseUnits(u, yes)]),
  count.map((n): [string, Step] => [`back ${n}`, (u) => sendBackUnits(u, n)])
)

/** Decided at most once, as in a case; then anything, in any order. */
const story = fc.record({
  quantity: fc.integer({ min: 1, max: 5 }),
  decide: fc.option(
    fc.record({
      yes: fc.integer({ min: 0, max: 5 }),
      keep: fc.boolean(),
    }),
    { nil: null }
  ),
  steps: fc.array(step, { maxLength: 12 }),
})

const isResult = (value: UnitQuantities | UnitsResult): value is UnitsResult =>
  "ok" in value

const apply = (units: UnitQuantities, act: Step): UnitQuantities => {
  const result = act(units)
  if (!isResult(result)) {
    return result
  }
  if (result.ok) {
    return result.units
  }
  expect(result.code).toBe("quantity_invalid")
  return units
}

/** All states of a random story, in order. */
const tell = ({
  quantity,
  decide,
  steps,
}: {
  quantity: number
  decide: { yes: number; keep: boolean } | null
  steps: [string, Step][]
}): UnitQuantities[] => {
  const states = [newUnits(quantity)]
  const last = () => states[states.length - 1] ?? newUnits(quantity)
  if (decide) {
    const act = decide.keep ? keepUnits : approveUnits
    states.push(apply(last(), (u) => act(u, decide.yes, quantity - decide.yes)))
  }
  for (const [, act] of steps) {
    states.push(apply(last(), act))
  }
  return states
}

describe("units (DESIGN § 3)", () => {
  it("keeps both sums equal to the quantity, nothing below 0 and no detail beyond what it is a detail of, whatever happens", () => {
    fc.assert(
      fc.property(story, (one) => {
        for (const u of tell(one)) {
          const kept = {
            reception: reception(u) === u.quantity,
            acceptance: acceptance(u) === u.quantity,
            nothingBelowZero: Math.min(...Object.values(u)) >= 0,
            wholeUnits: Object.values(u).every(Number.isSafeInteger),
            accepted:
              u.damaged_quantity + u.lost_quantity + u.kept_quantity <=
              u.accepted_quantity,
            refused: u.sent_back_quantity <= u.refused_quantity,
            missing: u.lost_quantity <= u.missing_quantity,
            inspectable: inspectable(u) >= 0,
            arrivable: arrivable(u) <= openUnits(u),
          }
          // One comparison a state: most of the time goes into them.
          expect(Object.entries(kept).filter(([, is]) => !is)).toEqual([])
        }
      }),
      { numRuns: 2000 }
    )
  })

  it("holds what nobody else may ask for: open, accepted or refused and here, less what core counts (I1)", () => {
    fc.assert(
      fc.property(story, fc.boolean(), (one, open) => {
        for (const u of tell(one)) {
          const free =
            u.declined_quantity +
            u.sent_back_quantity -
            u.given_up_quantity +
            (open ? 0 : u.pending_quantity + u.review_quantity)
          expect(heldUnits(u, open)).toBe(
            Math.max(0, u.quantity - free - u.core_quantity)
          )
        }
      })
    )
  })

  it("takes an inspection back as if it had not been", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        (quantity, accepted, refused, resellable) => {
          const here = apply(
            apply(newUnits(quantity), (u) => approveUnits(u, quantity, 0)),
            (u) => receiveUnits(u, quantity, 0)
          )
          const judged = inspectUnits(here, {
            accepted,
            refused,
            missing: 0,
            resellable,
          })
          expect(judged.ok).toBe(
            accepted + refused <= quantity && resellable <= accepted
          )
          if (judged.ok) {
            expect(uninspectUnits(judged.units)).toEqual(here)
          }
        }
      )
    )
  })

  it("leaves lost, kept and sent-back units alone when an inspection is taken back", () => {
    const three = apply(newUnits(3), (u) => approveUnits(u, 3, 0))
    const two = apply(three, (u) => receiveUnits(u, 2, 0))
    const lost = loseUnits(two, true)
    const judged = apply(lost, (u) =>
      inspectUnits(u, { accepted: 1, refused: 1, missing: 0, resellable: 0 })
    )
    const back = apply(judged, (u) => sendBackUnits(u, 1))
    expect(uninspectUnits(back)).toMatchObject({
      accepted_quantity: 1,
      lost_quantity: 1,
      refused_quantity: 1,
      sent_back_quantity: 1,
      pending_quantity: 1,
      damaged_quantity: 0,
    })
  })

  it("reviews only refused units that are still here", () => {
    const here = apply(newUnits(3), (u) => receiveUnits(u, 3, 0))
    const judged = apply(here, (u) =>
      inspectUnits(u, { accepted: 1, refused: 2, missing: 0, resellable: 1 })
    )
    const back = apply(judged, (u) => sendBackUnits(u, 1))
    expect(reviewUnits(back)).toMatchObject({
      accepted_quantity: 1,
      refused_quantity: 1,
      review_quantity: 1,
      sent_back_quantity: 1,
    })
  })

  it.each<[string, UnitsResult]>([
    ["approve more than asked", approveUnits(newUnits(2), 2, 1)],
    ["approve less than asked", approveUnits(newUnits(2), 1, 0)],
    ["approve -1", approveUnits(newUnits(2), -1, 3)],
    ["keep half a unit", keepUnits(newUnits(2), 0.5, 1.5)],
    ["receive more than announced", receiveUnits(newUnits(2), 2, 1)],
    [
      "inspect what is not here",
      inspectUnits(newUnits(2), {
        accepted: 1,
        refused: 0,
        missing: 0,
        resellable: 0,
      }),
    ],
    [
      "resell more than accepted",
      inspectUnits(
        apply(newUnits(2), (u) => receiveUnits(u, 2, 0)),
        {
          accepted: 1,
          refused: 0,
          missing: 0,
          resellable: 2,
        }
      ),
    ],
    ["send back what was not refused", sendBackUnits(newUnits(2), 1)],
  ])("answers quantity_invalid: %s", (_, result) => {
    expect(result).toEqual({ ok: false, code: "quantity_invalid" })
  })

  it("names the outcome by what was accepted of what was asked", () => {
    const accepted = (n: number): UnitQuantities => ({
      ...newUnits(2),
      pending_quantity: 2 - n,
      accepted_quantity: n,
    })
    expect(outcomeOf([])).toBe("advised")
    expect(outcomeOf([accepted(0), accepted(0)])).toBe("refused")
    expect(outcomeOf([accepted(2), accepted(1)])).toBe("partly")
    expect(outcomeOf([accepted(2), accepted(2)])).toBe("granted")
  })
})
