import { useState } from "react"
import { useRmaContext } from "../context"
import { fill } from "../format"
import { Button } from "../parts/bits"
import { Problem } from "../parts/problem"
import { typedBefore } from "../typed-text"
import { canDo } from "../case-words"
import { useCaseAction, type ActionProps } from "./case-actions"
import { TextAction, typedKey } from "./text-action"

const DECLINE = "decline"

const useOfferText = () => {
  const { t, format } = useRmaContext()
  return ({ offer, currency_code }: ActionProps["rma"]): string => {
    const kinds: Record<string, string> = t.detail.offerKind
    const amount =
      offer?.percent != null
        ? format.percent(offer.percent / 100)
        : offer?.amount != null
          ? format.money(offer.amount, currency_code)
          : ""
    return fill(kinds[offer?.kind ?? ""] ?? "", { amount })
  }
}

/** Which of the offers it is that there were. */
export const offerIn = ({ timeline }: ActionProps["rma"]): string =>
  timeline.filter(({ event }) => event === "offer").at(-1)?.id ?? ""

/** The merchant's offer, to be accepted or declined. */
export const Offer = (props: ActionProps) => {
  const { t, format, client } = useRmaContext()
  const { rma } = props
  const { offer } = rma
  const name = `${DECLINE}:${offerIn(rma)}`
  // With words in it the form stays open.
  const [before] = useState(() => Boolean(typedBefore(typedKey(rma, name))))
  const [declining, setDeclining] = useState(before)
  const accept = useCaseAction(props, () => client.cases.acceptOffer(rma.id))
  const textOf = useOfferText()
  if (!offer) {
    return null
  }
  return (
    <div className="rma-offer">
      <p>
        <strong>{textOf(rma)}</strong>
      </p>
      <p className="rma-words" dir="auto">
        {offer.message}
      </p>
      {offer.expires_at && canDo(rma, "accept_offer") && (
        <p>
          {fill(t.detail.offerUntil, {
            date: format.deadline(offer.expires_at, rma.time_zone),
          })}
        </p>
      )}
      <Problem error={accept.error} />
      {canDo(rma, "accept_offer") && (
        <div className="rma-row">
          <Button
            look="primary"
            busy={accept.busy}
            onClick={() => void accept.run()}
          >
            {t.detail.accept}
          </Button>
          {!declining && (
            <Button onClick={() => setDeclining(true)}>
              {t.detail.decline}
            </Button>
          )}
        </div>
      )}
      {declining && canDo(rma, "decline_offer") && (
        <TextAction
          {...props}
          name={name}
          autoFocus={!before}
          label={t.detail.declineReason}
          button={t.detail.decline}
          required={false}
          act={(reason) =>
            client.cases.declineOffer(rma.id, reason ? { reason } : {})
          }
        />
      )}
    </div>
  )
}
