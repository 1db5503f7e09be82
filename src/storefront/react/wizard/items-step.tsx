import { useState } from "react"
import type {
  RequestTypeDto,
  ReturnOrderDto,
  ReturnOrderItemDto,
} from "../../client"
import { useRmaContext } from "../context"
import { fill } from "../format"
import { Thumbnail } from "../parts/bits"
import { SelectField, TextField } from "../parts/field"
import { LIMITS } from "../parts/limits"
import type { Complaints } from "./check"
import { ItemForm } from "./item-form"
import { availableIn, isDenied, onlyResolution, optionOf } from "./lines"
import { emptyItem, type ChosenItem, type WizardState } from "./state"
import type { Change } from "./use-wizard"

interface ItemsStepProps {
  order: ReturnOrderDto | undefined
  type: RequestTypeDto
  state: WizardState
  change: Change
  /** By line, or "" where there is no order. */
  complaints: Record<string, Complaints>
}

/** A select is quick to work up to here; beyond, nobody returns piece by piece. */
const COUNTED = 50

/** How many of a line: from a list while that is short, else typed. */
const Quantity = ({
  value,
  most,
  error,
  onChange,
}: {
  /** 0: no number. */
  value: number
  most: number
  error: string | undefined
  onChange: (value: number) => void
}) => {
  const { t } = useRmaContext()
  const [typed, setTyped] = useState(value ? String(value) : "")
  const common = { label: t.wizard.quantity, error }
  return most > COUNTED ? (
    <TextField
      {...common}
      type="number"
      inputMode="numeric"
      value={typed}
      onChange={(text) => {
        setTyped(text)
        onChange(/^\d+$/.test(text) ? Number(text) : 0)
      }}
    />
  ) : (
    <SelectField
      {...common}
      value={String(value)}
      options={Array.from({ length: most }, (_, at) => ({
        value: String(at + 1),
        label: String(at + 1),
      }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  )
}

const Line = ({
  line,
  type,
  zone,
  chosen,
  children,
  onToggle,
}: {
  line: ReturnOrderItemDto
  type: RequestTypeDto
  /** In which days are promised. */
  zone: string | null
  chosen: boolean
  children: React.ReactNode
  onToggle: () => void
}) => {
  const { t, format } = useRmaContext()
  const option = optionOf(line, type)
  const denied = isDenied(line, type)
  const notes = new Set(
    (option?.findings ?? [])
      .map(({ message }) => message)
      // What is said of the whole request stood on the page before.
      .filter((one) => !type.findings.some(({ message }) => message === one))
  )
  return (
    <li className="rma-line" data-denied={denied || undefined}>
      <label className="rma-choice">
        <input
          type="checkbox"
          checked={chosen}
          disabled={denied && !chosen}
          aria-label={fill(t.wizard.selectItem, { title: line.title })}
          onChange={onToggle}
        />
        <Thumbnail src={line.thumbnail} />
        <span className="rma-choice-body">
          <strong>{line.title}</strong>
          {!denied && option?.returnable_until && (
            <span className="rma-muted">
              {fill(t.wizard.until, {
                date: format.deadline(option.returnable_until, zone),
              })}
            </span>
          )}
          {[...notes].map((note) => (
            <span key={note} className="rma-finding">
              {note}
            </span>
          ))}
        </span>
      </label>
      {chosen && children}
    </li>
  )
}

/** What it is about: lines that can be returned, those that cannot with the reason, and the questions per line. */
export const ItemsStep = (props: ItemsStepProps) => {
  const { t } = useRmaContext()
  const { order, type, state, change, complaints } = props
  const currency = order?.order.currency_code ?? null
  const put = (index: number) => (part: Partial<ChosenItem>) =>
    change(({ items }) => ({
      items: items.map((one, at) => (at === index ? { ...one, ...part } : one)),
    }))
  const toggle = (line: ReturnOrderItemDto) =>
    change(({ items }) => {
      const others = items.filter(({ item_id }) => item_id !== line.item_id)
      return {
        items:
          others.length < items.length
            ? others
            : [
                ...others,
                {
                  ...emptyItem(line.item_id, availableIn(line, type)),
                  resolution: onlyResolution(line, type),
                },
              ],
      }
    })
  return (
    <>
      <ul className="rma-lines">
        {(order?.items ?? []).map((line) => {
          const index = state.items.findIndex(
            ({ item_id }) => item_id === line.item_id
          )
          const item = state.items[index]
          const most = availableIn(line, type)
          const wrong = complaints[line.item_id] ?? {}
          return (
            <Line
              key={line.item_id}
              line={line}
              type={type}
              zone={order?.order.time_zone ?? null}
              chosen={item !== undefined}
              onToggle={() => toggle(line)}
            >
              {item && (
                <>
                  {(most > 1 || wrong.quantity) && (
                    <Quantity
                      value={item.quantity}
                      most={most}
                      error={wrong.quantity}
                      onChange={(quantity) => put(index)({ quantity })}
                    />
                  )}
                  <ItemForm
                    item={item}
                    type={type}
                    orderId={state.order_id}
                    currency={currency}
                    option={optionOf(line, type)}
                    complaints={wrong}
                    change={put(index)}
                  />
                </>
              )}
            </Line>
          )
        })}
      </ul>
      {state.orderless && state.items[0] && (
        <div className="rma-line">
          <TextField
            label={t.wizard.articleTitle}
            value={state.items[0].title}
            required={false}
            onChange={(title) => put(0)({ title })}
          />
          <TextField
            label={t.wizard.sku}
            value={state.items[0].sku}
            required={false}
            onChange={(sku) => put(0)({ sku })}
          />
          <TextField
            label={t.wizard.purchased}
            type="date"
            value={state.items[0].purchased_at}
            required={false}
            onChange={(purchased_at) => put(0)({ purchased_at })}
          />
          <ItemForm
            item={state.items[0]}
            type={type}
            orderId={null}
            currency={null}
            option={undefined}
            complaints={complaints[""] ?? {}}
            change={put(0)}
          />
        </div>
      )}
      <TextField
        label={t.wizard.message}
        value={state.message}
        rows={3}
        limit={LIMITS.message}
        required={false}
        onChange={(message) => change({ message })}
      />
    </>
  )
}
