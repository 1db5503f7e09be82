import { useState } from "react"
import type { StoreRmaDto } from "../client"
import { attemptKey } from "./attempt"
import { useRmaContext } from "./context"
import { fill } from "./format"
import { useReturnOrder, useReturnOrders } from "./hooks/resources"
import { useAction } from "./hooks/use-action"
import { Button, Heading, Loading } from "./parts/bits"
import { Problem } from "./parts/problem"
import { OrderChoice } from "./wizard/order-step"

const BASIS = "withdrawal"

/** The items that are withdrawn from: all of them, or those that are ticked. */
const usePicked = (orderId: string | null) => {
  const order = useReturnOrder(orderId)
  const type = order.data?.request_types.find(
    ({ legal_basis }) => legal_basis === BASIS
  )
  const lines = (order.data?.items ?? []).filter(
    ({ withdrawable_quantity }) => withdrawable_quantity > 0
  )
  return { order, type, lines }
}

/** The withdrawal of who is signed in: an order to pick, all of it or some, and a second step that confirms it. */
export const WithdrawalOfOrder = ({
  onDone,
  onBack,
}: {
  onDone: (rmas: StoreRmaDto[]) => void
  onBack: () => void
}) => {
  const { t, client } = useRmaContext()
  const orders = useReturnOrders()
  const [orderId, setOrderId] = useState<string | null>(null)
  const [left, setLeft] = useState<string[]>([])
  /** Key of the declaration that waits to be confirmed: one that follows a canceled one is another. */
  const [attempt, setAttempt] = useState<string | null>(null)
  const { order, type, lines } = usePicked(orderId)
  const taken = lines.filter(({ item_id }) => !left.includes(item_id))

  const confirm = useAction(async () => {
    const whole = left.length === 0
    const { rmas } = await client.submit(
      {
        order_id: orderId ?? "",
        request_type: type?.code ?? "",
        ...(whole
          ? {}
          : {
              items: taken.map(({ item_id, withdrawable_quantity }) => ({
                item_id,
                quantity: withdrawable_quantity,
              })),
            }),
      },
      attempt ?? undefined
    )
    onDone(rmas)
  })

  if (attempt !== null && order.data) {
    return (
      <div>
        <Heading level={3} arrive>
          {t.withdrawal.check}
        </Heading>
        <p>
          {fill(t.withdrawal.declare, {
            number: order.data.order.display_id,
          })}
        </p>
        <ul>
          {taken.map(({ item_id, title }) => (
            <li key={item_id}>{title}</li>
          ))}
        </ul>
        <Problem error={confirm.error} />
        <div className="rma-row">
          <Button
            onClick={() => {
              setAttempt(null)
              onBack()
            }}
          >
            {t.back}
          </Button>
          <Button
            look="primary"
            busy={confirm.busy}
            onClick={() => void confirm.run()}
          >
            {t.withdrawal.confirm}
          </Button>
        </div>
      </div>
    )
  }
  const possible = type && type.outcome !== "deny" && lines.length > 0
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (possible && taken.length > 0) {
          setAttempt(attemptKey("withdrawal"))
        }
      }}
    >
      <fieldset className="rma-choices">
        <legend>{t.withdrawal.pickOrder}</legend>
        <Problem error={orders.error} onRetry={() => void orders.reload()} />
        {orders.loading && <Loading />}
        {orders.rows.map((one) => (
          <OrderChoice
            key={one.id}
            order={one}
            chosen={orderId === one.id}
            onChoose={() => {
              setOrderId(one.id)
              setLeft([])
            }}
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
      </fieldset>
      {orderId && order.loading && <Loading />}
      <Problem error={order.error} onRetry={() => void order.reload()} />
      {order.data && !possible && <p role="status">{t.withdrawal.none}</p>}
      {possible && (
        <>
          <fieldset className="rma-choices">
            <legend>{t.wizard.steps.items}</legend>
            {lines.map(({ item_id, title }) => (
              <label key={item_id}>
                <input
                  type="checkbox"
                  checked={!left.includes(item_id)}
                  onChange={() =>
                    setLeft((now) =>
                      now.includes(item_id)
                        ? now.filter((one) => one !== item_id)
                        : [...now, item_id]
                    )
                  }
                />
                {title}
              </label>
            ))}
          </fieldset>
          <Button type="submit" look="primary" disabled={taken.length === 0}>
            {t.withdrawal.continue}
          </Button>
        </>
      )}
    </form>
  )
}
