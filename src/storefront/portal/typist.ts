import { keepWordsOf } from "../react/typed-text"

/** The person of a token, as core writes it; undefined: it names nobody. */
const personOf = (token: string | null | undefined): string | undefined => {
  try {
    const [, payload = ""] = (token ?? "").split(".")
    const base64 = payload.replaceAll("-", "+").replaceAll("_", "/")
    const { actor_id } = JSON.parse(atob(base64)) as { actor_id?: unknown }
    return typeof actor_id === "string" && actor_id ? actor_id : undefined
  } catch {
    return undefined
  }
}

/** Somebody is here with this token: they find what they typed before, and nothing of anybody else. */
export const keepOwnWords = (token: string | null | undefined): void =>
  keepWordsOf(personOf(token))
