import type { RequestTypeDto } from "../../client"
import { useRmaContext } from "../context"
import { fill, named } from "../format"
import { emptyItem, type WizardState } from "./state"
import type { Change } from "./use-wizard"

/** What it costs: fees and the way back. */
const useCosts = (currency: string | null) => {
  const { t, format } = useRmaContext()
  return (type: RequestTypeDto): string[] => [
    type.shipping.payer === "merchant"
      ? t.wizard.returnAtOurCost
      : t.wizard.returnAtYourCost,
    ...type.fees.map(({ label, percent, flat }) =>
      percent === null
        ? fill(t.wizard.fee, {
            label: label ?? t.wizard.feeName,
            amount: format.money(flat ?? 0, currency),
          })
        : fill(t.wizard.feePercent, {
            label: label ?? t.wizard.feeName,
            percent: format.percent(percent / 100),
          })
    ),
  ]
}

const Terms = ({
  type,
  currency,
}: {
  type: RequestTypeDto
  currency: string | null
}) => {
  const { t, format } = useRmaContext()
  const costsOf = useCosts(currency)
  const gives = type.resolutions.map((one) => named(t.resolution, one))
  const notes = [...new Set(type.findings.map(({ message }) => message))]
  const goods = type.resolutions.length > 0
  return (
    <>
      {gives.length > 0 && (
        <span>{fill(t.wizard.typeGives, { what: format.list(gives) })}</span>
      )}
      {goods && type.outcome !== "deny" && (
        <span>{costsOf(type).join(" · ")}</span>
      )}
      {type.warranty?.coverage && (
        <span>
          {t.wizard.coverage}: {type.warranty.coverage}
        </span>
      )}
      {type.outcome === "review" && <span>{t.wizard.reviewed}</span>}
      {notes.map((note) => (
        <span key={note} className="rma-finding">
          {note}
        </span>
      ))}
    </>
  )
}

interface TypeStepProps {
  types: RequestTypeDto[]
  currency: string | null
  state: WizardState
  change: Change
}

/** What is asked for: each with its meaning, its terms and its cost; what is not possible, with the reason. */
export const TypeStep = ({ types, currency, state, change }: TypeStepProps) => {
  const { t } = useRmaContext()
  const pick = (type: RequestTypeDto) => {
    if (type.code !== state.request_type) {
      // What is filled in stays as it is until one goes on: the arrow keys pass over every type.
      change({
        request_type: type.code,
        ...(state.orderless && state.items.length === 0
          ? { items: [emptyItem(null)] }
          : {}),
      })
    }
  }
  return (
    <fieldset className="rma-choices">
      <legend className="rma-hidden">{t.wizard.typeTitle}</legend>
      {types.map((type) => (
        <label
          key={type.code}
          className="rma-choice"
          data-denied={type.outcome === "deny" || undefined}
        >
          <input
            type="radio"
            name="rma-type"
            disabled={type.outcome === "deny"}
            checked={state.request_type === type.code}
            onChange={() => pick(type)}
          />
          <span className="rma-choice-body">
            <strong>{type.name}</strong>
            <span className="rma-muted">
              {named(t.basis, type.legal_basis)}
            </span>
            {type.description && (
              <span className="rma-words" dir="auto">
                {type.description}
              </span>
            )}
            {type.outcome === "deny" && <span>{t.wizard.notPossible}</span>}
            <Terms type={type} currency={currency} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
