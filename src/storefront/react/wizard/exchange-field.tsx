import { useId, useState } from "react"
import type { ExchangeVariant } from "../../client"
import { useRmaContext } from "../context"
import { useAction } from "../hooks/use-action"
import { useLoad } from "../hooks/use-load"
import { Button, Loading, Thumbnail } from "../parts/bits"
import { TextField } from "../parts/field"
import { Problem } from "../parts/problem"
import type { ItemFormProps } from "./item-form"

/** Goods of the shop that a word finds; what was chosen of them stays in sight. */
const Search = ({
  orderId,
  onFound,
}: {
  orderId: string
  onFound: (found: ExchangeVariant[]) => void
}) => {
  const { t, client } = useRmaContext()
  const [word, setWord] = useState("")
  const [nothing, setNothing] = useState(false)
  const search = useAction(async () => {
    if (word.trim()) {
      const found = await client.orders.findVariants(orderId, word.trim())
      setNothing(found.length === 0)
      onFound(found)
    }
  })
  return (
    <>
      <div
        className="rma-search"
        role="search"
        onKeyDown={(event) => {
          // The form around it is the request; this is not its last word.
          if (event.key === "Enter") {
            event.preventDefault()
            void search.run()
          }
        }}
      >
        <TextField
          label={t.wizard.variantOther}
          value={word}
          required={false}
          onChange={setWord}
        />
        <Button busy={search.busy} onClick={() => void search.run()}>
          {t.wizard.variantSearch}
        </Button>
      </div>
      <p role="status">{nothing && t.wizard.variantNothing}</p>
      <Problem error={search.error} />
    </>
  )
}

/** What to have instead, with picture, price and stock: another variant, or something else of the shop. */
export const ExchangeField = ({
  item,
  itemId,
  orderId,
  currency,
  complaints,
  change,
}: ItemFormProps & { itemId: string }) => {
  const { t, format, client } = useRmaContext()
  const name = useId()
  const variants = useLoad(orderId && `variants:${orderId}:${itemId}`, () =>
    client.orders.exchangeVariants(orderId ?? "", itemId)
  )
  const [found, setFound] = useState<ExchangeVariant[]>([])
  const complaint = complaints.exchange_variant_id
  const own = variants.data ?? []
  // Chosen before the page was loaded again, or on another device: it stays in sight.
  const chosen = item.exchange_variant_id
  const foreign =
    variants.data !== undefined &&
    chosen !== "" &&
    [...own, ...found].every(({ id }) => id !== chosen)
  const before = useLoad(
    orderId && foreign ? `variant:${orderId}:${chosen}` : null,
    () => client.orders.findVariant(orderId ?? "", chosen)
  )
  const others = [
    ...found,
    ...(foreign && before.data ? [before.data] : []),
  ].filter(({ id }) => own.every((one) => one.id !== id))
  const choice = (one: ExchangeVariant, title: string) => (
    <label key={one.id} className="rma-choice">
      <input
        type="radio"
        name={name}
        disabled={!one.in_stock}
        checked={item.exchange_variant_id === one.id}
        onChange={() => change({ exchange_variant_id: one.id })}
      />
      <span className="rma-choice-body">
        <strong>{title}</strong>
        <span>
          {one.price !== null && `${format.money(one.price, currency)} · `}
          {one.in_stock ? t.wizard.variantStock : t.wizard.variantNone}
        </span>
      </span>
      <Thumbnail src={one.thumbnail} />
    </label>
  )
  return (
    <fieldset
      className="rma-choices"
      aria-describedby={complaint ? `${name}-error` : undefined}
      // A group takes no `aria-invalid`; what is wrong with it is told of it, and there one goes on.
      data-invalid={complaint ? true : undefined}
      tabIndex={complaint ? -1 : undefined}
    >
      <legend>{t.wizard.variant}</legend>
      {variants.loading && <Loading />}
      <Problem error={variants.error} onRetry={() => void variants.reload()} />
      <Problem error={before.error} onRetry={() => void before.reload()} />
      {own.map((one) => choice(one, one.title))}
      {orderId && <Search orderId={orderId} onFound={setFound} />}
      {others.map((one) => choice(one, `${one.product_title}, ${one.title}`))}
      {complaint && (
        <p className="rma-error" id={`${name}-error`} role="alert">
          {complaint}
        </p>
      )}
    </fieldset>
  )
}
