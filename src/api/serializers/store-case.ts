import { availableActions, type ActorType } from "../../domain/lifecycle"
import { messageFor } from "../../domain/messages"
import { textIn } from "../../domain/policy"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaFileRecord } from "../../modules/rma/records"
import type { StoreRmaDto } from "../../types/http"
import { caseContext } from "../../workflows/case/case-context"
import type { ShownTerms } from "../../workflows/case/shown-terms"
import {
  clockDto,
  offerDto,
  ratingDto,
  settlementDto,
  shippingDto,
} from "./case-parts"
import { fileDto } from "./file"
import { itemDto } from "./item"
import { summaryDto } from "./summary"
import { storeTimeline } from "./timeline"
import { trackingDto } from "./tracking"
import { caseTerms, voidCauseDto } from "./terms"
import { isoOrNull } from "./values"

/**
 * What `reader` sees of a case and may do to it; the same `next()` guards the actions themselves.
 */
export const caseFor = (
  full: FullCase,
  reader: ActorType,
  terms: ShownTerms,
  locale: string,
  files: RmaFileRecord[]
): StoreRmaDto => {
  const { type } = terms
  const { rma, items, settlements, events } = full
  return {
    ...summaryDto({ ...rma, items }),
    items: items.map((item) => ({
      ...itemDto(item),
      void_cause: voidCauseDto(item, type, locale),
    })),
    ...caseTerms(terms, locale),
    request_type_name: type ? textIn(type.name, locale) : null,
    time_zone: terms.time_zone,
    submission_id: rma.submission_id,
    linked_rma_id: rma.linked_rma_id,
    message: rma.message,
    contact: rma.contact,
    end_customer: rma.end_customer,
    decision_reason: rma.decision_reason,
    approval_expires_at: isoOrNull(rma.approval_expires_at),
    shipping: shippingDto(rma, locale),
    tracking: trackingDto(events),
    offer: offerDto(rma, full.settlements),
    settlements: settlements.map(settlementDto),
    timeline: storeTimeline(events),
    files: files.map(fileDto),
    clocks: (rma.clocks ?? []).map((clock) => clockDto(clock, type, locale)),
    available_actions: availableActions(
      rma.status,
      reader,
      caseContext(full)
    ).map(({ findings, ...action }) => ({
      ...action,
      findings: findings.map(({ code }) => ({
        code,
        message: messageFor(code, locale),
      })),
    })),
    ...(rma.status === "draft" ? { draft: rma.draft } : {}),
    rating: ratingDto(rma),
  }
}

export const storeCase = (
  full: FullCase,
  terms: ShownTerms,
  locale: string,
  files: RmaFileRecord[]
): StoreRmaDto => caseFor(full, "shopper", terms, locale, files)
