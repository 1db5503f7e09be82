import type { RefObject } from "react"
import { canDo, openPayment } from "../case-words"
import { useRmaContext } from "../context"
import { fill } from "../format"
import { asRefusal } from "../hooks/use-load"
import { Button, Heading } from "../parts/bits"
import { LIMITS } from "../parts/limits"
import { Problem } from "../parts/problem"
import type { Go } from "../view"
import { Answer } from "./answer"
import { useCaseAction, type ActionProps } from "./case-actions"
import { Offer, offerIn } from "./offer"
import { Rating } from "./rating"
import { ShipForm, ShippingWay } from "./ship"
import { TextAction } from "./text-action"

interface ToPay {
  settlement: string
  collection: string
}

/** Pays with a provider that asks nothing; a try whose answer was cut off may have paid, and is asked first. */
const usePayHere = (props: ActionProps) => {
  const { client, payWith } = useRmaContext()
  const { id } = props.rma
  return useCaseAction(props, async ({ settlement, collection }: ToPay) => {
    const confirm = () =>
      client.cases.confirmPayment(id, { settlement_id: settlement })
    try {
      return await confirm()
    } catch (error) {
      if (asRefusal(error).code !== "payment_incomplete") {
        throw error
      }
      await client.payments.begin(collection, payWith ?? "")
      return confirm()
    }
  })
}

/** What is to be paid and by when, and the one way to pay it that this shop has. */
const Payment = (props: ActionProps) => {
  const { t, format, onPay, payWith } = useRmaContext()
  const { rma } = props
  const payHere = usePayHere(props)
  const open = openPayment(rma)
  if (!open?.payment) {
    return null
  }
  const { amount, expires_at, payment_collection_id } = open.payment
  const here = !onPay && payWith && payment_collection_id
  return (
    <>
      <p>
        {fill(t.detail.payment, {
          amount: format.money(amount, open.currency_code),
          date: expires_at ? format.deadline(expires_at, rma.time_zone) : "–",
        })}
      </p>
      {here && (
        <>
          <Problem error={payHere.error} />
          <Button
            look="primary"
            busy={payHere.busy}
            onClick={() =>
              void payHere.run({
                settlement: open.id,
                collection: payment_collection_id,
              })
            }
          >
            {t.detail.pay}
          </Button>
        </>
      )}
      {!here && !onPay && <p>{t.detail.payContact}</p>}
      {onPay && (
        <Button
          look="primary"
          onClick={() =>
            onPay({
              rma_id: rma.id,
              settlement_id: open.id,
              payment_collection_id,
            })
          }
        >
          {t.detail.pay}
        </Button>
      )}
    </>
  )
}

const Step = (props: ActionProps & { go: Go }) => {
  const { t, client } = useRmaContext()
  const { rma, go } = props
  if (rma.status === "draft") {
    return (
      <Button look="primary" onClick={() => go({ name: "new", draft: rma.id })}>
        {t.list.continue}
      </Button>
    )
  }
  if (canDo(rma, "provide_details")) {
    return <Answer {...props} />
  }
  if (canDo(rma, "accept_offer")) {
    return <Offer {...props} key={offerIn(rma)} />
  }
  if (canDo(rma, "ship")) {
    return (
      <>
        <ShippingWay rma={rma} />
        <ShipForm {...props} />
      </>
    )
  }
  if (openPayment(rma)) {
    return <Payment {...props} />
  }
  if (canDo(rma, "appeal")) {
    return (
      <TextAction
        {...props}
        name="appeal"
        label={t.detail.appealWhy}
        button={t.detail.appeal}
        limit={LIMITS.message}
        act={(message) => client.cases.appeal(rma.id, { message })}
      />
    )
  }
  if (rma.rating) {
    return null
  }
  return canDo(rma, "rate") ? <Rating {...props} /> : <p>{t.detail.nothing}</p>
}

/** What the shopper has to do now: one thing, and nothing else beside it. */
export const NextStep = ({
  place,
  ...props
}: ActionProps & {
  go: Go
  /** Of its heading. */
  place: RefObject<HTMLHeadingElement>
}) => {
  const { t } = useRmaContext()
  const { rating, status } = props.rma
  return (
    <section className="rma-now">
      <Heading level={3} place={place}>
        {t.detail.now}
      </Heading>
      <div role="status">
        <p>{t.meaning[status]}</p>
        {rating && <p>{fill(t.detail.rated, { count: rating.score })}</p>}
      </div>
      {props.rma.decision_reason && (
        <p className="rma-words" dir="auto">
          {t.detail.reasonGiven}: {props.rma.decision_reason}
        </p>
      )}
      {props.rma.offer?.code && (
        <p className="rma-code">
          {fill(t.detail.code, { code: props.rma.offer.code })}
        </p>
      )}
      <Step {...props} />
    </section>
  )
}
