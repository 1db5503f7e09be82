import type { CaseStatus } from "../../../domain/lifecycle"
import type { StoreRmaDto, StoreRmaItemDto } from "../../client"
import { canDo, reasonName } from "../case-words"
import { useRmaContext } from "../context"
import { fill, named } from "../format"
import { Heading, Thumbnail } from "../parts/bits"
import type { ActionProps } from "./case-actions"
import { SureAction } from "./text-action"

/** Nothing was refused of goods nobody has judged yet, of a question, or of what an accepted offer lets one keep. */
const UNDECIDED: CaseStatus[] = [
  "draft",
  "submitted",
  "needs_details",
  "offered",
]
const declinedOf = (item: StoreRmaItemDto, rma: StoreRmaDto): number =>
  item.resolution === null ||
  UNDECIDED.includes(rma.status) ||
  rma.timeline.some(({ event }) => event === "accept_offer")
    ? 0
    : item.declined_quantity

const useCounts = (rma: StoreRmaDto) => {
  const { t } = useRmaContext()
  return (item: StoreRmaItemDto): string[] =>
    (
      [
        [t.detail.onTheWay, item.in_transit_quantity],
        [t.detail.arrived, item.received_quantity],
        [t.detail.accepted, item.accepted_quantity],
        [t.detail.refused, item.refused_quantity],
        [t.detail.missing, item.missing_quantity],
        [t.detail.declined, declinedOf(item, rma)],
        [t.detail.kept, item.kept_quantity],
      ] as const
    )
      .filter(([, count]) => count > 0)
      .map(([text, count]) => fill(text, { count }))
}

/** Refused, and not on its way back: the store takes a consent for no other goods. */
const liesHere = ({ refused_quantity, send_back }: StoreRmaItemDto): boolean =>
  refused_quantity > 0 &&
  send_back !== null &&
  ["pending", "undeliverable"].includes(send_back.status)

const WayBack = ({ item }: { item: StoreRmaItemDto }) => {
  const { t, format } = useRmaContext()
  const back = item.send_back
  if (!back) {
    return null
  }
  const number = [back.carrier, back.tracking_number].filter(Boolean).join(" ")
  const status = named(t.detail.backStatus, back.status)
  const consent =
    back.disposal_consented_at &&
    fill(t.detail.disposed, { date: format.day(back.disposal_consented_at) })
  // Who agreed to the disposal is not told that it will be sent.
  const told = [
    !(consent && liesHere(item)) && (number ? `${status} (${number})` : status),
    consent,
  ]
  return (
    <p>
      {t.detail.wayBack}: {told.filter(Boolean).join(" · ")}
    </p>
  )
}

const Item = ({ item, rma }: { item: StoreRmaItemDto; rma: StoreRmaDto }) => {
  const { t, format } = useRmaContext()
  const countsOf = useCounts(rma)
  const words = [
    item.reason && reasonName(item.reason, rma.reasons, t),
    item.resolution && named(t.resolution, item.resolution),
  ].filter(Boolean)
  return (
    <li className="rma-item">
      <Thumbnail src={item.thumbnail} />
      <div>
        <strong>
          {item.title}
          {item.quantity > 1 && ` × ${format.number(item.quantity)}`}
        </strong>
        {words.length > 0 && <p>{words.join(" · ")}</p>}
        {item.note && (
          <p className="rma-words rma-muted" dir="auto">
            {item.note}
          </p>
        )}
        {countsOf(item).length > 0 && <p>{countsOf(item).join(" · ")}</p>}
        {item.deduction && (
          <p>
            {fill(t.detail.deduction, {
              amount: format.money(item.deduction.amount, rma.currency_code),
              reason: item.deduction.reason,
            })}
          </p>
        )}
        {item.void_cause && <p>{item.void_cause.message}</p>}
        {item.decision_reason && (
          <p className="rma-words" dir="auto">
            {t.detail.reasonGiven}: {item.decision_reason}
          </p>
        )}
        {item.refused_quantity > 0 && item.inspection_note && (
          <p className="rma-words" dir="auto">
            {t.detail.reasonGiven}: {item.inspection_note}
          </p>
        )}
        <WayBack item={item} />
      </div>
    </li>
  )
}

/** The goods of a case: what became of each piece, and why. */
export const CaseItems = (props: ActionProps) => {
  const { t, client } = useRmaContext()
  const { rma } = props
  const disposable = rma.items.some(
    (item) => liesHere(item) && !item.send_back?.disposal_consented_at
  )
  return (
    <section>
      <Heading level={3}>{t.detail.items}</Heading>
      <ul className="rma-items">
        {rma.items.map((item) => (
          <Item key={item.id} item={item} rma={rma} />
        ))}
      </ul>
      {canDo(rma, "consent_disposal") && disposable && (
        <SureAction
          {...props}
          open={t.detail.dispose}
          question={t.detail.disposeSure}
          yes={t.detail.disposeYes}
          no={t.detail.disposeNo}
          act={() => client.cases.consentDisposal(rma.id)}
        />
      )}
    </section>
  )
}
