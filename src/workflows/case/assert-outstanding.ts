import { RmaError } from "../../modules/rma/errors"
import type { RmaItemRecord } from "../../modules/rma/records"

/**
 * Parcels come, and are judged, in parts: sent twice, the same part looks like the next one. Who says how many units
 * they saw waiting is held to it.
 *
 * @param seen how many units of the item waited when the sender looked; absent: not said
 * @throws RmaError `lost_race` when it is another number by now
 */
export const assertOutstanding = (
  { id, title }: RmaItemRecord,
  seen: number | undefined,
  outstanding: number
): void => {
  if (seen !== undefined && seen !== outstanding) {
    throw new RmaError("lost_race", {
      message: `${outstanding} units of item ${id} (${title}) wait, not ${seen}.`,
      data: { id, outstanding },
    })
  }
}
