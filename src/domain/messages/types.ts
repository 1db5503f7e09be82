import type { ErrorCode, FindingCode, GuardCode } from "../codes"

export type MessageCode = FindingCode | ErrorCode | GuardCode

/**
 * One sentence a code; a missing one does not compile. `{observed.x}` and `{expected.x}` are filled from
 * the finding; a sentence must read well without them too, so each stands in brackets of its own: `[…]`
 * is left out when nothing fills it.
 */
export type Messages = Readonly<Record<MessageCode, string>>

export interface Language {
  messages: Messages
  /** Around the sentence of a finding that hangs on what is yet to be declared: `{sentence}`, `{on}`. */
  condition: string
  /** Before the way to whoever sold it. */
  redirected: string
  /** What the attributes of a condition are called. */
  declared: Readonly<
    Record<
      | "reason"
      | "resolution"
      | "quantity"
      | "serial"
      | "serial_state"
      | "fields"
      | "evidence",
      string
    >
  >
}
