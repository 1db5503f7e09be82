import type { MedusaContainer } from "@medusajs/framework/types"
import { isQuestion } from "../../domain/policy"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { OpenCasesInput } from "../../modules/rma/queries/open-cases"
import type RmaModuleService from "../../modules/rma/service"
import { orderlessLimit } from "../access/shopper-limits"
import { reservationOf } from "../loyalty/reservation-of"
import { withdrawableInCore } from "../order/consumer-facts"
import { availableInCore } from "../order/line-units"
import { acknowledgeWithdrawals } from "./acknowledge-withdrawals"
import { approveRma } from "./approve-rma"
import { assertExpectedQuote } from "./assert-expected-quote"
import { createCaseWorkflow } from "./case-workflow"
import { keepErrorOnTimeline } from "./fail-on-timeline"
import { loadCase } from "./load-case"
import { newCases, type SubmitAs } from "./new-cases"
import { prepareCase, type Asking } from "./prepare-case"
import type { PreparedCase } from "./prepared-case"
import type { ReturnRequest } from "./request"
import { replaySubmission } from "./replay-submission"

export interface SubmitInput extends SubmitAs, Asking {
  request: ReturnRequest
}

/** Reading, judging and locking again when units moved or a serial was used in between; more often than this is an attack. */
const ATTEMPTS = 5

const refuse = (prepared: PreparedCase): never => {
  throw new RmaError("policy_denied", {
    message: "The policy does not allow this request.",
    findings: prepared.decision.findings.filter(
      (finding) => finding.effect === "deny"
    ),
  })
}

/** The units that core leaves of the order, to be reserved; null where there is none. */
const unitsOf = ({
  order,
  type,
  terms,
  units_version,
}: PreparedCase): OpenCasesInput["order"] => {
  if (!order) {
    return null
  }
  const withdrawal = type.legal_basis === "withdrawal"
  return {
    id: order.id,
    units_version,
    available: Object.fromEntries(
      order.items.map((item) => [
        item.id,
        withdrawal ? withdrawableInCore(item) : availableInCore(item),
      ])
    ),
    // A withdrawal is declared, and a question asked, whatever else is open.
    one_open_case:
      !withdrawal &&
      !isQuestion(type) &&
      terms.policy.case_granularity === "per_order",
  }
}

const openOnce = async (container: MedusaContainer, input: SubmitInput) => {
  const prepared = await prepareCase(container, input.request, input)
  if (prepared.decision.outcome === "deny") {
    refuse(prepared)
  }
  assertExpectedQuote(prepared)
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const opened = await rma.openCases({
    order: unitsOf(prepared),
    cases: newCases(prepared, input),
    allowance: reservationOf(prepared),
    serials: prepared.serials,
    ...limitOf(container, prepared, input),
  })
  return { opened, prepared }
}

/** Who has no order is held to so many requests; staff on behalf are not. */
const limitOf = (
  container: MedusaContainer,
  { order, facts }: PreparedCase,
  { channel }: SubmitInput
): Pick<OpenCasesInput, "limit"> =>
  order === null && channel === "store" && facts.customer.id
    ? { limit: orderlessLimit(container, facts.customer.id) }
    : {}

/** Approves at once what the policy decides by itself; a failure leaves the case to staff. */
const decideAutomatically = async (
  container: MedusaContainer,
  ids: string[],
  prepared: PreparedCase
) => {
  if (
    isQuestion(prepared.type) ||
    prepared.type.decision !== "automatic" ||
    prepared.decision.outcome !== "allow"
  ) {
    return
  }
  for (const id of ids) {
    await keepErrorOnTimeline(container, id, "automatic decision", () =>
      approveRma(container, {
        id,
        actor: { type: "policy", id: prepared.terms.version_id },
      })
    )
  }
}

const openCases = async (container: MedusaContainer, input: SubmitInput) => {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { opened, prepared } = await openOnce(container, input)
    switch (opened.status) {
      case "opened":
        await acknowledgeWithdrawals(container, opened.ids, prepared)
        await decideAutomatically(container, opened.ids, prepared)
        return { ids: opened.ids }
      case "replayed": {
        const ids = await replaySubmission(container, input.idempotency)
        if (ids) {
          return { ids }
        }
        break
      }
      case "case_open":
        throw new RmaError("case_open", {
          message:
            "This order has an open case already; the policy takes one at a time.",
          data: { id: opened.id },
        })
      case "units_taken":
        throw new RmaError("units_taken", {
          message: "Some of these units were requested or returned meanwhile.",
          data: { item_ids: opened.item_ids },
        })
      case "allowance_used_up":
      case "stale":
        break
    }
  }
  throw new RmaError("order_busy", {
    message: "This order changes right now.",
    retry_after: 1,
  })
}

/**
 * A draft sent twice at once: what the later one was refused for are the units that the earlier one asked for.
 * @throws RmaError `lost_race`
 */
const assertStillDraft = async (
  container: MedusaContainer,
  draft: SubmitInput["draft"]
): Promise<void> => {
  if (draft && (await loadCase(container, draft.id)).rma.status !== "draft") {
    throw new RmaError("lost_race", {
      message: "This draft was submitted or changed meanwhile.",
    })
  }
}

/**
 * Opens the case or cases of one request. Touches only our own rows; when the policy decides by itself,
 * the approval follows as a second step.
 *
 * @throws RmaError `not_found`, `no_policy`, `unknown_request_type`, `unknown_item`, `policy_denied` with
 *   findings, `quote_changed` with the quote, `units_taken`, `idempotency_mismatch`, `lost_race`, `too_many_tries`
 */
export const submitRma = async (
  container: MedusaContainer,
  input: SubmitInput
) => {
  const replayed = await replaySubmission(container, input.idempotency)
  if (replayed) {
    return { ids: replayed }
  }
  try {
    return await openCases(container, input)
  } catch (refusal) {
    // The same key sent twice at once: what this one was refused for may be what the other one took.
    const made = await replaySubmission(container, input.idempotency)
    if (made) {
      return { ids: made }
    }
    await assertStillDraft(container, input.draft)
    throw refusal
  }
}

export const submitRmaWorkflow = createCaseWorkflow("submit-rma", submitRma)
