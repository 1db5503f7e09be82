import { setTimeout as wait } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { arrivable } from "../../domain/lifecycle"
import { stepBack, stepsIn, type StepIn } from "../../domain/tracking"
import { isRmaError } from "../../modules/rma/errors"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { loadCase } from "./load-case"
import { reportLostWorkflow } from "./report-lost"
import { wasTaken, type Scan } from "./scan"
import { sendBackWorkflow } from "./send-back"
import { shipRmaWorkflow } from "./ship-rma"
import { trackRmaWorkflow } from "./track-rma"

const CARRIER: Actor = { type: "carrier", id: null }

/** Somebody else is at the case or its order: it is over in a moment, and read again. */
const PASSING: readonly string[] = ["lost_race", "order_busy"]
const TRIES = 5
const PAUSE_MS = 200

/** Does `work` on the case as it is now, again while somebody else is at it. */
const insist = async <T>(
  container: MedusaContainer,
  id: string,
  work: (full: FullCase) => Promise<T>
): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(await loadCase(container, id))
    } catch (error) {
      const passing = isRmaError(error) && PASSING.includes(error.code)
      if (!passing || attempt === TRIES) {
        throw error
      }
      await wait(PAUSE_MS * attempt)
    }
  }
}

const happen = async (
  container: MedusaContainer,
  id: string,
  event: StepIn,
  scan: Scan
): Promise<void> => {
  const command = { id, actor: CARRIER, scan }
  switch (event) {
    case "ship":
      await shipRmaWorkflow(container).run({
        input: {
          ...command,
          shipped_at: scan.occurred_at,
          ...(scan.carrier ? { carrier: scan.carrier } : {}),
          ...(scan.tracking_number
            ? { tracking_number: scan.tracking_number }
            : {}),
        },
      })
      break
    case "report_lost":
      await reportLostWorkflow(container).run({ input: command })
      break
    case "track":
      await trackRmaWorkflow(container).run({
        input: { ...command, way: "in" },
      })
      break
  }
}

/** A parcel that left before the case was decided holds other goods: the number may be that of the order's own parcel. */
const isOfBefore = ({ rma }: FullCase, scan: Scan): boolean => {
  const decided = rma.decided_at ?? rma.submitted_at
  return decided !== null && new Date(scan.occurred_at) < decided
}

/** The next thing this scan does to the case as it is; null when nothing is left to do. */
const nextStep = (
  full: FullCase,
  scan: Scan,
  trusted: boolean
): StepIn | null => {
  if (isOfBefore(full, scan)) {
    return null
  }
  const coming = full.items.reduce((sum, item) => sum + arrivable(item), 0)
  const steps = stepsIn(full.rma.status, scan.status, trusted ? coming : 0)
  return steps.find((event) => !wasTaken(full, event, scan)) ?? null
}

/** The one line of this scan that says all of it is written: the parcel's leaving, where it said no more. */
const endsWith = (full: FullCase, event: StepIn, scan: Scan): boolean =>
  event === "track" &&
  ((scan.status === "in_transit" && wasTaken(full, "ship", scan)) ||
    wasTaken(full, "report_lost", scan))

/** Longer than any sequence of steps of one scan. */
const MOST_STEPS = 4

/**
 * What a scan of a parcel to the warehouse does to its case: it leaves, moves, or is lost. Said twice it
 * happens once; of a case that is over, or was not approved yet when it happened, nothing changes.
 *
 * @param trusted false where a number alone does not say whose parcel it is: a loss is then for staff to report
 * @returns whether anything happened
 * @throws RmaError `order_busy`, `lost_race` when somebody else stays at it
 */
export const trackComing = async (
  container: MedusaContainer,
  id: string,
  scan: Scan,
  trusted = true
): Promise<boolean> => {
  let moved = false
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const done = await insist(container, id, async (full) => {
      const event = nextStep(full, scan, trusted)
      // A parcel that left and is lost is both: after one of them the case is asked again.
      if (event === null || endsWith(full, event, scan)) {
        return true
      }
      await happen(container, id, event, scan)
      moved = true
      return false
    })
    if (done) {
      break
    }
  }
  return moved
}

/**
 * What a scan of a parcel to the shopper does: the goods arrived, came back, or moved.
 *
 * @param items ids of the case items in the parcel
 */
export const trackGoing = async (
  container: MedusaContainer,
  id: string,
  items: readonly string[],
  scan: Scan
): Promise<boolean> =>
  insist(container, id, async (full) => {
    const inside = full.items.filter((item) => items.includes(item.id))
    if (wasTaken(full, "send_back", scan) || wasTaken(full, "track", scan)) {
      return false
    }
    const steps = inside.flatMap((item) => {
      const status = stepBack(item.send_back_status, scan.status)
      return status === "track" ? [] : [{ id: item.id, status }]
    })
    if (steps.length) {
      await sendBackWorkflow(container).run({
        input: { id, actor: CARRIER, items: steps, scan },
      })
    } else {
      await trackRmaWorkflow(container).run({
        input: { id, actor: CARRIER, scan, way: "back" },
      })
    }
    return true
  })
