import { RmaError } from "../../modules/rma/errors"
import type { RmaItemRecord } from "../../modules/rma/records"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, namedItems, type CaseCommand } from "./command"
import { transitionCase } from "./transition-case"

/** Goods that are the shopper's and lie here: refused, and not on their way back. */
const liesHere = (item: RmaItemRecord): boolean =>
  item.refused_quantity > item.sent_back_quantity &&
  (item.send_back_status === "pending" ||
    item.send_back_status === "undeliverable")

export interface ConsentInput extends CaseCommand {
  /** Case item ids; absent: everything that lies here. */
  items?: string[]
}

/**
 * The shopper agrees that refused goods, which are theirs, are disposed of instead of sent back. Staff then
 * do it, or send them back all the same.
 *
 * @throws RmaError `illegal_transition` when nothing, or not this, lies here; `unknown_item`
 */
export const consentDisposalWorkflow = createCaseWorkflow(
  "consent-rma-disposal",
  async (container, input: ConsentInput) => {
    const full = await loadFor(container, input)
    const named = namedItems(
      full,
      (input.items ?? []).map((id) => ({ id }))
    )
    const meant = full.items.filter((item) =>
      input.items ? named.has(item.id) : liesHere(item)
    )
    if (!meant.length || !meant.every(liesHere)) {
      throw new RmaError("illegal_transition", {
        message: "These goods are not here, or are on their way back.",
      })
    }
    const now = new Date()
    await transitionCase(container, full, {
      event: "consent_disposal",
      actor: input.actor,
      data: { items: meant.map(({ id }) => ({ id })) },
      items: Object.fromEntries(
        meant.map((item) => [
          item.id,
          { disposal_consented_at: item.disposal_consented_at ?? now },
        ])
      ),
    })
    return { ids: [full.rma.id] }
  }
)
