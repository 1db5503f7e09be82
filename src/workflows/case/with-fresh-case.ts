import type { MedusaContainer } from "@medusajs/framework/types"
import { isRmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { loadCase } from "./load-case"

const ATTEMPTS = 5

/**
 * Writes down what core has done already. Somebody may have left a note meanwhile: that must not lose what
 * happened, so a lost race reads the case again. For steps under the order lease, whose own columns nobody
 * else writes.
 * @param seen the case as it was last read or written, to be tried first: where it is no longer so, the
 *   compare-and-set says it
 * @throws RmaError what `work` throws; `lost_race` when it was lost five times
 */
export const withFreshCase = async <T>(
  container: MedusaContainer,
  id: string,
  work: (full: FullCase) => Promise<T>,
  seen?: FullCase
): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(
        (attempt === 1 && seen) || (await loadCase(container, id))
      )
    } catch (error) {
      const lost = isRmaError(error) && error.code === "lost_race"
      if (!lost || attempt === ATTEMPTS) {
        throw error
      }
    }
  }
}
