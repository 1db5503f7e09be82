import type { PreviewDto, RequestTypeDto } from "../../client"
import { reasonName } from "../case-words"
import { useRmaContext } from "../context"
import { fill, named } from "../format"
import type { Loaded } from "../hooks/use-load"
import { Button, Loading } from "../parts/bits"
import { Problem } from "../parts/problem"
import { Promised } from "../parts/promised"
import { QuoteTable } from "../parts/quote"
import type { Step, WizardState } from "./state"

interface ReviewStepProps {
  type: RequestTypeDto
  state: WizardState
  preview: Loaded<PreviewDto>
  titleOf: (itemId: string | null) => string
  goTo: (step: Step) => void
}

const Judgement = ({
  preview,
  type,
  titleOf,
}: {
  preview: PreviewDto
  type: RequestTypeDto
  titleOf: ReviewStepProps["titleOf"]
}) => {
  const { t } = useRmaContext()
  const { decision, quote, clocks, time_zone } = preview
  const said = [
    ...new Set(
      decision.findings
        .filter(({ effect }) => effect === decision.outcome)
        .map(({ item_id, message }) =>
          item_id && titleOf(item_id)
            ? `${titleOf(item_id)}: ${message}`
            : message
        )
    ),
  ]
  const denied = decision.outcome === "deny"
  return (
    <>
      {denied && (
        <div className="rma-problem" role="alert">
          <p>{t.wizard.deny}</p>
          <ul>
            {said.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {decision.outcome === "review" && (
        <div className="rma-notice">
          <p>{t.wizard.reviewByPerson}</p>
          <ul>
            {said.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {quote ? (
        <QuoteTable
          quote={quote}
          caption={t.wizard.quote}
          fees={Object.fromEntries(
            type.fees.map(({ code, label }) => [
              code,
              label ?? t.wizard.feeName,
            ])
          )}
        />
      ) : (
        <p>{t.wizard.noQuote}</p>
      )}
      {!denied && <Promised clocks={clocks} zone={time_zone} />}
    </>
  )
}

/** Everything once more, the quote in full, and what is missing. */
export const ReviewStep = ({
  type,
  state,
  preview,
  titleOf,
  goTo,
}: ReviewStepProps) => {
  const { t, format } = useRmaContext()
  return (
    <>
      <dl className="rma-summary">
        <dt>{t.wizard.steps.type}</dt>
        <dd>{type.name}</dd>
        <dt>{t.wizard.steps.items}</dt>
        <dd>
          <ul>
            {state.items.map((item) => (
              <li key={item.item_id ?? ""}>
                {titleOf(item.item_id)}
                {item.quantity > 1 && ` × ${format.number(item.quantity)}`}
                {item.reason &&
                  ` · ${reasonName(item.reason, type.reasons, t)}`}
                {item.resolution &&
                  ` · ${named(t.resolution, item.resolution)}`}
                {item.note && (
                  <p className="rma-words" dir="auto">
                    {item.note}
                  </p>
                )}
                {item.files.length > 0 && (
                  <p className="rma-muted">
                    {t.wizard.steps.evidence}:{" "}
                    {format.list(item.files.map(({ name }) => name))}
                  </p>
                )}
              </li>
            ))}
          </ul>
          <Button look="link" onClick={() => goTo("items")}>
            {fill(t.wizard.edit, { name: t.wizard.steps.items })}
          </Button>
        </dd>
        {state.message.trim() && (
          <>
            <dt>{t.detail.message}</dt>
            <dd className="rma-words" dir="auto">
              {state.message}
            </dd>
          </>
        )}
      </dl>
      {preview.loading && <Loading />}
      <Problem error={preview.error} onRetry={() => void preview.reload()} />
      {preview.data && !preview.error && (
        <Judgement preview={preview.data} type={type} titleOf={titleOf} />
      )}
    </>
  )
}
