import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CaseStatus } from "../domain/lifecycle"
import { RMA_MODULE } from "../modules/rma"
import { idleSince } from "../modules/rma/idle"
import type RmaModuleService from "../modules/rma/service"
import { unpaidCases } from "../workflows"

const BATCH = 200
const NOTICE_MS = 3 * 86_400_000

const REMINDER: Partial<Record<CaseStatus, string>> = {
  approved: "rma.approval_expiring",
  needs_details: "rma.details_expiring",
  draft: "rma.draft_expiring",
}

/** Says three days ahead what is about to run out, as an event that the mail and integrators listen to. */
export default async function remindShoppersJob(container: MedusaContainer) {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { draft_valid, details_valid, keep_refused } = rma.getOptions()
  const now = new Date()
  const soon = new Date(now.getTime() + NOTICE_MS)
  const limits = {
    draft: idleSince(soon, draft_valid),
    needs_details: idleSince(soon, details_valid),
  }
  const reminded = await rma.claimReminders(now, soon, limits, BATCH)
  const events = reminded.flatMap(({ status, ...data }) => {
    const name = REMINDER[status]
    return name ? [{ name, data }] : []
  })
  const kept = await rma.claimKeepReminders(now, keep_refused, BATCH)
  events.push(
    ...kept.map(({ status: _, ...data }) => ({
      name: "rma.keep_expiring",
      data,
    }))
  )
  const unpaid = await unpaidCases(
    container,
    await rma.claimPaymentReminders(now, soon, BATCH)
  )
  events.push(...unpaid.map((data) => ({ name: "rma.payment_expiring", data })))
  if (events.length) {
    await container.resolve(Modules.EVENT_BUS).emit(events, {})
  }
}

export const config = {
  name: "rma-remind-shoppers",
  schedule: "2-59/5 * * * *",
}
