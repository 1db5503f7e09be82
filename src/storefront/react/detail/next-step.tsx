import type { StoreRmaDto } from "../../client"
import { canDo, openPayment } from "../case-words"
import { useRmaContext } from "../context"
import { fill } from "../format"
import { Button, Heading } from "../parts/bits"
import type { Go } from "../view"
import type { ActionProps } from "./case-actions"
import { Offer } from "./offer"
import { Rating } from "./rating"
import { ShipForm, ShippingWay } from "./ship"
import { TextAction } from "./text-action"

/** What staff asked last. */
const questionIn = ({ timeline }: StoreRmaDto): string | null => {
  const asked = timeline.filter(({ event }) => event === "request_details")
  const { reason, data } = asked.at(-1) ?? {}
  return typeof data?.message === "string" ? data.message : (reason ?? null)
}

const Payment = ({ rma }: Pick<ActionProps, "rma">) => {
  const { t, format, onPay } = useRmaContext()
  const open = openPayment(rma)
  if (!open?.payment) {
    return null
  }
  const { amount, expires_at, payment_collection_id } = open.payment
  return (
    <>
      <p>
        {fill(t.detail.payment, {
          amount: format.money(amount, open.currency_code),
          date: expires_at ? format.instant(expires_at) : "–",
        })}
      </p>
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
    return (
      <>
        <p className="rma-words">{questionIn(rma)}</p>
        <TextAction
          {...props}
          label={t.detail.answer}
          button={t.detail.sendAnswer}
          maxLength={5000}
          act={(message) => client.cases.provideDetails(rma.id, { message })}
        />
      </>
    )
  }
  if (canDo(rma, "accept_offer")) {
    return <Offer {...props} />
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
    return <Payment rma={rma} />
  }
  if (canDo(rma, "appeal")) {
    return (
      <TextAction
        {...props}
        label={t.detail.appealWhy}
        button={t.detail.appeal}
        maxLength={5000}
        act={(message) => client.cases.appeal(rma.id, { message })}
      />
    )
  }
  return canDo(rma, "rate") || rma.rating ? (
    <Rating {...props} />
  ) : (
    <p>{t.detail.nothing}</p>
  )
}

/** What the shopper has to do now: one thing, and nothing else beside it. */
export const NextStep = (props: ActionProps & { go: Go }) => {
  const { t } = useRmaContext()
  return (
    <section className="rma-now">
      <Heading level={3}>{t.detail.now}</Heading>
      <p>{t.meaning[props.rma.status]}</p>
      {props.rma.decision_reason && (
        <p className="rma-words">
          {t.detail.reasonGiven}: {props.rma.decision_reason}
        </p>
      )}
      <Step {...props} />
    </section>
  )
}
