import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { answeredWithin } from "./answered-within"
import { toDecimal, type CoreNumber } from "./exact"
import {
  amountOf,
  readCollection,
  type PaymentCollection,
} from "./payment-collection"
import { rowsOf } from "./rows-of"

type Session = NonNullable<PaymentCollection["payment_sessions"]>[number]

/** Each has a key of its own: core merges the first level of metadata, and replaces what is below. */
const ENDED_SESSION = "rma_ended_session:"

const isOpen = ({ payment }: Session): boolean => !payment

/** What the shopper begins anew in core's store API core forgets, too: who began what is kept while it is there. */
export const noteSessions = async (
  container: MedusaContainer,
  payment_collection_id: string
): Promise<void> => {
  const { metadata, payment_sessions } = await readCollection(
    container,
    payment_collection_id
  )
  const unknown = (payment_sessions ?? []).filter(
    (session) => isOpen(session) && !metadata?.[`${ENDED_SESSION}${session.id}`]
  )
  if (unknown.length) {
    await container
      .resolve(Modules.PAYMENT)
      .updatePaymentCollections(payment_collection_id, {
        metadata: Object.fromEntries(
          unknown.map((session) => [
            `${ENDED_SESSION}${session.id}`,
            amountOf(session),
          ])
        ),
      })
  }
}

/**
 * Ends a session with its provider. Core forgets it, and a provider may capture it all the same: on the collection stays
 * which sessions were ended, and over how much.
 */
export const endSession = async (
  container: MedusaContainer,
  payment_collection_id: string,
  session: Session
): Promise<void> => {
  const payments = container.resolve(Modules.PAYMENT)
  // Before it is ended: a crash between the two leaves a session, not money that nobody knows of.
  await payments.updatePaymentCollections(payment_collection_id, {
    metadata: { [`${ENDED_SESSION}${session.id}`]: amountOf(session) },
  })
  await answeredWithin(payments.deletePaymentSession(session.id))
}

/** What a shopper was to pay by a session that was ended, or by a payment that was canceled. */
export interface EndedPayment {
  settlement_id: string
  /** Of the payment, or of the session where there never was one. */
  id: string
  amount: Decimal
}

interface EndedRow {
  settlement_id: string | null
  id: string
  amount: CoreNumber
}

const CANCELED = `
select c.metadata ->> 'rma_settlement_id' as settlement_id, p.id, p.raw_amount as amount
from payment p join payment_collection c on c.id = p.payment_collection_id
where p.payment_session_id = :session_id and p.canceled_at is not null
  and not exists (select 1 from capture where payment_id = p.id and deleted_at is null)`

/**
 * Of collections that are deleted too: nothing was captured of them when they were given up. Of ours alone, which an
 * index finds: core has none on what it says of its own.
 */
const ENDED = `
select s.id as settlement_id, cast(:session_id as text) as id, c.metadata ->> :key as amount
from rma_settlement s join payment_collection c on c.id = s.payment ->> 'payment_collection_id'
where s.expires_at is not null and s.deleted_at is null and jsonb_exists(c.metadata, :key)
  and not exists (select 1 from payment_session where id = :session_id)`

/**
 * The settlement whose shopper was to pay by this session of a provider, which was ended or its payment canceled since;
 * null for every other session.
 */
export const findEndedPayment = async (
  container: MedusaContainer,
  session_id: string
): Promise<EndedPayment | null> => {
  const [known] = await rowsOf<{ id: string }>(
    container,
    `select s.id from payment_session s left join payment p on p.payment_session_id = s.id
     where s.id = :session_id and p.canceled_at is null`,
    { session_id }
  )
  // What core knows of it captures.
  if (known) {
    return null
  }
  const [canceled] = await rowsOf<EndedRow>(container, CANCELED, { session_id })
  const [found] = canceled
    ? [canceled]
    : await rowsOf<EndedRow>(container, ENDED, {
        session_id,
        key: `${ENDED_SESSION}${session_id}`,
      })
  return found?.settlement_id
    ? {
        settlement_id: found.settlement_id,
        id: found.id,
        amount: toDecimal(found.amount),
      }
    : null
}
