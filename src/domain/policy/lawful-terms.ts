import { STATUTORY, type LegalBasis, type RequestType } from "./schema"

/** The right of the law a type stands on; null for the merchant's own terms, and where only businesses buy. */
export const rightOf = (
  type: Pick<RequestType, "legal_basis">,
  consumers: boolean
): LegalBasis | null =>
  consumers && STATUTORY.includes(type.legal_basis) ? type.legal_basis : null

/**
 * The terms of a type as far as the law lets them count: there is nothing a withdrawal must tell or show
 * (Directive 2011/83/EU Art. 9, 11). Publishing refuses such terms; a version that has them all the same is
 * judged without them.
 */
export const lawfulTerms = (
  type: RequestType,
  consumers: boolean
): RequestType =>
  rightOf(type, consumers) === "withdrawal"
    ? {
        ...type,
        fields: type.fields.map((field) => ({ ...field, required: false })),
        evidence: type.evidence.map((slot) => ({ ...slot, min: 0 })),
      }
    : type
