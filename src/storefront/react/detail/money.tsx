import type { SettlementDto, StoreRmaDto } from "../../client"
import { useRmaContext } from "../context"
import { fill, named } from "../format"
import { Heading } from "../parts/bits"
import { QuoteTable } from "../parts/quote"

/** Moves no money. */
const CODE = "discount_code"

const Settlement = ({ one }: { one: SettlementDto }) => {
  const { t, format } = useRmaContext()
  const state = fill(t.settlement[one.status], {
    date: one.settled_at ? format.day(one.settled_at) : "",
  })
  const goods = one.goods.map(({ title, quantity }) =>
    quantity > 1 ? `${title} × ${format.number(quantity)}` : title
  )
  const what = goods.length
    ? format.list(goods)
    : format.money(one.amount, one.currency_code)
  const name = named(t.resolution, one.kind)
  return (
    <li>
      {one.kind === CODE ? name : `${name}: ${what}`} · {state}
      {one.reference && ` (${one.reference})`}
    </li>
  )
}

/** What was promised, and what was given. */
export const Money = ({ rma }: { rma: StoreRmaDto }) => {
  const { t } = useRmaContext()
  const shown = rma.settlements.filter((one) => one.status !== "canceled")
  const fees = Object.fromEntries(
    rma.fees.flatMap(({ code, label }) => (label ? [[code, label]] : []))
  ) as Record<string, string>
  if (!rma.quote && shown.length === 0) {
    return null
  }
  return (
    <section>
      <Heading level={3}>{t.detail.money}</Heading>
      {shown.length > 0 && (
        <>
          <p>{t.detail.settled}</p>
          <ul>
            {shown.map((one) => (
              <Settlement key={one.id} one={one} />
            ))}
          </ul>
          {shown.map((one) =>
            one.quote.lines.length > 1 ? (
              <QuoteTable
                key={one.id}
                quote={one.quote}
                fees={fees}
                caption={named(t.resolution, one.kind)}
              />
            ) : null
          )}
        </>
      )}
      {rma.quote && shown.length === 0 && (
        <QuoteTable
          quote={rma.quote}
          fees={fees}
          caption={t.detail.promisedQuote}
        />
      )}
    </section>
  )
}
