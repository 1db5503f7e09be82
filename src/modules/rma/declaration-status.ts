/** `received`: not looked at yet; `unmatched`: for staff; `handled`: staff have. */
export const DECLARATION_STATUSES = [
  "received",
  "matched",
  "unmatched",
  "handled",
] as const

export type DeclarationStatus = (typeof DECLARATION_STATUSES)[number]
