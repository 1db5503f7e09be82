import type { PolicyDto } from "../../types/http"

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

/** Names come as `{ en: "…", it: "…" }`: the language asked for, then English, then any. */
const localized = (name: unknown, language: string): string | undefined => {
  if (!isRecord(name)) {
    return undefined
  }
  const found = name[language] ?? name.en ?? Object.values(name)[0]
  return typeof found === "string" ? found : undefined
}

/** `damaged_in_transit` reads "Damaged in transit" until somebody gives it a name. */
export const humanize = (code: string): string => {
  const words = code.replaceAll(/[_-]+/g, " ").trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Code → name of every request type that any policy defines; the first policy that names it wins. */
export const requestTypeNames = (
  policies: readonly Pick<PolicyDto, "document">[],
  language: string
): Map<string, string> => {
  const names = new Map<string, string>()
  for (const { document } of policies) {
    const types = Array.isArray(document.request_types)
      ? document.request_types
      : []
    for (const type of types as unknown[]) {
      if (isRecord(type) && typeof type.code === "string") {
        const name = localized(type.name, language) ?? humanize(type.code)
        if (!names.has(type.code)) {
          names.set(type.code, name)
        }
      }
    }
  }
  return names
}
