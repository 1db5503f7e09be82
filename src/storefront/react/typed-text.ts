const PREFIX = "rma-typed:"
/** Of the request that is being filled in; there is one. */
export const REQUEST = "request"
/** Of the withdrawals that name their order: anybody's, and of who has a list that it is not in. */
export const DECLARATION = {
  anyone: "declaration",
  unlisted: "declaration:unlisted",
} as const

/** What is typed and not yet sent, kept in the tab: it outlives a reload and a new sign-in. */
export const keepTyped = (key: string, value: unknown): void => {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing: then the page and the drafts have to do.
  }
}

export const typedBefore = <T>(key: string): T | null => {
  try {
    const kept = sessionStorage.getItem(PREFIX + key)
    return kept ? (JSON.parse(kept) as T) : null
  } catch {
    return null
  }
}

export const forgetTyped = (key: string): void => {
  try {
    sessionStorage.removeItem(PREFIX + key)
  } catch {
    // As above.
  }
}

/** Files by the place they were chosen for. In memory: no storage of a browser's takes them as they are. */
const unsent = new Map<string, File[]>()

/** A file whose session was over, or whose page went, before it arrived: it waits for them. */
export const keepUnsent = (place: string, file: File): void => {
  unsent.set(place, [...(unsent.get(place) ?? []), file])
}

/** It was sent after all, or is not wanted any more. */
export const forgetUnsent = (place: string, file: File): void => {
  unsent.set(
    place,
    (unsent.get(place) ?? []).filter((one) => one !== file)
  )
}

/** Files that wait, for who sends them now. */
export const takeUnsent = (place: string): File[] => {
  const files = unsent.get(place) ?? []
  unsent.delete(place)
  return files
}

/** What is about no order, or names one by itself: the store does not refuse it to who did not type it. */
export const forgetOrderless = (): void => {
  forgetTyped(DECLARATION.unlisted)
  if (typedBefore<{ order_id: string | null }>(REQUEST)?.order_id === null) {
    forgetTyped(REQUEST)
  }
}

/** Raised whenever all is forgotten: what was begun before is of nobody who comes then. */
let era = 0
export const eraOfWords = (): number => era

/** All that was typed and not sent, when somebody signs out: their words are nobody else's. */
export const forgetAllTyped = (): void => {
  era += 1
  unsent.clear()
  try {
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => sessionStorage.removeItem(key))
  } catch {
    // As above.
  }
}

/** Who typed what is kept: beside it, and forgotten with it. */
const TYPIST = "typist"

/**
 * Somebody is here: they find what they typed before, and nothing of anybody else. Words that are nobody's known are
 * somebody else's.
 * @param person their id; undefined: it is not known who they are
 */
export const keepWordsOf = (person: string | undefined): void => {
  if (typedBefore(TYPIST) !== person) {
    forgetAllTyped()
  }
  if (person !== undefined) {
    keepTyped(TYPIST, person)
  }
}
