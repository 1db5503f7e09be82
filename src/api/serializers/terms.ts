import { messageFor } from "../../domain/messages"
import {
  enclosuresIn,
  labelledIn,
  textIn,
  voidCauseName,
  warrantyIn,
  type RequestType,
} from "../../domain/policy"
import type { RmaItemRecord } from "../../modules/rma/records"
import type { CaseTermsDto, VoidCauseDto } from "../../types/http"
import type { ShownTerms } from "../../workflows/case/shown-terms"

/** Warranty, enclosures, slots for files, and names of reasons and fees of the terms a case was opened under. */
export const caseTerms = (
  { type, reasons }: ShownTerms,
  locale: string
): CaseTermsDto => ({
  reasons,
  warranty: type ? warrantyIn(type, locale) : null,
  enclosures: type ? enclosuresIn(type, locale) : [],
  evidence: (type?.evidence ?? []).map(labelledIn(locale)),
  fees: (type?.fees ?? []).map(({ code, label }) => ({
    code,
    label: label ? textIn(label, locale) : null,
  })),
})

/** What voided the warranty of the refused units, as a sentence (S3.8–S3.11). */
export const voidCauseDto = (
  item: RmaItemRecord,
  type: RequestType | null,
  locale: string
): VoidCauseDto | null => {
  const cause = type?.warranty?.void_causes.find(
    ({ code }) => code === item.found?.void_cause
  )
  if (!cause || item.refused_quantity === 0) {
    return null
  }
  const name = voidCauseName(cause, locale)
  const observed = { cause: name }
  return {
    code: cause.code,
    name,
    message: messageFor("warranty_void", locale, { observed }),
  }
}
