import type { MedusaContainer } from "@medusajs/framework/types"
import { reasonTerm, type RequestType } from "../../domain/policy"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { ReasonDto } from "../../types/http"
import { namedReason, namesFor } from "../policy/reason-names"
import { termsOf } from "./deadlines"

/** The terms a case was opened under, and what the reasons of its items are called. */
export interface ShownTerms {
  /** Null without a policy. */
  type: RequestType | null
  reasons: ReasonDto[]
  /** In which its days are promised; null without a policy. */
  time_zone: string | null
}

/** @param locale the reader's */
export const shownTerms = async (
  container: MedusaContainer,
  full: FullCase,
  locale: string
): Promise<ShownTerms> => {
  const terms = await termsOf(container, full)
  const values = new Set(full.items.flatMap(({ reason }) => reason ?? []))
  const reasons = [...values].map((value) => reasonTerm(terms?.policy, value))
  const store = await namesFor(container, reasons, locale)
  return {
    type: terms?.type ?? null,
    reasons: reasons.map((one) => namedReason(one, store, locale)),
    time_zone: terms?.policy.calendar.time_zone ?? null,
  }
}
