import { useId } from "react"
import { useRmaContext } from "../context"
import { useLoad } from "../hooks/use-load"
import { Loading, Thumbnail } from "../parts/bits"
import { Problem } from "../parts/problem"
import type { ItemFormProps } from "./item-form"

/** The variant to have instead, with picture, price and stock. */
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
  const complaint = complaints.exchange_variant_id
  return (
    <fieldset
      className="rma-choices"
      aria-describedby={complaint ? `${name}-error` : undefined}
    >
      <legend>{t.wizard.variant}</legend>
      {variants.loading && <Loading />}
      <Problem error={variants.error} onRetry={() => void variants.reload()} />
      {(variants.data ?? []).map((one) => (
        <label key={one.id} className="rma-choice">
          <input
            type="radio"
            name={name}
            disabled={!one.in_stock}
            checked={item.exchange_variant_id === one.id}
            onChange={() => change({ exchange_variant_id: one.id })}
          />
          <span className="rma-choice-body">
            <strong>{one.title}</strong>
            <span>
              {one.price !== null && `${format.money(one.price, currency)} · `}
              {one.in_stock ? t.wizard.variantStock : t.wizard.variantNone}
            </span>
          </span>
          <Thumbnail src={one.thumbnail} />
        </label>
      ))}
      {complaint && (
        <p className="rma-error" id={`${name}-error`} role="alert">
          {complaint}
        </p>
      )}
    </fieldset>
  )
}
