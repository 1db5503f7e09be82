import { useRmaContext } from "./context"
import { fill } from "./format"
import { useLoyaltyStanding } from "./hooks/resources"
import { Heading, Loading } from "./parts/bits"
import { Problem } from "./parts/problem"
import { Root } from "./parts/root"
import type { ShopperLoyaltyDto } from "../client"

const useWayToNext = () => {
  const { t, format } = useRmaContext()
  return ({ next }: ShopperLoyaltyDto): string | null => {
    if (!next) {
      return null
    }
    const ways = [
      ...Object.entries(next.missing_spend ?? {}).map(([currency, amount]) =>
        fill(t.loyalty.spend, { amount: format.money(amount, currency) })
      ),
      ...(next.missing_orders
        ? [format.count(t.loyalty.orders, next.missing_orders)]
        : []),
    ]
    return ways.length
      ? fill(t.loyalty.next, {
          tier: next.name,
          what: ways.join(` ${t.loyalty.or} `),
        })
      : null
  }
}

/** The shopper's tier, what is missing to the next, and what it is worth in returns. */
export const LoyaltyStanding = () => {
  const { t, format } = useRmaContext()
  const { data, error, loading, reload } = useLoyaltyStanding()
  const wayToNext = useWayToNext()
  if (error && (error.status === 404 || error.signedOut)) {
    return null
  }
  const next = data ? wayToNext(data) : null
  return (
    <Root>
      <section className="rma-loyalty">
        <Heading level={3}>{t.loyalty.title}</Heading>
        {!data && loading && <Loading />}
        <Problem error={error} onRetry={() => void reload()} />
        {data && (
          <>
            <p>
              <strong>{data.name ?? t.loyalty.none}</strong>
            </p>
            {next && <p>{next}</p>}
            {data.allowances.map((one) => (
              <p key={one.request_type}>
                {fill(t.loyalty.allowance, {
                  name: one.name,
                  left: one.left,
                  count: one.count,
                })}
                {one.renews_at &&
                  one.left < one.count &&
                  ` (${fill(t.loyalty.renews, { date: format.day(one.renews_at) })})`}
              </p>
            ))}
            {data.benefits.length > 0 && (
              <>
                <p>{t.loyalty.benefits}</p>
                <ul>
                  {data.benefits.map((one) => (
                    <li key={one.text}>{one.text}</li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </section>
    </Root>
  )
}
