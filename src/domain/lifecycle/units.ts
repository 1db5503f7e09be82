/**
 * The units of one case item, as quantities. Two questions are asked of every unit (DESIGN § 3):
 * where is it (reception), and do we take it back (acceptance). Each set adds up to `quantity`.
 */
export interface UnitQuantities {
  quantity: number
  // reception
  awaiting_quantity: number
  in_transit_quantity: number
  received_quantity: number
  /** Announced and never arrived. */
  missing_quantity: number
  /** Need not come: declined at approval, or kept by the shopper. */
  waived_quantity: number
  // acceptance
  pending_quantity: number
  accepted_quantity: number
  /** Reached us and is not taken back: still the shopper's. */
  refused_quantity: number
  /** Judged once, and looked at again after an appeal. */
  review_quantity: number
  /** Not granted, and it never reached us. */
  declined_quantity: number
  // details of accepted and refused units
  /** Accepted, and not fit for resale: dismissed on the core Return. */
  damaged_quantity: number
  /** Accepted though lost on the way: dismissed on the core Return, never restocked. */
  lost_quantity: number
  /** Accepted and kept by the shopper, or never sent: no core Return. */
  kept_quantity: number
  /** Refused units back with the shopper, disposed of or abandoned. */
  sent_back_quantity: number
  /** Of those, disposed of or abandoned: nobody has them, so nobody may ask for them again. */
  given_up_quantity: number
  /** Accepted for repair or service, and back with the shopper: the shopper's own again. */
  repaired_quantity: number
  /** Units that core's own counters (requested, received, dismissed) hold for this item, or took off the order. */
  core_quantity: number
}

export type UnitsResult =
  { ok: true; units: UnitQuantities } | { ok: false; code: "quantity_invalid" }

const INVALID: UnitsResult = { ok: false, code: "quantity_invalid" }
const wrong = (...values: number[]) =>
  values.some((value) => !Number.isSafeInteger(value) || value < 0)
const done = (units: UnitQuantities): UnitsResult => ({ ok: true, units })

/** A fresh item of a request: everything awaited, nothing judged. */
export const newUnits = (quantity: number): UnitQuantities => ({
  quantity,
  awaiting_quantity: quantity,
  in_transit_quantity: 0,
  received_quantity: 0,
  missing_quantity: 0,
  waived_quantity: 0,
  pending_quantity: quantity,
  accepted_quantity: 0,
  refused_quantity: 0,
  review_quantity: 0,
  declined_quantity: 0,
  damaged_quantity: 0,
  lost_quantity: 0,
  kept_quantity: 0,
  sent_back_quantity: 0,
  given_up_quantity: 0,
  repaired_quantity: 0,
  core_quantity: 0,
})

/** Approval of some or all units; the rest is declined and stays with the shopper. */
export const approveUnits = (
  units: UnitQuantities,
  approved: number,
  rejected: number
): UnitsResult => {
  if (
    wrong(approved, rejected) ||
    approved + rejected !== units.awaiting_quantity
  ) {
    return INVALID
  }
  return done({
    ...units,
    awaiting_quantity: approved,
    waived_quantity: units.waived_quantity + rejected,
    pending_quantity: units.pending_quantity - rejected,
    declined_quantity: units.declined_quantity + rejected,
    core_quantity: approved,
  })
}

/** Approval without a way back: the shopper keeps the units and is made whole all the same. */
export const keepUnits = (
  units: UnitQuantities,
  kept: number,
  rejected: number
): UnitsResult => {
  if (wrong(kept, rejected) || kept + rejected !== units.awaiting_quantity) {
    return INVALID
  }
  return done({
    ...units,
    awaiting_quantity: 0,
    waived_quantity: units.waived_quantity + kept + rejected,
    pending_quantity: units.pending_quantity - kept - rejected,
    accepted_quantity: units.accepted_quantity + kept,
    kept_quantity: units.kept_quantity + kept,
    declined_quantity: units.declined_quantity + rejected,
  })
}

/**
 * Units that leave the order before they were sent: nothing comes back, and core counts them no more, so
 * nobody can ask for them again.
 */
export const leaveUnits = (
  units: UnitQuantities,
  leaving: number,
  rejected: number
): UnitsResult => {
  const kept = keepUnits(units, leaving, rejected)
  return kept.ok ? done({ ...kept.units, core_quantity: leaving }) : kept
}

/** The shopper (or a carrier's scan) says it is on its way. */
export const shipUnits = (units: UnitQuantities): UnitQuantities => ({
  ...units,
  in_transit_quantity: units.in_transit_quantity + units.awaiting_quantity,
  awaiting_quantity: 0,
})

/** How many units can still arrive. */
export const arrivable = (units: UnitQuantities): number =>
  units.awaiting_quantity + units.in_transit_quantity

/** A parcel is counted: `received` arrived, `missing` are known not to be in it nor in another. */
export const receiveUnits = (
  units: UnitQuantities,
  received: number,
  missing: number
): UnitsResult => {
  if (wrong(received, missing) || received + missing > arrivable(units)) {
    return INVALID
  }
  const taken = received + missing
  const fromTransit = Math.min(units.in_transit_quantity, taken)
  return done({
    ...units,
    in_transit_quantity: units.in_transit_quantity - fromTransit,
    awaiting_quantity: units.awaiting_quantity - (taken - fromTransit),
    received_quantity: units.received_quantity + received,
    missing_quantity: units.missing_quantity + missing,
    pending_quantity: units.pending_quantity - missing,
    declined_quantity: units.declined_quantity + missing,
  })
}

/** Units that reached us and wait for a judgement, those under review included. */
export const inspectable = (units: UnitQuantities): number =>
  units.pending_quantity + units.review_quantity - arrivable(units)

export interface InspectedUnits {
  accepted: number
  refused: number
  /** Announced, and not there: takes from what is still awaited. */
  missing: number
  /** Of the accepted ones, fit for resale. */
  resellable: number
}

/** Judges received units. Units under review (appeal) are judged before fresh ones. */
export const inspectUnits = (
  units: UnitQuantities,
  found: InspectedUnits
): UnitsResult => {
  const { accepted, refused, missing, resellable } = found
  if (wrong(accepted, refused, missing, resellable) || resellable > accepted) {
    return INVALID
  }
  const counted = receiveUnits(units, 0, missing)
  if (!counted.ok || accepted + refused > inspectable(counted.units)) {
    return INVALID
  }
  const base = counted.units
  const fromReview = Math.min(base.review_quantity, accepted + refused)
  return done({
    ...base,
    review_quantity: base.review_quantity - fromReview,
    pending_quantity: base.pending_quantity - (accepted + refused - fromReview),
    accepted_quantity: base.accepted_quantity + accepted,
    refused_quantity: base.refused_quantity + refused,
    damaged_quantity: base.damaged_quantity + (accepted - resellable),
  })
}

/** Takes every judgement on received units back; nothing may have been settled yet. */
export const uninspectUnits = (units: UnitQuantities): UnitQuantities => {
  const judged =
    units.accepted_quantity - units.kept_quantity - units.lost_quantity
  const refused = units.refused_quantity - units.sent_back_quantity
  return {
    ...units,
    pending_quantity: units.pending_quantity + judged + refused,
    accepted_quantity: units.accepted_quantity - judged,
    refused_quantity: units.sent_back_quantity,
    damaged_quantity: 0,
  }
}

/**
 * The parcel is lost: what is still on its way never comes. Granted when we paid the way or the shopper
 * proved dispatch (`accepted`), declined otherwise.
 */
export const loseUnits = (
  units: UnitQuantities,
  accepted: boolean
): UnitQuantities => {
  const lost = arrivable(units)
  return {
    ...units,
    awaiting_quantity: 0,
    in_transit_quantity: 0,
    missing_quantity: units.missing_quantity + lost,
    pending_quantity: units.pending_quantity - lost,
    accepted_quantity: units.accepted_quantity + (accepted ? lost : 0),
    lost_quantity: units.lost_quantity + (accepted ? lost : 0),
    declined_quantity: units.declined_quantity + (accepted ? 0 : lost),
  }
}

/** Refused units come under review again, and their way back is held (appeal). */
export const reviewUnits = (units: UnitQuantities): UnitQuantities => {
  const held = units.refused_quantity - units.sent_back_quantity
  return {
    ...units,
    refused_quantity: units.sent_back_quantity,
    review_quantity: units.review_quantity + held,
  }
}

/** Refused units reached the shopper again, or were given up: disposed of or abandoned. */
export const sendBackUnits = (
  units: UnitQuantities,
  quantity: number,
  givenUp = false
): UnitsResult => {
  if (
    wrong(quantity) ||
    units.sent_back_quantity + quantity > units.refused_quantity
  ) {
    return INVALID
  }
  return done({
    ...units,
    sent_back_quantity: units.sent_back_quantity + quantity,
    given_up_quantity: units.given_up_quantity + (givenUp ? quantity : 0),
  })
}

/** Units that still wait for something: to arrive, or to be judged. */
export const openUnits = (units: UnitQuantities): number =>
  units.pending_quantity + units.review_quantity

/**
 * Units of the line that nobody may request again although core's counters do not show them (I1):
 * requested and not yet on a core Return, kept, or refused and not (or never) back with the shopper.
 * `open` is false once the case was rejected, canceled or expired: what was only asked for is free again.
 */
export const heldUnits = (units: UnitQuantities, open: boolean): number => {
  const blocked =
    (open ? openUnits(units) : 0) +
    (units.accepted_quantity - units.repaired_quantity) +
    (units.refused_quantity - units.sent_back_quantity) +
    units.given_up_quantity
  return Math.max(0, blocked - units.core_quantity)
}
