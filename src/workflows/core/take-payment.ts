import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { Decimal } from "../../domain/decimal"
import { isRmaError, RmaError } from "../../modules/rma/errors"
import { messageOf } from "../../modules/rma/message-of"
import { answeredWithin } from "./answered-within"
import { endOtherSessions, letGo } from "./end-other-payments"
import { isMore, sum, toDecimal, type CoreNumber } from "./exact"
import { paymentStore } from "./payment-store"
import { read, readById } from "./read"

export interface OpenPaymentInput {
  /** Major units, above 0, in the currency's minor unit. */
  amount: Decimal
  currency_code: string
  /** Whose it is, for whoever finds the collection in core: the settlement's id. */
  key: string
}

export interface TakePaymentInput {
  /** On whose books it stands; null: the collection belongs to no order, and stands for itself. */
  order_id: string | null
  payment_collection_id: string
  /** What has to be paid in all, major units. */
  amount: Decimal
}

interface Capture {
  id: string
  amount: CoreNumber
  raw_amount?: CoreNumber
}

interface CollectionRow {
  id: string
  currency_code: string
  payment_sessions?:
    | {
        id: string
        amount: CoreNumber
        raw_amount?: CoreNumber
        payment?: { id: string } | null
      }[]
    | null
  payments?:
    | {
        id: string
        canceled_at: string | Date | null
        captured_at: string | Date | null
        amount: CoreNumber
        raw_amount?: CoreNumber
        captures?: Capture[] | null
      }[]
    | null
}

const FIELDS = [
  "id",
  "currency_code",
  "payment_sessions.id",
  "payment_sessions.amount",
  "payment_sessions.raw_amount",
  "payment_sessions.payment.id",
  "payments.id",
  "payments.canceled_at",
  "payments.captured_at",
  "payments.amount",
  "payments.raw_amount",
  "payments.captures.id",
  "payments.captures.amount",
  "payments.captures.raw_amount",
]

const collection = (container: MedusaContainer, id: string) =>
  readById<CollectionRow>(container, "payment_collection", id, FIELDS)

const amountOf = ({ amount, raw_amount }: Omit<Capture, "id">): Decimal =>
  toDecimal(raw_amount ?? amount)

const capturesOf = ({ payments }: CollectionRow): Capture[] =>
  (payments ?? []).flatMap((payment) => payment.captures ?? [])

/** The provider failed, or said nothing: the case stays as it was, and the same call may be made again. */
const notAnswered = (error: unknown): RmaError =>
  isRmaError(error)
    ? error
    : new RmaError("core_failed", {
        message: `The payment could not be taken: ${messageOf(error)}`,
      })

const incomplete = (message: string): RmaError =>
  new RmaError("payment_incomplete", { message })

/**
 * A payment collection over an amount that the shopper pays through core's own store API. It is not on the
 * order before it is paid: core's flows give every unpaid collection of an order another amount.
 */
export async function openPayment(
  container: MedusaContainer,
  { amount, currency_code, key }: OpenPaymentInput
): Promise<string> {
  const made = await container
    .resolve(Modules.PAYMENT)
    .createPaymentCollections({
      amount,
      currency_code,
      metadata: { rma_settlement_id: key },
    })
  return made.id
}

/** A payment that is enough, so that no other is to be taken: two tabs may have begun one each. */
const isEnough = (row: CollectionRow, amount: Decimal): boolean =>
  (row.payments ?? []).some(
    (payment) => !payment.canceled_at && !isMore(amount, amountOf(payment))
  )

/**
 * What the provider says of sessions the shopper completed, until one of them is; those of another amount are not ours
 * to take.
 */
const authorize = async (
  container: MedusaContainer,
  row: CollectionRow,
  amount: Decimal
): Promise<void> => {
  if (isEnough(row, amount)) {
    return
  }
  const payments = container.resolve(Modules.PAYMENT)
  const open = (row.payment_sessions ?? []).filter(
    (session) => !session.payment && amountOf(session) === toDecimal(amount)
  )
  let refusal: RmaError | undefined
  for (const { id } of open) {
    try {
      await answeredWithin(payments.authorizePaymentSession(id, {}))
      return
    } catch (error) {
      if (isRmaError(error) || !MedusaError.isMedusaError(error)) {
        throw notAnswered(error)
      }
      refusal = incomplete(`The payment is not complete: ${error.message}`)
    }
  }
  if (refusal) {
    throw refusal
  }
}

/** Once it is the order's, captures of core stand on the order's books. */
const giveToOrder = async (
  container: MedusaContainer,
  order_id: string,
  payment_collection_id: string
) => {
  const pair = { order_id, payment_collection_id }
  const there = await read(container, "order_payment_collection", pair, [
    "order_id",
  ])
  if (!there.length) {
    await container.resolve(ContainerRegistrationKeys.LINK).create({
      [Modules.ORDER]: { order_id },
      [Modules.PAYMENT]: { payment_collection_id },
    })
  }
}

type Payment = NonNullable<CollectionRow["payments"]>[number]

/**
 * Core writes a capture before it asks the provider, and that the payment is captured after: one without the
 * other is what a crash or a provider that hangs left, and proves nothing.
 */
const isUnproven = (payment: Payment): boolean =>
  Boolean(payment.captures?.length) &&
  !payment.captured_at &&
  !isMore(amountOf(payment), sum((payment.captures ?? []).map(amountOf)))

/**
 * An authorisation is captured at most once, so that asking again is safe, where believing would not be. What was
 * authorised beside what is enough is let go.
 */
const capture = async (
  container: MedusaContainer,
  row: CollectionRow,
  amount: Decimal
) => {
  const standing = (row.payments ?? []).filter(
    ({ canceled_at }) => !canceled_at
  )
  const unproven = standing.filter(isUnproven)
  const authorized = standing.filter(({ captures }) => !captures?.length)
  let taken = sum(
    standing
      .filter((payment) => !isUnproven(payment))
      .flatMap(({ captures }) => captures ?? [])
      .map(amountOf)
  )
  // What may be captured already comes first.
  for (const payment of [...unproven, ...authorized]) {
    if (!isMore(toDecimal(amount), taken)) {
      if (!isUnproven(payment)) {
        await letGo(container, payment.id)
      }
      continue
    }
    if (isUnproven(payment)) {
      await paymentStore(container).deleteCaptures(
        (payment.captures ?? []).map(({ id }) => id)
      )
    }
    await answeredWithin(
      capturePaymentWorkflow(container).run({
        input: { payment_id: payment.id },
      })
    ).catch((error: unknown) => {
      throw notAnswered(error)
    })
    taken = sum([taken, amountOf(payment)])
  }
}

/** Captures that a provider's own event or a crash left off the order's books. */
const bookMissing = async (
  container: MedusaContainer,
  row: CollectionRow,
  order_id: string
) => {
  const order = await readById<{
    transactions?: { reference_id: string }[] | null
  }>(container, "order", order_id, ["id", "transactions.reference_id"])
  const booked = new Set(
    (order.transactions ?? []).map(({ reference_id }) => reference_id)
  )
  const missing = capturesOf(row).filter(({ id }) => !booked.has(id))
  if (missing.length) {
    await container.resolve(Modules.ORDER).addOrderTransactions(
      missing.map((one) => ({
        order_id,
        amount: amountOf(one),
        currency_code: row.currency_code,
        reference: "capture",
        reference_id: one.id,
      }))
    )
  }
}

/**
 * Takes what the shopper paid on a collection: authorises, captures and puts it on the order's books, each
 * once, however often it is called. Without an order there are no books but the payment's own. To be called under
 * the order lease.
 *
 * @throws `payment_incomplete` when the shopper has not paid the whole amount; `core_failed` when the provider
 *   could not capture or did not answer, which may be tried again: an authorisation is taken at most once
 */
export async function takePayment(
  container: MedusaContainer,
  input: TakePaymentInput
): Promise<void> {
  const { payment_collection_id: id, amount, order_id } = input
  await authorize(container, await collection(container, id), amount)
  const authorized = await collection(container, id)
  if (!authorized.payments?.some((payment) => !payment.canceled_at)) {
    throw incomplete("Nothing was paid yet.")
  }
  if (order_id) {
    await giveToOrder(container, order_id, id)
  }
  if (isEnough(authorized, amount)) {
    await endOtherSessions(container, authorized)
  }
  await capture(container, authorized, amount)
  const taken = await collection(container, id)
  if (order_id) {
    await bookMissing(container, taken, order_id)
  }
  if (isMore(toDecimal(amount), sum(capturesOf(taken).map(amountOf)))) {
    throw incomplete("Less than the amount was paid.")
  }
}

/** Whether the shopper has paid, or may have: then the time to pay does not run out. */
export async function isPaymentUnderWay(
  container: MedusaContainer,
  payment_collection_id: string
): Promise<boolean> {
  const { payments } = await collection(container, payment_collection_id)
  return (payments ?? []).some((payment) => !payment.canceled_at)
}

/** A provider may refuse to let go of what the shopper has just paid. */
const deleteSession = async (container: MedusaContainer, id: string) => {
  try {
    await answeredWithin(
      container.resolve(Modules.PAYMENT).deletePaymentSession(id)
    )
  } catch (error) {
    throw isRmaError(error)
      ? error
      : new RmaError("core_failed", {
          message: `The payment could not be closed: ${messageOf(error)}`,
        })
  }
}

/**
 * Ends what the shopper began to pay on a collection and did not complete, with the provider too, so that a
 * payment sheet left open takes nothing. Until `dropPayment` the shopper may begin anew.
 *
 * @returns false when the shopper has paid, or may have: what was authorised is paid, not given up
 * @throws `core_failed` when the provider did not answer or would not: to be tried again
 */
export async function closePayment(
  container: MedusaContainer,
  payment_collection_id: string
): Promise<boolean> {
  if (await isPaymentUnderWay(container, payment_collection_id)) {
    return false
  }
  const { payment_sessions } = await collection(
    container,
    payment_collection_id
  )
  for (const { id, payment } of payment_sessions ?? []) {
    if (!payment) {
      await deleteSession(container, id)
    }
  }
  return !(await isPaymentUnderWay(container, payment_collection_id))
}

/** Lets go of what was authorised after its time; false: something was captured, which is for a person. */
const giveUp = async (
  container: MedusaContainer,
  payment_collection_id: string
): Promise<boolean> => {
  const { payments } = await collection(container, payment_collection_id)
  for (const payment of payments ?? []) {
    if (!payment.canceled_at && !payment.captures?.length) {
      await letGo(container, payment.id)
    }
  }
  return !(await isPaymentUnderWay(container, payment_collection_id))
}

/**
 * Nothing can be paid on the collection any more. To be called once nothing waits for it: a failure is logged,
 * as what went before it stands. Core keeps the row, deleted.
 *
 * @returns whether it is so; else it is to be asked for again
 */
export async function dropPayment(
  container: MedusaContainer,
  payment_collection_id: string
): Promise<boolean> {
  try {
    const there = await read(
      container,
      "payment_collection",
      { id: payment_collection_id },
      ["id"]
    )
    if (!there.length) {
      return true
    }
    // Core's store API may have begun another session meanwhile, and the shopper may have paid on it.
    if (
      !(await closePayment(container, payment_collection_id)) &&
      !(await giveUp(container, payment_collection_id))
    ) {
      throw new RmaError("core_failed", {
        message: "It was paid after it was given up.",
      })
    }
    await container
      .resolve(Modules.PAYMENT)
      .softDeletePaymentCollections([payment_collection_id])
    return true
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `rma: payment collection ${payment_collection_id} could not be dropped`,
        error as Error
      )
    return false
  }
}
