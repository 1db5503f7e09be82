import fc from "fast-check"
import { sendUnitsHome, splitFromWorkshop } from "../leave-workshop"
import { heldUnits, newUnits, type UnitQuantities } from "../units"

const KEYS = Object.keys(newUnits(1)) as (keyof UnitQuantities)[]

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

/** Everything is judged: some units accepted for repair, some refused, lost on the way or declined. */
const judged = fc
  .record({
    here: fc.integer({ min: 1, max: 5 }),
    refused: fc.integer({ min: 0, max: 3 }),
    lost: fc.integer({ min: 0, max: 3 }),
    declined: fc.integer({ min: 0, max: 3 }),
    booked: fc.boolean(),
  })
  .map(({ here, refused, lost, declined, booked }): UnitQuantities => ({
    ...newUnits(here + refused + lost + declined),
    awaiting_quantity: 0,
    pending_quantity: 0,
    received_quantity: here + refused,
    missing_quantity: lost,
    waived_quantity: declined,
    accepted_quantity: here + lost,
    refused_quantity: refused,
    declined_quantity: declined,
    lost_quantity: lost,
    // Once booked, core keeps of a repair what was lost alone.
    core_quantity: booked ? lost : here + refused + lost,
  }))

const taking = judged.chain((units) =>
  fc.record({
    units: fc.constant(units),
    count: fc.integer({
      min: 1,
      max: units.accepted_quantity - units.lost_quantity,
    }),
  })
)

describe("units that leave the workshop", () => {
  it("are neither made nor lost by a split, in any counter", () => {
    fc.assert(
      fc.property(taking, ({ units, count }) => {
        const { left, taken } = splitFromWorkshop(units, count, 0)
        for (const key of KEYS.filter((one) => one !== "damaged_quantity")) {
          expect(left[key] + taken[key]).toBe(units[key])
        }
        for (const one of [left, taken]) {
          expect(reception(one)).toBe(one.quantity)
          expect(acceptance(one)).toBe(one.quantity)
          expect(KEYS.every((key) => one[key] >= 0)).toBe(true)
        }
        expect(taken).toMatchObject({
          quantity: count,
          accepted_quantity: count,
          damaged_quantity: count,
        })
        // I1: nobody can ask for one of them in between.
        expect(heldUnits(left, true) + heldUnits(taken, true)).toBe(
          heldUnits(units, true)
        )
      })
    )
  })

  it("are the shopper's again when they go home as they came", () => {
    fc.assert(
      fc.property(taking, ({ units, count }) => {
        const home = sendUnitsHome(units, count)
        expect(home.refused_quantity).toBe(units.refused_quantity + count)
        expect(acceptance(home)).toBe(home.quantity)
        expect(heldUnits(home, true)).toBe(heldUnits(units, true))
      })
    )
  })

  it("are fit for resale only as far as somebody says so", () => {
    const units = { ...newUnits(3), pending_quantity: 0, accepted_quantity: 3 }
    expect(splitFromWorkshop(units, 3, 2).taken.damaged_quantity).toBe(1)
  })
})
