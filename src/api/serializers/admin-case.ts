import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaFileRecord } from "../../modules/rma/records"
import type { AdminRmaDto } from "../../types/http"
import type { ShownTerms } from "../../workflows/case/shown-terms"
import { settlementDto } from "./case-parts"
import { adminDecision } from "./decision"
import { adminFileDto } from "./file"
import { caseFor } from "./store-case"
import { adminTimeline } from "./timeline"

export const adminCase = (
  full: FullCase,
  terms: ShownTerms,
  locale: string,
  files: RmaFileRecord[]
): AdminRmaDto => {
  const { type } = terms
  const { rma, items, settlements, events } = full
  const told = caseFor(full, "staff", terms, locale, files)
  return {
    ...told,
    items: told.items.map((item, index) => ({
      ...item,
      found: items[index]?.found ?? null,
    })),
    settlements: settlements.map((one) => ({
      ...settlementDto(one),
      claim_id:
        typeof one.result?.claim_id === "string" ? one.result.claim_id : null,
      failure: one.failure,
    })),
    unread_messages: rma.staff_unread,
    timeline: adminTimeline(events),
    files: files.map(adminFileDto),
    customer_id: rma.customer_id,
    email: rma.email,
    channel: rma.channel,
    assignee_id: rma.assignee_id,
    team: rma.team,
    created_by: { type: rma.created_by_type, id: rma.created_by_id },
    policy: { id: rma.policy_id, version_id: rma.policy_version_id },
    return_id: rma.return_id,
    waived_fees: rma.waived_fees ?? [],
    asked: {
      fields: (type?.fields ?? []).map(({ key, options = [] }) => ({
        key,
        options: [...options],
      })),
    },
    decision: rma.decision ? adminDecision(rma.decision, locale) : null,
    version: rma.version,
  }
}
