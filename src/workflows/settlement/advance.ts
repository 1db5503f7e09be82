import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"

type Settlement = RmaSettlementRecord

/** Money that goes out before the goods came (`settle_when` approved or shipped). */
export const isAdvance = ({ result }: Settlement): boolean =>
  result?.advance === true

/** What is owed beside an advance: its amount was worked out with it, and is never quoted alone. */
export const isRest = ({ result }: Settlement): boolean => result?.rest === true

/** Money that went out and has to come back. */
export const isRecovery = ({ kind }: Settlement): boolean => kind === "recovery"

/** Advances of a case that were paid, or may have been. */
export const advancesOf = ({ settlements }: FullCase): Settlement[] =>
  settlements.filter((one) => isAdvance(one) && one.status !== "canceled")

/**
 * What may be carried out before every unit is judged: advances that are still open, and whatever had begun
 * when an appeal brought the case back.
 */
export const openAdvances = (full: FullCase): Settlement[] =>
  full.settlements.filter(
    (one) =>
      one.status === "executing" ||
      (isAdvance(one) && ["planned", "failed"].includes(one.status))
  )

/**
 * An advance that has begun and not ended may have paid a part: it is finished before the case ends.
 * @throws RmaError `illegal_transition`
 */
export const assertNoneUnderWay = (full: FullCase): void => {
  if (
    advancesOf(full).some(
      ({ status }) => status !== "settled" && status !== "planned"
    )
  ) {
    throw new RmaError("illegal_transition", {
      message:
        "A payment of this case has begun and not ended: settle it first.",
    })
  }
}

/** @throws RmaError `illegal_transition` when money of this case went out before its goods came */
export const assertNoAdvance = (full: FullCase): void => {
  if (advancesOf(full).length) {
    throw new RmaError("illegal_transition", {
      message: "Money of this case went out already.",
    })
  }
}
