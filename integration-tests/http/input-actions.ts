import type { Action } from "./input-action"
import { ADMIN_ACTIONS } from "./input-actions-admin"
import { STORE_ACTIONS } from "./input-actions-store"

export type { Action } from "./input-action"

/** Every action on a case but `settle`, which a store that settles by itself has nothing left for. */
export const ACTIONS: readonly Action[] = [
  ...STORE_ACTIONS.map((action) => ({ ...action, side: "store" as const })),
  ...ADMIN_ACTIONS.map((action) => ({ ...action, side: "admin" as const })),
]

export const pathOf = (action: Action, id: string): string =>
  `/${action.side}/rmas/${id}${action.name && `/${action.name}`}`
