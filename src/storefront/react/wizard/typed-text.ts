import type { WizardState } from "./state"

const KEY = "rma-request"

/** What is typed and not yet saved, kept in the tab: it outlives a reload and a new sign-in. */
export const keepTyped = (state: WizardState): void => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(state))
  } catch {
    // A browser that keeps nothing: then the drafts have to do.
  }
}

export const forgetTyped = (): void => {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // As above.
  }
}

/**
 * What was typed in this tab for the same request.
 * @param draft the draft that is gone on with; null: a new request
 */
export const typedBefore = (draft: string | null): WizardState | null => {
  try {
    const kept = sessionStorage.getItem(KEY)
    const state = kept ? (JSON.parse(kept) as WizardState) : null
    return state && (draft === null || state.draft_id === draft) ? state : null
  } catch {
    return null
  }
}
