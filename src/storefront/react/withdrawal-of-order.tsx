import { useEffect } from "react"
import type { StoreRmaDto } from "../client"
import { attemptKey } from "./attempt"
import { useRmaContext } from "./context"
import { fill } from "./format"
import { useReturnOrder, useReturnOrders } from "./hooks/resources"
import { useAction } from "./hooks/use-action"
import { useTyped } from "./hooks/use-typed"
import { Button, Loading } from "./parts/bits"
import { Problem } from "./parts/problem"
import { WithdrawalConfirm } from "./withdrawal-confirm"
import { OrderChoice } from "./wizard/order-step"

const BASIS = "withdrawal"
const NOT_FOUND = 404

/** What was picked, kept as what is typed is. */
export const PICKED = "withdrawal"

interface Picked {
  order_id: string | null
  /** Items that are not withdrawn from. */
  left: string[]
  /** Key of the declaration that waits to be confirmed: one that follows a canceled one is another. */
  attempt: string | null
}

const NOTHING: Picked = { order_id: null, left: [], attempt: null }

/** The items that can be withdrawn from. */
const useWithdrawable = (orderId: string | null) => {
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
  onLeave,
}: {
  onDone: (rmas: StoreRmaDto[]) => void
  /** From the second step to the first. */
  onBack: () => void
  /** From the first step to where one came from. */
  onLeave?: () => void
}) => {
  const { t, client } = useRmaContext()
  const orders = useReturnOrders()
  const [picked, change, forget] = useTyped(PICKED, NOTHING)
  const { order_id: orderId, left, attempt } = picked
  const setAttempt = (key: string | null) =>
    change((now) => ({ ...now, attempt: key }))
  const { order, type, lines } = useWithdrawable(orderId)
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
    forget()
    onDone(rmas)
  })

  // It is not theirs who are here: it was picked by somebody who was here before.
  const foreign = order.error?.status === NOT_FOUND
  useEffect(() => {
    if (foreign) {
      change(() => NOTHING)
    }
  }, [foreign, change])

  if (attempt !== null && !order.data && order.loading) {
    return <Loading />
  }
  if (attempt !== null && order.data) {
    return (
      <WithdrawalConfirm
        confirm={confirm}
        onBack={() => {
          setAttempt(null)
          onBack()
        }}
      >
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
      </WithdrawalConfirm>
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
            onChoose={() => change(() => ({ ...NOTHING, order_id: one.id }))}
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
        <fieldset className="rma-choices">
          <legend>{t.wizard.steps.items}</legend>
          {lines.map(({ item_id, title }) => (
            <label key={item_id}>
              <input
                type="checkbox"
                checked={!left.includes(item_id)}
                onChange={() =>
                  change((now) => ({
                    ...now,
                    left: now.left.includes(item_id)
                      ? now.left.filter((one) => one !== item_id)
                      : [...now.left, item_id],
                  }))
                }
              />
              {title}
            </label>
          ))}
        </fieldset>
      )}
      {(onLeave ?? possible) && (
        <div className="rma-row">
          {onLeave && <Button onClick={onLeave}>{t.back}</Button>}
          {possible && (
            <Button type="submit" look="primary" disabled={taken.length === 0}>
              {t.withdrawal.continue}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}
