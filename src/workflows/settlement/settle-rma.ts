import type { MedusaContainer } from "@medusajs/framework/types"
import { outcomeOf } from "../../domain/lifecycle"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type RmaModuleService from "../../modules/rma/service"
import { createCaseWorkflow } from "../case/case-workflow"
import { caseContext } from "../case/case-context"
import { loadFor, type CaseCommand } from "../case/command"
import { keepErrorOnTimeline } from "../case/fail-on-timeline"
import { loadCase } from "../case/load-case"
import { transitionCase } from "../case/transition-case"
import { withFreshCase } from "../case/with-fresh-case"
import { withOrderLease } from "../core"
import { openAdvances } from "./advance"
import { bookGoods, isReleased } from "./book-goods"
import { cancelEmptied } from "./cancel-emptied"
import { doubtCanceled } from "./canceled-doubt"
import { releaseCase } from "./case-stock"
import { isOffer } from "./is-offer"
import { settlementKind } from "./kinds"
import { assertRefunded, refundInstead } from "./refund-instead"
import { settleWork } from "./settle-work"

const SYSTEM: Actor = { type: "system", id: null }

/** Resolves a case when every settlement and every way back is final; does nothing before. */
export const resolveWhenDone = async (
  container: MedusaContainer,
  id: string
): Promise<void> => {
  await withFreshCase(container, id, (full) => resolve(container, full))
}

/** Nothing of it is to be settled or sent home any more. */
const isOver = (full: FullCase): boolean => {
  const { settlements_planned, settlements_moving, send_backs_open } =
    caseContext(full)
  return (
    full.rma.status === "resolving" &&
    settlements_planned + settlements_moving + send_backs_open === 0
  )
}

const resolve = async (
  container: MedusaContainer,
  full: FullCase
): Promise<void> => {
  if (!isOver(full) || !isReleased(full)) {
    return
  }
  await releaseCase(container, full)
  const offered = full.settlements.some(
    (one) =>
      (isOffer(one) || one.kind === "discount_code") && one.status === "settled"
  )
  await transitionCase(container, full, {
    event: "resolve",
    actor: SYSTEM,
    set: {
      outcome: offered ? "partly" : outcomeOf(full.items),
      resolved_at: new Date(),
      due_at: null,
      reservations: null,
    },
  })
}

const assertSettling = (full: FullCase): void => {
  const judged =
    full.rma.status === "resolving" || full.rma.status === "resolved"
  if (!judged && !openAdvances(full).length) {
    throw new RmaError("illegal_transition", {
      message: "There is nothing to settle before every unit was judged.",
    })
  }
}

export interface SettleInput extends CaseCommand {
  /** Money for the goods of the case that could not be sent. */
  instead?: "refund"
}

const giveMoney = async (
  container: MedusaContainer,
  input: SettleInput
): Promise<void> => {
  const { rma } = await loadFor(container, input)
  const orderId = rma.order_id
  const changed =
    orderId !== null &&
    (await withOrderLease(container, orderId, () =>
      refundInstead(container, input.id, orderId, input.actor)
    ))
  assertRefunded(changed)
}

/**
 * Carries out what was planned: books the goods in core, moves the money, resolves the case. Called again,
 * it goes on where it stopped; what is settled already is not repeated (I3).
 *
 * @param known the case as it was just written; else it is read
 * @returns `closes`: false while its order, which every unit left, is not canceled yet; the timeline has why
 * @throws RmaError `illegal_transition`, `order_busy` (retryable), `core_failed`, `lost_race`
 */
export const settleRma = async (
  container: MedusaContainer,
  input: SettleInput,
  known?: FullCase
) => {
  if (input.instead) {
    await giveMoney(container, input)
  }
  const seen = known ?? (await loadFor(container, input))
  assertSettling(seen)
  const orderId = seen.rma.order_id
  const judged = seen.rma.status === "resolving"
  // Before every unit is judged nothing else is due than what the policy pays ahead.
  const due = judged ? seen.settlements : openAdvances(seen)
  let closes = true
  if (orderId && (judged || due.length)) {
    await withOrderLease(container, orderId, async (lease) => {
      const full = await doubtCanceled(
        container,
        await loadCase(container, input.id),
        orderId
      )
      const booked = judged
        ? await bookGoods(container, full, orderId, input.actor)
        : full
      for (const [index, { id, kind }] of due.entries()) {
        await settlementKind(kind).execute(
          container,
          input.id,
          { orderId, settlementId: id, actor: input.actor, lease },
          index === 0 ? booked : undefined
        )
      }
      if (judged) {
        closes = await cancelEmptied(container, seen, orderId)
      }
    })
  }
  if (!orderId && judged) {
    await settleWork(container, seen, input.actor)
  }
  if (closes) {
    await resolveWhenDone(container, input.id)
  }
  return { ids: [input.id], closes }
}

export const settleRmaWorkflow = createCaseWorkflow(
  "settle-rma",
  async (container, input: SettleInput) => {
    const { ids } = await settleRma(container, input)
    return { ids }
  }
)

/**
 * Settles at once where the store does not settle by hand. The inspection before it stands whatever
 * happens here: what fails is on the timeline, and staff or the job try again.
 */
export const settleAutomatically = async (
  container: MedusaContainer,
  id: string,
  known?: FullCase
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  if (rma.getOptions().settlement === "manual") {
    return
  }
  await keepErrorOnTimeline(container, id, "settle", () =>
    settleRma(container, { id, actor: SYSTEM }, known)
  )
}

/**
 * The last goods are home. Where core could not be told before that they are not taken back, or the store settles by hand
 * and nothing was to be settled, it is told now; what fails is on the timeline, and the job tries again.
 */
export const closeWhenHome = async (
  container: MedusaContainer,
  id: string
): Promise<void> => {
  const full = await loadCase(container, id)
  await (isOver(full) && !isReleased(full)
    ? keepErrorOnTimeline(container, id, "settle", () =>
        settleRma(container, { id, actor: SYSTEM })
      )
    : resolveWhenDone(container, id))
}

/** Pays at once what a case has to pay before its goods came; the transition before it stands, as above. */
export const settleAdvances = async (
  container: MedusaContainer,
  full: FullCase
): Promise<void> => {
  if (openAdvances(full).length) {
    await settleAutomatically(container, full.rma.id, full)
  }
}
