import type { PolicyDto } from "../../types/http"

/** What a form needs to know of a request type. */
export interface RequestTypeInfo {
  code: string
  /** Values of core's return reasons. */
  reasons: string[]
  resolutions: string[]
  fields: { key: string; options: string[]; required: boolean }[]
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

/**
 * Every request type that published policies define, the first policy that
 * names a code winning. A type without reasons takes all of its policy's.
 */
export const requestTypeInfos = (
  policies: readonly Pick<PolicyDto, "document" | "published_version">[]
): RequestTypeInfo[] => {
  const infos = new Map<string, RequestTypeInfo>()
  for (const { document, published_version } of policies) {
    const all = records(document.reasons).flatMap(({ value }) =>
      typeof value === "string" ? [value] : []
    )
    for (const type of published_version
      ? records(document.request_types)
      : []) {
      const { code } = type
      if (typeof code === "string" && !infos.has(code)) {
        infos.set(code, {
          code,
          reasons: type.reasons ? texts(type.reasons) : all,
          resolutions: texts(type.resolutions),
          fields: fieldsOf(type),
        })
      }
    }
  }
  return [...infos.values()]
}
