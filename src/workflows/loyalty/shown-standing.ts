import type { Standing } from "../../domain/loyalty"
import { textIn } from "../../domain/policy"
import type { StandingDto } from "../../types/loyalty-http"

const numbers = (amounts: Record<string, string>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(amounts).map(([currency, amount]) => [
      currency,
      Number(amount),
    ])
  )

/** A standing as shoppers and staff see it, names in the reader's language. */
export const shownStanding = (
  standing: Standing,
  locale: string | null
): StandingDto => {
  const { tier, name, rank, period, spend, orders, next } = standing
  return {
    tier,
    name: name && textIn(name, locale),
    rank,
    period,
    spend: numbers(spend),
    orders,
    next: next && {
      tier: next.tier,
      name: textIn(next.name, locale),
      rank: next.rank,
      period: next.period,
      ...(next.missing_spend
        ? { missing_spend: numbers(next.missing_spend) }
        : {}),
      ...(next.missing_orders === undefined
        ? {}
        : { missing_orders: next.missing_orders }),
    },
    ...(standing.return_rate === undefined
      ? {}
      : { return_rate: standing.return_rate }),
    ...(standing.override_until === undefined
      ? {}
      : { override_until: standing.override_until }),
  }
}
