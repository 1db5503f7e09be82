import { forgetAllTyped, keepTyped, typedBefore } from "../react/typed-text"

/** Who typed what is kept: beside it, and forgotten with it. */
const TYPIST = "typist"

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

/**
 * Somebody is here with this token: they find what they typed before, and nothing of anybody else. Words that are
 * nobody's known are somebody else's.
 */
export const keepOwnWords = (token: string | null | undefined): void => {
  const person = personOf(token)
  if (typedBefore(TYPIST) !== person) {
    forgetAllTyped()
  }
  if (person !== undefined) {
    keepTyped(TYPIST, person)
  }
}
