import { GROUNDS } from "../../domain/law"
import { mayRefuse, OPEN_QUESTIONS } from "../../domain/law/refusal"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"

/**
 * A withdrawal is a declaration: whoever refuses it, or units of it, names what in the law lets them
 * (Directive 2011/83/EU Art. 9, 16). Other cases need no ground.
 *
 * @throws RmaError `ground_required`; `unknown_ground` for one that the law does not know, or that the
 *   judge has answered already
 */
export const assertGround = (
  { rma }: FullCase,
  ground: string | undefined
): void => {
  if (rma.legal_basis !== "withdrawal") {
    return
  }
  if (ground === undefined) {
    throw new RmaError("ground_required", {
      message: "A withdrawal is refused only on a ground of the law: name it.",
    })
  }
  if (!mayRefuse(ground, rma.decision?.findings ?? [])) {
    const grounds = [...Object.keys(GROUNDS), ...Object.keys(OPEN_QUESTIONS)]
    throw new RmaError("unknown_ground", {
      message: `"${ground}" cannot refuse this withdrawal. Grounds: ${grounds.join(", ")}.`,
    })
  }
}
