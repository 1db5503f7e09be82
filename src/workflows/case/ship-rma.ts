import type { MedusaContainer } from "@medusajs/framework/types"
import { shipUnits } from "../../domain/lifecycle"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { shipCoreReturn, withOrderLease } from "../core"
import { planAdvance } from "../settlement/plan-advance"
import { loadCase } from "./load-case"
import { settleAdvances } from "../settlement/settle-rma"
import { createCaseWorkflow } from "./case-workflow"
import { keepErrorOnTimeline } from "./fail-on-timeline"
import { loadFor, type CaseCommand } from "./command"
import { scanData, type Scan } from "./scan"
import { transitionCase } from "./transition-case"

export interface ShipInput extends CaseCommand {
  carrier?: string
  tracking_number?: string
  /** When it was handed over, from a day before the request to a day from now; now when absent. ISO 8601. */
  shipped_at?: string
  /** What the carrier said, when its scan is the first that is heard of the parcel. */
  scan?: Scan
}

/** Tells core that its parcel left; the shopper's word stands, whatever core says of it. */
const shipParcel = async (
  container: MedusaContainer,
  { rma }: FullCase,
  { tracking_number }: ShipInput
) => {
  const return_fulfillment_id = rma.shipping?.return_fulfillment_id
  if (return_fulfillment_id) {
    await keepErrorOnTimeline(container, rma.id, "ship", () =>
      shipCoreReturn(container, {
        return_fulfillment_id,
        ...(tracking_number ? { tracking_number } : {}),
      })
    )
  }
}

const DAY_MS = 86_400_000

/**
 * Nobody sends before they ask, nor tomorrow: a year mistyped would end the case while its parcel travels,
 * or never. Not from the approval on: a withdrawal needs none to be sent, and a case that is reopened is approved
 * again. A day either way: who has only the day writes its midnight, and clocks differ. What a carrier says
 * was looked at when it came (`track-case.ts`).
 *
 * @throws RmaError `invalid_data`
 */
const assertShippedAt = (
  { rma }: FullCase,
  { actor, shipped_at }: ShipInput
): void => {
  if (!shipped_at || actor.type === "carrier") {
    return
  }
  const at = Date.parse(shipped_at)
  const asked = new Date(rma.submitted_at ?? at).getTime()
  if (at < asked - DAY_MS || at > Date.now() + DAY_MS) {
    throw new RmaError("invalid_data", {
      message: "shipped_at: must lie between the request and now.",
    })
  }
}

const shipRma = async (container: MedusaContainer, input: ShipInput) => {
  const full = await loadFor(container, input)
  const { rma } = full
  assertShippedAt(full, input)
  const units = full.items.map(shipUnits)
  const advance = await planAdvance(container, full, units, "shipped")
  await transitionCase(container, full, {
    ...advance,
    event: "ship",
    actor: input.actor,
    data: {
      carrier: input.carrier ?? null,
      tracking_number: input.tracking_number ?? null,
      ...(input.scan ? scanData(input.scan, "in") : {}),
    },
    units,
    set: {
      carrier: input.carrier ?? rma.carrier,
      tracking_number: input.tracking_number ?? rma.tracking_number,
      shipped_at: input.shipped_at ? new Date(input.shipped_at) : new Date(),
      // A scan proves it; the shopper's word does not (Directive 2011/83/EU Art. 13(3)).
      dispatch_proved_at:
        rma.dispatch_proved_at ??
        (input.actor.type === "carrier"
          ? new Date(input.shipped_at ?? Date.now())
          : null),
    },
  })
  await shipParcel(container, full, input)
}

/**
 * The shopper confirms the shipment (S4.35), or a carrier's scan does. Under the order lease, so that it
 * cannot meet a cancellation half way: that takes the core Return away.
 *
 * @throws RmaError `illegal_transition`, `invalid_data` for a day on which it cannot have been sent, `order_busy`,
 *   `lost_race`
 */
export const shipRmaWorkflow = createCaseWorkflow(
  "ship-rma",
  async (container, input: ShipInput) => {
    const { rma } = await loadFor(container, input)
    await (rma.order_id
      ? withOrderLease(container, rma.order_id, () => shipRma(container, input))
      : shipRma(container, input))
    await settleAdvances(container, await loadCase(container, rma.id))
    return { ids: [rma.id] }
  }
)
