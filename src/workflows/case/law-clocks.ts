import { compileCalendar, due } from "../../domain/calendar"
import {
  refundPromise,
  sendBackDue,
  standingOf,
  withdrawalDue,
} from "../../domain/law"
import type { Facts, Policy, RequestType } from "../../domain/policy"
import type { CaseClock, RmaRecord } from "../../modules/rma/records"

/** The refund of a withdrawal (Directive 2011/83/EU Art. 13). */
export const REFUND = "refund"
/** A complaint that counts as accepted when nobody answers it in time (PL, consumer rights act Art. 7a). */
export const COMPLAINT = "complaint"

const zoneOf = ({ calendar }: Policy) =>
  compileCalendar({ time_zone: calendar.time_zone, holidays: [] })

const running = (
  clock: Pick<CaseClock, "code" | "until" | "due_at">,
  now: string
): CaseClock => ({
  ...clock,
  from: "submitted",
  started_at: now,
  met_at: null,
  statutory: true,
})

/**
 * The clocks that the law starts with a submission; the policy's own clocks of the same name stand back.
 */
export const lawClocks = (
  policy: Policy,
  type: Pick<RequestType, "legal_basis">,
  facts: Facts
): CaseClock[] => {
  const { now, law } = facts
  if (type.legal_basis === "withdrawal") {
    const due_at = refundPromise(now, zoneOf(policy))
    return [running({ code: REFUND, until: "resolved", due_at }, now)]
  }
  const standing = standingOf(facts)
  const complains =
    type.legal_basis === "legal_guarantee" &&
    policy.consumers &&
    (standing === "consumer" || standing === "unclear")
  if (!complains || !law?.complaint_days) {
    return []
  }
  const due_at = due(now, `P${law.complaint_days}D`, "calendar", {
    time_zone: policy.calendar.time_zone,
    holidays: [],
  })
  return due_at
    ? [running({ code: COMPLAINT, until: "decided", due_at }, now)]
    : []
}

type Withdrawn = Pick<
  RmaRecord,
  | "legal_basis"
  | "return_id"
  | "submitted_at"
  | "received_at"
  | "dispatch_proved_at"
>

const isoOrNull = (at: Date | string | null): string | null =>
  at === null ? null : new Date(at).toISOString()

/** Due later than promised when the goods took longer; null while the refund may be withheld. */
const refundDue = (rma: Withdrawn, policy: Policy): string | null =>
  withdrawalDue(
    isoOrNull(rma.submitted_at) ?? "",
    rma.return_id === null
      ? null
      : {
          received_at: isoOrNull(rma.received_at),
          dispatch_proved_at: isoOrNull(rma.dispatch_proved_at),
        },
    zoneOf(policy)
  )

const isRefund = (rma: Withdrawn, clock: CaseClock): boolean =>
  rma.legal_basis === "withdrawal" &&
  rma.submitted_at !== null &&
  clock.code === REFUND &&
  clock.statutory === true &&
  clock.met_at === null

/** Whether a clock stands still: the refund may wait for the goods, or for proof that they were sent. */
export const isWithheld = (
  rma: Withdrawn,
  clock: CaseClock,
  policy: Policy
): boolean => isRefund(rma, clock) && refundDue(rma, policy) === null

/** The refund clock where it stands after goods came back or were sent. */
export const movedRefund = (
  rma: Withdrawn,
  clock: CaseClock,
  policy: Policy
): CaseClock =>
  isRefund(rma, clock)
    ? { ...clock, due_at: refundDue(rma, policy) ?? clock.due_at }
    : clock

/** What a withdrawal's shopper is told: until when to send goods back, and when the money is due. */
export const withdrawalDates = (
  rma: Pick<RmaRecord, "legal_basis" | "submitted_at" | "facts">,
  policy: Policy | null
): { return_by?: string; refund_by?: string } => {
  const declared = isoOrNull(rma.submitted_at)
  if (rma.legal_basis !== "withdrawal" || !declared || !policy) {
    return {}
  }
  const zone = zoneOf(policy)
  const law = rma.facts?.law
  const sent = rma.facts?.items.some((item) => item.shipped_quantity > 0)
  return {
    refund_by: refundPromise(declared, zone),
    ...(law && sent ? { return_by: sendBackDue(declared, law, zone) } : {}),
  }
}
