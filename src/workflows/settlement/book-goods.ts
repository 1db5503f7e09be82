import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import { heldUnits } from "../../domain/lifecycle"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { RmaItemRecord } from "../../modules/rma/records"
import { operationDone, performInCore } from "../case/perform-in-core"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import {
  createCoreReturn,
  isCancellationTold,
  isConfirmed,
  isReturnCanceled,
  receiveOnCoreReturn,
  type ReceivedLine,
} from "../core"
import { actorOn } from "./actor-on"
import { isAdvance, isRecovery } from "./advance"
import { kindOf, kindsOf, type KindCode } from "./kind-of"
import { settlementKind } from "./kinds"
import { payBackOf } from "./pay-back"
import {
  awaitedOnReturn,
  doubtTaken,
  noteTaken,
  takenInCore,
  type Taken,
} from "./taken-in-core"

interface Booking {
  kind: KindCode
  item: RmaItemRecord
  restock: number
  dismiss: number
  /** Requested in core and not taken: refused, or never arrived. */
  release: number
  /** What core counts for the item afterwards. */
  core_quantity: number
}

/**
 * What core is told of an item: what is repaired stays the shopper's, so that its Return lets go of it, except
 * for what was lost on the way, which is paid back.
 */
const bookingsOf = (item: RmaItemRecord, onReturn: boolean): Booking[] => {
  const kind = kindOf(item)
  const taken = settlementKind(kind).booking === "receive"
  const accepted =
    (taken ? item.accepted_quantity - item.kept_quantity : item.lost_quantity) -
    item.booked_quantity
  const dismiss =
    (taken ? item.damaged_quantity : 0) +
    item.lost_quantity -
    item.booked_dismissed_quantity
  // What left the order before it was sent is on no Return.
  const release = onReturn
    ? Math.max(0, item.core_quantity - item.booked_quantity - accepted)
    : 0
  const core_quantity = item.booked_quantity + accepted
  const whole = { item, restock: accepted - dismiss, dismiss, release }
  return taken || dismiss === 0
    ? [{ kind, ...whole, core_quantity }]
    : [
        {
          ...whole,
          kind: "refund",
          release: 0,
          core_quantity: item.core_quantity,
        },
        { ...whole, kind, dismiss: 0, restock: 0, core_quantity },
      ]
}

/** Whether core was told of every unit that is not taken back: until then it still counts as coming. */
export const isReleased = ({ rma, items }: FullCase): boolean =>
  items.every((item) =>
    bookingsOf(item, rma.return_id !== null).every(({ release }) => !release)
  )

/** Core counts by order line; one line may stand in several case items. */
const byLine = (bookings: Booking[]): ReceivedLine[] => {
  const lines = new Map<string, ReceivedLine>()
  for (const { item, restock, dismiss, release } of bookings) {
    if (item.item_id) {
      const line = lines.get(item.item_id) ?? {
        item_id: item.item_id,
        restock: 0,
        dismiss: 0,
        release: 0,
      }
      lines.set(item.item_id, {
        item_id: item.item_id,
        restock: line.restock + restock,
        dismiss: line.dismiss + dismiss,
        release: line.release + release,
      })
    }
  }
  return [...lines.values()].filter(
    (line) => line.restock + line.dismiss + line.release > 0
  )
}

/**
 * What core can still be told of where staff took units: of those that are not taken back what the Return still awaits,
 * and of the accepted ones nothing while a person has to say what was paid for them.
 */
const besideTaken = (
  bookings: readonly Booking[],
  taken: Taken,
  awaited: ReadonlyMap<string, number>
): Booking[] => {
  const left = new Map(awaited)
  return bookings.flatMap((booking) => {
    const { item } = booking
    const open = left.get(item.item_id ?? "") ?? 0
    const release = Math.min(booking.release, open)
    left.set(item.item_id ?? "", open - release)
    if (taken === "refused") {
      return [{ ...booking, release }]
    }
    // The case counts on core for accepted units alone, whatever of the others staff took.
    const core_quantity = item.core_quantity - booking.release
    return booking.release > 0
      ? [{ ...booking, restock: 0, dismiss: 0, release, core_quantity }]
      : []
  })
}

/** Nothing is taken back: where nothing is awaited after it either, the Return is canceled instead. */
const isRelease = (lines: readonly ReceivedLine[]): boolean =>
  lines.every(({ restock, dismiss }) => restock + dismiss === 0)

const isRequested = ({ items }: FullCase): boolean =>
  items.some((item) => item.core_quantity > item.booked_quantity)

/**
 * Units accepted only on appeal: their Return released them, so they get one of their own, as do those whose Return
 * staff canceled in the stock admin.
 */
const returnFor = async (
  container: MedusaContainer,
  full: FullCase,
  orderId: string,
  lines: ReceivedLine[],
  operation: string
): Promise<string> => {
  const { return_id } = full.rma
  if (
    return_id &&
    isRequested(full) &&
    !(!isRelease(lines) && (await isReturnCanceled(container, return_id)))
  ) {
    return return_id
  }
  const made = await createCoreReturn(container, {
    order_id: orderId,
    items: lines.flatMap((line) =>
      line.restock + line.dismiss > 0
        ? [{ item_id: line.item_id, quantity: line.restock + line.dismiss }]
        : []
    ),
    shipping: null,
    metadata: { rma_id: full.rma.id, rma_operation_id: operation },
    key: `${operation}:return`,
  })
  return made.return_id
}

/**
 * The settlement that pays for the goods that are booked; an advance was paid before and without them, a pay-back is for
 * none.
 */
const payingFor = ({ settlements }: FullCase, kind: KindCode) =>
  settlements.find(
    (one) =>
      (one.kind === kind || (kind === "refund" && one.kind === "offer")) &&
      (one.status === "planned" || one.status === "failed") &&
      !isAdvance(one) &&
      !isRecovery(one) &&
      payBackOf(one) === null
  )

interface Booked {
  kind: KindCode
  bookings: Booking[]
  books_delta: Decimal
  actor: Actor
  operation: string
}

/** Writes what core has booked, on the case as it is now. */
const recordBooking = async (
  container: MedusaContainer,
  full: FullCase,
  { kind, bookings, books_delta, actor, operation }: Booked
): Promise<FullCase> => {
  const target = payingFor(full, kind)
  const done = new Map(
    bookings.map(({ item, restock, dismiss, core_quantity }) => [
      item.id,
      {
        core_quantity,
        booked_quantity: item.booked_quantity + restock + dismiss,
        booked_dismissed_quantity: item.booked_dismissed_quantity + dismiss,
      },
    ])
  )
  return await transitionCase(container, full, {
    event: "settle",
    actor: actorOn(full, actor),
    internal: true,
    data: { step: "goods_booked", books_delta },
    set: { goods_booked_at: new Date() },
    units: full.items.map((item) => ({
      ...item,
      core_quantity: done.get(item.id)?.core_quantity ?? item.core_quantity,
    })),
    items: Object.fromEntries(done),
    settlement_updates: target
      ? [
          {
            id: target.id,
            from: target.status,
            to: target.status,
            set: {
              books_delta: MathBN.add(
                target.books_delta ?? 0,
                books_delta
              ).toFixed(),
            },
          },
        ]
      : [],
    operation: operationDone(operation, { books_delta }),
  })
}

/**
 * Refused units are ours to count before core lets go of them, so that nobody asks for them in between
 * (I1): for a moment they count twice.
 */
const holdRefused = (
  container: MedusaContainer,
  seen: FullCase,
  actor: Actor
): Promise<FullCase> => {
  const hold = async (full: FullCase) => {
    const held = full.items.flatMap(
      (item): [string, { held_quantity: number }][] => {
        const core_quantity =
          settlementKind(kindOf(item)).booking === "receive"
            ? item.accepted_quantity - item.kept_quantity
            : 0
        const held_quantity = heldUnits({ ...item, core_quantity }, true)
        return held_quantity > item.held_quantity
          ? [[item.id, { held_quantity }]]
          : []
      }
    )
    return held.length
      ? await transitionCase(container, full, {
          event: "settle",
          actor: actorOn(full, actor),
          internal: true,
          data: { step: "releasing" },
          items: Object.fromEntries(held),
        })
      : full
  }
  return withFreshCase(container, seen.rma.id, hold, seen)
}

/** One reception in core: goods of one kind, so that each settlement knows what its own goods changed. */
const bookKind = async (
  container: MedusaContainer,
  full: FullCase,
  orderId: string,
  actor: Actor,
  kind: KindCode,
  taken: Taken | null
): Promise<FullCase> => {
  const { return_id: own } = full.rma
  const wanted = full.items
    .flatMap((item) => bookingsOf(item, own !== null))
    .filter((one) => one.kind === kind)
  if (!byLine(wanted).length) {
    return full
  }
  const bookings =
    taken && own
      ? besideTaken(wanted, taken, await awaitedOnReturn(container, own))
      : wanted
  if (!bookings.length) {
    return full
  }
  const lines = byLine(bookings)
  return await performInCore(container, full, orderId, {
    kind: "receive",
    input: { lines },
    act: async (operation) => {
      const return_id = await returnFor(
        container,
        full,
        orderId,
        lines,
        operation
      )
      return await receiveOnCoreReturn(container, {
        order_id: orderId,
        return_id,
        // A Return of their own has nothing to let go of.
        items:
          return_id === full.rma.return_id
            ? lines
            : lines.map((line) => ({ ...line, release: 0 })),
        key: operation,
        ...(actor.type === "staff" && actor.id ? { actor_id: actor.id } : {}),
      })
    },
    told: async (operation) =>
      (await isConfirmed(container, orderId, operation)) ||
      (own !== null &&
        isRelease(lines) &&
        (await isCancellationTold(container, {
          order_id: orderId,
          return_id: own,
        }))),
    record: ({ books_delta }, operation) =>
      withFreshCase(
        container,
        full.rma.id,
        (fresh) =>
          recordBooking(container, fresh, {
            kind,
            bookings,
            books_delta,
            actor,
            operation,
          }),
        full
      ),
  })
}

/**
 * Books what was judged in core: accepted units are received (restocked, or dismissed when not fit for
 * resale), refused, missing and repaired ones released. To be called under the order lease; nothing to do is
 * nothing done.
 * @returns the case as it is then
 */
export const bookGoods = async (
  container: MedusaContainer,
  seen: FullCase,
  orderId: string,
  actor: Actor
): Promise<FullCase> => {
  const { return_id } = seen.rma
  const left = byLine(
    seen.items.flatMap((item) => bookingsOf(item, return_id !== null))
  )
  if (!left.length) {
    return seen
  }
  const taken = isRequested(seen)
    ? await takenInCore(container, seen, orderId, left)
    : null
  const told = taken === "refused" ? await noteTaken(container, seen) : seen
  let full = await holdRefused(container, told, actor)
  for (const kind of kindsOf(seen.items)) {
    full = await bookKind(container, full, orderId, actor, kind, taken)
  }
  // Last: a doubt is raised once, and when a person clears it core must have let go of what was refused.
  return taken === "accepted" ? await doubtTaken(container, full) : full
}
