import type { MedusaContainer } from "@medusajs/framework/types"
import { RmaError } from "../../modules/rma/errors"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaItemRecord } from "../../modules/rma/records"
import type { Owner } from "../access/owner"
import { loadCase, loadOwnCase } from "./load-case"

/** A command on one case. With `owner`, only who owns the order now may give it (I6). */
export interface CaseCommand {
  id: string
  actor: Actor
  owner?: Owner
}

/** @throws RmaError `not_found` */
export const loadFor = async (
  container: MedusaContainer,
  command: CaseCommand
): Promise<FullCase> =>
  command.owner === undefined
    ? await loadCase(container, command.id)
    : await loadOwnCase(container, command.id, command.owner)

/**
 * The items a command names, by case item id; each at most once.
 * @throws RmaError `unknown_item`
 */
export const namedItems = <T extends { id: string }>(
  full: FullCase,
  named: readonly T[]
): Map<string, T> => {
  const byId = new Map(named.map((one) => [one.id, one]))
  const known = new Set(full.items.map((item) => item.id))
  const strange = named.find((one) => !known.has(one.id))
  if (strange || byId.size !== named.length) {
    throw new RmaError("unknown_item", {
      message: strange
        ? `This case has no item ${strange.id}.`
        : "An item of the case is named twice.",
    })
  }
  return byId
}

/** @throws RmaError `quantity_invalid` naming the item */
export const quantityInvalid = (item: RmaItemRecord): RmaError =>
  new RmaError("quantity_invalid", {
    message: `These quantities do not fit item ${item.id} (${item.title}).`,
    data: { id: item.id },
  })
