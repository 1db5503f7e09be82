import type { Deed } from "../app/journal"
import { cents } from "./cents"
import type { CasePayment } from "./case-payments"
import type { Effects } from "./effects"
import type { Walk } from "./next-step"
import type { Stage } from "./stage"
import { isMoney, settledOf, type Stored } from "./stored"
import type { Story } from "./stories"
import type { Traces } from "./traces"

const moved = (
  what: string,
  ref: string | null | undefined,
  amount: string | undefined
) => `${what} ${ref ?? "nobody"} ${cents(amount)}`

/** What came with the order, oldest first. */
export const placedOf = (payments: readonly CasePayment[]): CasePayment[] =>
  payments.filter(({ settlement_id }) => settlement_id === null)

/** How many of those were captured, oldest first. */
export const takenOf = ({ order }: Story): number =>
  order.capture === false ? 0 : (order.captured ?? order.payments ?? 1)

const isMoneyMoved = ({ what, again }: Deed): boolean =>
  (what === "refund" || what === "capture") && !again

/** Refunds and captures in the provider's own log: each on the payment, and of the amount, that the case says. */
export const atPaymentProvider = (
  { story }: Walk,
  stored: Stored,
  { payments, deeds }: Traces
): Effects => {
  const refOf = new Map(
    payments.map(({ payment_id, ref }) => [payment_id, ref])
  )
  const placed = placedOf(payments)
  const taken = takenOf(story)
  return {
    expected: [
      ...settledOf(stored)
        .filter(isMoney)
        .flatMap(({ result }) => result?.shares ?? [])
        .filter(({ amount }) => amount !== "0")
        .map(({ payment_id, amount }) =>
          moved("refund", refOf.get(payment_id), amount)
        ),
      ...Array.from({ length: taken }, (_, index) =>
        moved("capture", placed[index]?.ref, placed[index]?.amount)
      ),
      ...stored.settlements
        .filter(({ payment }) => payment?.paid_at)
        .map(({ payment: asked }) => {
          const paid = payments.find(
            ({ payment_id, collection_id }) =>
              payment_id !== null &&
              collection_id === asked?.payment_collection_id
          )
          return moved("capture", paid?.ref, asked?.amount)
        }),
    ],
    found: deeds
      .filter(isMoneyMoved)
      .map(({ what, ref, amount }) => moved(what, ref, amount)),
  }
}

/**
 * What nobody captured is let go once: all that was asked for beside the order, and what the order authorised, by core
 * itself where it confirms a Return of an order that was captured in part. Where the provider failed just then, the money may be held still, for staff to see.
 */
export const letGo = ({ payments, deeds, held }: Traces): Effects => {
  const done = (some: Deed["what"]) =>
    deeds.flatMap(({ what, ref, again }) =>
      what === some && !again ? [ref] : []
    )
  const [captured, released] = [done("capture"), done("release")]
  const name = (ref: string) => `release ${ref}`
  return {
    expected: payments
      .filter(
        ({ ref }) =>
          !captured.includes(ref) &&
          (!held.includes(ref) || released.includes(ref))
      )
      .map(({ ref }) => name(ref)),
    found: released.map(name),
  }
}

interface Entry {
  what: string
  /** Null: nothing stands behind it. */
  ref: string | null
  amount?: string
}

/** Core has one row for each refund and capture of the provider's log, and one entry for it on the order's books. */
export const inCore = async (
  world: Pick<Stage, "sql">,
  { order_id }: Walk,
  { payments, deeds }: Traces
): Promise<Effects> => {
  const rows = await world.sql<Entry>(
    `with moved as (
         select 'refund' as what, id, payment_id, amount from refund where deleted_at is null
       union all
         select 'capture', id, payment_id, amount from capture where deleted_at is null
     )
     select m.what, p.data ->> 'ref' as ref, m.amount::text from moved m
       join payment p on p.id = m.payment_id where p.data ->> 'ref' = any ($1)
     union all
     select t.reference || ' booked', p.data ->> 'ref', abs(t.amount)::text from order_transaction t
       left join moved m on m.id = t.reference_id left join payment p on p.id = m.payment_id
       where t.order_id = $2 and t.reference in ('refund', 'capture') and t.deleted_at is null`,
    [payments.map(({ ref }) => ref), order_id]
  )
  const inBooks = ({ what, ref, amount }: Entry) =>
    `core: ${moved(what, ref, amount)}`
  return {
    expected: deeds
      .filter(isMoneyMoved)
      .flatMap((deed) => [
        inBooks(deed),
        inBooks({ ...deed, what: `${deed.what} booked` }),
      ]),
    found: rows.map(inBooks),
  }
}

/**
 * Labels made at the carrier: one for each that core has; beside them one for each fault that met the case, whose
 * answer nobody got. One that no Return needs any more is voided, once, and none that is used.
 */
export const atCarrier = ({ labels, deeds, faults }: Traces): Effects => {
  const known = labels.map(({ label }) => label)
  const made = deeds.flatMap(({ what, key = "" }) =>
    what === "label" ? [key] : []
  )
  const unanswered = made
    .filter((label) => !known.includes(label))
    .slice(0, faults)
  // What a crash left on no Return may be voided or not: nobody knows of it.
  const kept = labels.filter(({ linked }) => linked || faults === 0)
  const voided = deeds.filter(
    ({ what, ref, again }) =>
      what === "void" && !again && kept.some(({ label }) => label === ref)
  )
  return {
    expected: [
      ...[...known, ...unanswered].map((label) => `label ${label}`),
      ...kept
        .filter(({ used, left }) => !used && !left)
        .map(({ label }) => `void ${label}`),
    ],
    found: [
      ...made.map((label) => `label ${label}`),
      ...voided.map(({ ref }) => `void ${ref}`),
    ],
  }
}

/** Who met no fault knows what was done, and asks for nothing again under another key. */
export const askedAgain = ({ deeds, faults }: Traces): Effects => ({
  expected: [],
  found: deeds
    .filter(({ again }) => again && faults === 0)
    .map(({ what, ref }) => `${what} asked again ${ref}`),
})
