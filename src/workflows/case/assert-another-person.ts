import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { refusersOf } from "../../domain/lifecycle"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { CaseCommand } from "./command"

/**
 * What was appealed against is decided by another person than the one who refused it, where the store has one
 * (DESIGN § 3, GDPR Art. 22). A secret API key counts as one person.
 * @throws RmaError `another_person_decides`
 */
export const assertAnotherPerson = async (
  container: MedusaContainer,
  { events, items }: FullCase,
  { actor }: Pick<CaseCommand, "actor">
): Promise<void> => {
  const refusers = refusersOf(
    events,
    items.some((item) => item.review_quantity > 0)
  )
  if (
    actor.type !== "staff" ||
    actor.id === null ||
    !refusers.includes(actor.id)
  ) {
    return
  }
  const users = await container
    .resolve(Modules.USER)
    .listUsers({}, { take: refusers.length + 1, select: ["id"] })
  if (users.some(({ id }) => !refusers.includes(id))) {
    throw new RmaError("another_person_decides", {
      message: "Whoever refused it does not decide on the appeal.",
    })
  }
}
