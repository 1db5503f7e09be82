import {
  arriveUnits,
  servicedUnits,
  unitsToSendBack,
  type UnitQuantities,
} from "../../domain/lifecycle"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { NewRecord, RmaItemRecord } from "../../modules/rma/records"
import { finishedServices } from "../settlement/finished-services"
import type RmaModuleService from "../../modules/rma/service"
import { closeWhenHome } from "../settlement/settle-rma"
import { createCaseWorkflow } from "./case-workflow"
import {
  loadFor,
  namedItems,
  quantityInvalid,
  type CaseCommand,
} from "./command"
import { assertMayGiveUp } from "./keep-refused"
import { scanData, type Scan } from "./scan"
import { transitionCase } from "./transition-case"

export const SEND_BACK_STEPS = [
  "shipped",
  "delivered",
  "undeliverable",
  "abandoned",
  "disposed",
] as const
export type SendBackStep = (typeof SEND_BACK_STEPS)[number]

/** From where a way back may go on; `abandoned` and `disposed` need the shopper's silence or consent. */
const FROM: Record<SendBackStep, readonly string[]> = {
  shipped: ["pending", "undeliverable"],
  delivered: ["shipped"],
  undeliverable: ["shipped"],
  abandoned: ["undeliverable"],
  disposed: ["pending", "undeliverable"],
}

/** What was repaired may be fetched by the shopper, and is not the shop's to dispose of. */
const FROM_WORKSHOP: Record<SendBackStep, readonly string[]> = {
  ...FROM,
  delivered: ["pending", "shipped"],
  disposed: [],
}

/** Nothing more happens to the units: back with the shopper, or given up. */
const FINAL: readonly string[] = ["delivered", "abandoned", "disposed"]

export interface SentBackItem {
  id: string
  status: SendBackStep
  carrier?: string
  tracking_number?: string
}

/**
 * What goes home goes home together: where some units of the item are in the workshop, none leaves before the
 * work was paid for.
 */
const assertMayGo = (
  full: FullCase,
  item: RmaItemRecord,
  status: SendBackStep
) => {
  const inWorkshop = servicedUnits(item) > 0
  const from = inWorkshop ? FROM_WORKSHOP : FROM
  const unpaid = full.settlements.some(
    (one) =>
      one.units?.[item.id] &&
      ["repair", "paid_service"].includes(one.kind) &&
      ["planned", "awaiting_customer"].includes(one.status)
  )
  if (unpaid || !from[status].includes(item.send_back_status ?? "")) {
    throw new RmaError("illegal_transition", {
      message: unpaid
        ? `The work on item ${item.id} has not begun.`
        : `The units of item ${item.id} cannot be "${status}" now.`,
    })
  }
}

const GUARANTEES: readonly string[] = [
  "legal_guarantee",
  "commercial_guarantee",
]

/**
 * A repair that brought goods into conformity makes the legal guarantee longer (Directive (EU) 2024/1799); it
 * does so under whichever guarantee the shop carried it out. Work the shopper paid for does not.
 */
const endsRepair = (
  { rma }: FullCase,
  item: RmaItemRecord,
  status: SendBackStep
): boolean =>
  status === "delivered" &&
  item.resolution === "repair" &&
  servicedUnits(item) > 0 &&
  GUARANTEES.includes(rma.legal_basis)

const arrived = (item: RmaItemRecord, status: SendBackStep): UnitQuantities => {
  if (!FINAL.includes(status)) {
    return item
  }
  const back = arriveUnits(item, status !== "delivered")
  if (!back.ok || unitsToSendBack(item) === 0) {
    throw quantityInvalid(item)
  }
  return back.units
}

/** Sends refused units (S4.38) and repaired ones (S3.7) back to the shopper, whose they are, and follows them. */
export const sendBackWorkflow = createCaseWorkflow(
  "send-rma-back",
  async (
    container,
    input: CaseCommand & { items: SentBackItem[]; scan?: Scan }
  ) => {
    const full = await loadFor(container, input)
    const named = namedItems(full, input.items)
    const { keep_refused } = container
      .resolve<RmaModuleService>(RMA_MODULE)
      .getOptions()
    const changes: Record<string, NewRecord<RmaItemRecord>> = {}
    const units = full.items.map((item): UnitQuantities => {
      const step = named.get(item.id)
      if (!step) {
        return item
      }
      assertMayGo(full, item, step.status)
      assertMayGiveUp(full, item, step.status, keep_refused)
      changes[item.id] = {
        send_back_status: step.status,
        send_back_carrier: step.carrier ?? item.send_back_carrier,
        send_back_tracking_number:
          step.tracking_number ?? item.send_back_tracking_number,
        ...(endsRepair(full, item, step.status)
          ? { repaired_at: new Date() }
          : {}),
      }
      return arrived(item, step.status)
    })
    await transitionCase(container, full, {
      event: "send_back",
      actor: input.actor,
      data: {
        items: input.items,
        ...(input.scan ? scanData(input.scan, "back") : {}),
      },
      units,
      items: changes,
      settlement_updates: finishedServices(full, (item) => ({
        ...item,
        ...changes[item.id],
      })),
    })
    await closeWhenHome(container, input.id)
    return { ids: [full.rma.id] }
  }
)
