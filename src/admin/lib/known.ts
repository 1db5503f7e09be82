type Figure = {
  key: "share" | "refunded" | "asked" | "owed" | "elsewhere" | "unbooked"
  amount: number
  payment?: string
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const figure = (value: unknown): number | null => {
  const number =
    typeof value === "string" || typeof value === "number"
      ? Number(value)
      : Number.NaN
  return Number.isFinite(number) ? number : null
}

/** What a settlement's `failure.known` says: sums on the way and on the books, and the provider's words. */
export const knownOf = (
  failure: Record<string, unknown> | null | undefined
): { figures: Figure[]; message: string | null } => {
  const known = isRecord(failure?.known) ? failure.known : {}
  const share = isRecord(known.share) ? known.share : {}
  const sent = figure(share.amount)
  const rest = (["refunded", "asked", "owed", "elsewhere"] as const).flatMap(
    (key): Figure[] => {
      const amount = figure(known[key])
      return amount === null ? [] : [{ key, amount }]
    }
  )
  const unbooked = figure(known.unbooked)
  return {
    figures: [
      ...(sent === null
        ? []
        : [
            {
              key: "share" as const,
              amount: sent,
              payment: String(share.payment_id),
            },
          ]),
      ...rest,
      ...(unbooked === null
        ? []
        : [
            {
              key: "unbooked" as const,
              amount: unbooked,
              payment: String(known.payment_id),
            },
          ]),
    ],
    message: typeof known.message === "string" ? known.message : null,
  }
}
