import type { ReturnOrderSummaryDto } from "../../client"
import { useRmaContext } from "../context"
import { fill } from "../format"
import { useRequestTypes, useReturnOrders } from "../hooks/resources"
import { Button, Loading, Thumbnail } from "../parts/bits"
import { Problem } from "../parts/problem"
import type { WizardState } from "./state"
import type { Change } from "./use-wizard"

interface OrderStepProps {
  state: WizardState
  change: Change
}

const Hint = ({ order }: { order: ReturnOrderSummaryDto }) => {
  const { t, format } = useRmaContext()
  const possible = order.request_types.some(({ outcome }) => outcome !== "deny")
  if (!possible) {
    return <span className="rma-muted">{t.wizard.orderNone}</span>
  }
  return order.returnable_quantity > 0 ? (
    <span>
      {format.count(t.wizard.orderReturnable, order.returnable_quantity)}
      {order.latest_deadline &&
        `, ${fill(t.wizard.orderUntil, {
          date: format.deadline(order.latest_deadline, order.time_zone),
        })}`}
    </span>
  ) : null
}

/** An order to pick, as one choice among others. */
export const OrderChoice = ({
  order,
  chosen,
  onChoose,
}: {
  order: ReturnOrderSummaryDto
  chosen: boolean
  onChoose: () => void
}) => {
  const { t, format } = useRmaContext()
  return (
    <label className="rma-choice">
      <input
        type="radio"
        name="rma-order"
        checked={chosen}
        onChange={onChoose}
      />
      <span className="rma-choice-body">
        <strong>{fill(t.list.order, { number: order.display_id })}</strong>
        <span className="rma-muted">
          {fill(t.wizard.orderDate, { date: format.day(order.created_at) })}
        </span>
        <span>{format.list(order.items.map(({ title }) => title))}</span>
        <Hint order={order} />
      </span>
      <Thumbnail src={order.items[0]?.thumbnail ?? null} />
    </label>
  )
}

/** Which order it is about, or that it is about none. */
export const OrderStep = ({ state, change }: OrderStepProps) => {
  const { t } = useRmaContext()
  const orders = useReturnOrders()
  const orderless = useRequestTypes()
  const pick = (order_id: string | null) =>
    change(
      order_id === state.order_id && order_id !== null
        ? {}
        : {
            order_id,
            orderless: order_id === null,
            request_type: "",
            items: [],
          }
    )
  return (
    <fieldset className="rma-choices">
      <legend className="rma-hidden">{t.wizard.orderTitle}</legend>
      <Problem error={orders.error} onRetry={() => void orders.reload()} />
      {!orders.loaded && orders.loading && <Loading />}
      {orders.loaded && orders.rows.length === 0 && <p>{t.wizard.noOrders}</p>}
      {orders.rows.map((order) => (
        <OrderChoice
          key={order.id}
          order={order}
          chosen={state.order_id === order.id}
          onChoose={() => pick(order.id)}
        />
      ))}
      {orders.rows.length < orders.count && (
        <Button
          busy={orders.loadingMore}
          onClick={() => void orders.loadMore()}
        >
          {t.more}
        </Button>
      )}
      {(orderless.data?.count ?? 0) > 0 && (
        <label className="rma-choice">
          <input
            type="radio"
            name="rma-order"
            checked={state.orderless}
            onChange={() => pick(null)}
          />
          <span className="rma-choice-body">{t.wizard.withoutOrder}</span>
        </label>
      )}
    </fieldset>
  )
}
