import { withdrawalCode } from "../../domain/policy/withdrawal-code"
import type { PolicyDto } from "../../types/http"
import type { RequestTypeDto } from "../../types/shopper-http"

/** What a form needs to know of a request type. */
export interface RequestTypeInfo {
  code: string
  /** In the reader's language; absent: looked up by the code. */
  name?: string
  /** Values of core's return reasons. */
  reasons: string[]
  resolutions: string[]
  fields: { key: string; options: string[]; required: boolean }[]
  /** False: it can be asked for without an order. */
  requiresOrder: boolean
}

type Document = Record<string, unknown>

const isRecord = (value: unknown): value is Document =>
  typeof value === "object" && value !== null

const records = (value: unknown): Document[] =>
  Array.isArray(value) ? (value as unknown[]).filter(isRecord) : []

const texts = (value: unknown): string[] =>
  Array.isArray(value)
    ? (value as unknown[]).filter((entry) => typeof entry === "string")
    : []

const fieldsOf = (type: Document): RequestTypeInfo["fields"] =>
  records(type.fields).flatMap(({ key, options, required }) =>
    typeof key === "string"
      ? [{ key, options: texts(options), required: required === true }]
      : []
  )

/** What the law adds to a document that has no withdrawal of its own: it needs no reason and no order's line. */
const builtInOf = (document: Document, codes: string[]): RequestTypeInfo[] => {
  const declared = records(document.request_types).some(
    ({ legal_basis }) => legal_basis === "withdrawal"
  )
  const code = withdrawalCode(codes)
  return document.consumers === false || declared || code === undefined
    ? []
    : [
        {
          code,
          reasons: [],
          resolutions: ["refund"],
          fields: [],
          requiresOrder: true,
        },
      ]
}

const typesOf = (document: Document): RequestTypeInfo[] => {
  const all = records(document.reasons).flatMap(({ value }) =>
    typeof value === "string" ? [value] : []
  )
  const own = records(document.request_types).flatMap(
    (type): RequestTypeInfo[] =>
      typeof type.code === "string"
        ? [
            {
              code: type.code,
              reasons: type.reasons ? texts(type.reasons) : all,
              resolutions: texts(type.resolutions),
              fields: fieldsOf(type),
              requiresOrder: type.requires_order !== false,
            },
          ]
        : []
  )
  const codes = own.map(({ code }) => code)
  return [...own, ...builtInOf(document, codes)]
}

/** What the policy of one order lets somebody ask for. A withdrawal is declared without a reason. */
export const askableTypes = (
  types: readonly RequestTypeDto[]
): RequestTypeInfo[] =>
  types
    .filter(({ outcome }) => outcome !== "deny")
    .map(({ code, name, legal_basis, reasons, resolutions, fields }) => ({
      code,
      name,
      reasons:
        legal_basis === "withdrawal" ? [] : reasons.map(({ value }) => value),
      resolutions,
      fields: fields.map(({ key, options = [], required }) => ({
        key,
        options,
        required,
      })),
      requiresOrder: true,
    }))

/** The others of that policy, each with why. */
export const refusedTypes = (
  types: readonly RequestTypeDto[]
): Pick<RequestTypeDto, "code" | "name" | "findings">[] =>
  types
    .filter(({ outcome }) => outcome === "deny")
    .map(({ code, name, findings }) => ({
      code,
      name,
      findings: findings.filter(({ effect }) => effect === "deny"),
    }))

/**
 * Every request type that published policies define, and the law's withdrawal, the first policy that names a
 * code winning. A type without reasons takes all of its policy's.
 */
export const requestTypeInfos = (
  policies: readonly Pick<PolicyDto, "document" | "published_version">[]
): RequestTypeInfo[] => {
  const infos = new Map<string, RequestTypeInfo>()
  for (const { document, published_version } of policies) {
    for (const info of published_version ? typesOf(document) : []) {
      if (!infos.has(info.code)) {
        infos.set(info.code, info)
      }
    }
  }
  return [...infos.values()]
}
