import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { FullCase } from "../../modules/rma/queries/read-cases"

/**
 * Who a step of a settlement is written under. While it ran, an appeal may have brought the case back to
 * `received`, where nobody settles by hand: what was begun is then finished by the system.
 */
export const actorOn = ({ rma }: FullCase, actor: Actor): Actor =>
  rma.status === "received" ? { type: "system", id: null } : actor
