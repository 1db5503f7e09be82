type Failure = Record<string, unknown> | null | undefined

const ABOUT: Partial<Record<string, "elsewhere" | "unbooked">> = {
  order_owes_less: "elsewhere",
  refunded_meanwhile: "elsewhere",
  unbooked_refund: "unbooked",
}

/**
 * What a person is asked about a settlement in doubt: whether it `happened`, whether what was given `elsewhere` was for it,
 * or whether another refund went out that the order does not know (`unbooked`).
 */
export const doubtAbout = (
  failure: Failure
): "happened" | "elsewhere" | "unbooked" =>
  ABOUT[String(failure?.reason)] ?? "happened"
