import { useEffect, useRef, useState } from "react"
import type { ExpectedQuoteDto, PreviewDto, StoreRmaDto } from "../client"
import { useRmaContext } from "./context"
import { fill } from "./format"
import { useRequestTypes, useReturnOrder } from "./hooks/resources"
import { useLoad } from "./hooks/use-load"
import { Button, Heading, Loading } from "./parts/bits"
import { isTooLong, LIMITS } from "./parts/limits"
import { Problem } from "./parts/problem"
import { Root } from "./parts/root"
import type { Go } from "./view"
import { lacking, type Complaints } from "./wizard/check"
import { Done } from "./wizard/done"
import { EvidenceStep, placesIn, unplaced } from "./wizard/evidence-step"
import { ItemsStep } from "./wizard/items-step"
import { availableIn, itemsUnder, optionOf } from "./wizard/lines"
import { OrderStep } from "./wizard/order-step"
import { ReviewStep } from "./wizard/review-step"
import { requestBody, stepsFor, type WizardState } from "./wizard/state"
import { TypeStep } from "./wizard/type-step"
import { useHold, useUploads } from "./wizard/use-uploads"
import { useWizard } from "./wizard/use-wizard"

export interface ReturnWizardProps {
  go: Go
  /** A draft to go on with. */
  draft?: string | null
  /** The order it is about, already picked. */
  order?: string | null
}

/** What is known of the order and the request type that were picked. */
const useTerms = (state: WizardState | null) => {
  const order = useReturnOrder(state?.order_id ?? null)
  const orderless = useRequestTypes(state?.orderless ?? false)
  const types =
    (state?.orderless
      ? orderless.data?.request_types
      : order.data?.request_types) ?? []
  return {
    order,
    types,
    type: types.find(({ code }) => code === state?.request_type),
    loading: order.loading || orderless.loading,
    error: order.error ?? orderless.error,
    reload: () => (state?.orderless ? orderless.reload() : order.reload()),
  }
}

/** What a quote promises; without one there is no money in it. */
const amountsOf = ({ quote }: PreviewDto): ExpectedQuoteDto => ({
  total: quote?.total ?? 0,
  to_pay: quote?.to_pay ?? 0,
})

const NOT_FOUND = 404

const titles = {
  order: "orderTitle",
  type: "typeTitle",
  items: "itemsTitle",
  evidence: "evidenceTitle",
  review: "reviewTitle",
} as const

const Steps = ({
  go,
  draft = null,
  order: orderId = null,
}: ReturnWizardProps) => {
  const { t, client } = useRmaContext()
  const wizard = useWizard(draft, orderId)
  const { state, change, startOver, unsaved, submit } = wizard
  const terms = useTerms(state)
  const { order, type } = terms
  // Here: a file goes on its way while other steps are filled in.
  const uploads = useUploads()
  const holdOf = useHold()
  /** What is missing is said after the first try, and no longer once it is there. */
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState<StoreRmaDto[]>()
  const [refusals, setRefusals] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>("[aria-invalid], [data-invalid]")
      ?.focus()
  }, [refusals])
  const reviewing = state?.step === "review" && type !== undefined
  const preview = useLoad(
    reviewing ? JSON.stringify(requestBody(state)) : null,
    () => client.preview(requestBody(state as WizardState))
  )
  // Other amounts than were shown: the new ones are read, and wait to be confirmed.
  const moved = submit.error?.code === "quote_changed" && submit.error
  const { reload: judgeAgain } = preview
  useEffect(() => {
    if (moved) {
      void judgeAgain()
    }
  }, [moved, judgeAgain])

  const foreign = order.error?.status === NOT_FOUND
  useEffect(() => {
    if (foreign) {
      startOver()
    }
  }, [foreign, startOver])

  if (sent) {
    return <Done rmas={sent} go={go} />
  }
  if (!state) {
    return wizard.stored.error ? (
      <>
        <Problem
          error={wizard.stored.error}
          onRetry={() => void wizard.stored.reload()}
        />
        <Button onClick={() => go({ name: "list" })}>{t.back}</Button>
      </>
    ) : (
      <Loading />
    )
  }

  const steps = stepsFor(type, state.step)
  const at = Math.max(0, steps.indexOf(state.step))
  const step = steps[at] ?? "order"
  const titleOf = (itemId: string | null): string =>
    itemId === null
      ? state.items[0]?.title || state.items[0]?.sku || (type?.name ?? "")
      : (order.data?.items.find((one) => one.item_id === itemId)?.title ?? "")

  const lackingBy = (): Record<string, Complaints> =>
    Object.fromEntries(
      type
        ? state.items.map((item) => {
            const line = order.data?.items.find(
              ({ item_id }) => item_id === item.item_id
            )
            const most = line && availableIn(line, type)
            return [
              item.item_id ?? "",
              lacking(item, type, optionOf(line, type), t, most),
            ]
          })
        : []
    )

  /** What stands in the way of the next step. */
  const obstacle = (): string | undefined => {
    if (step === "order") {
      return state.order_id || state.orderless
        ? undefined
        : t.wizard.chooseOrder
    }
    if (step === "type") {
      return type ? undefined : t.wizard.chooseType
    }
    if (step === "items" && type) {
      const incomplete =
        isTooLong(state.message, LIMITS.message) ||
        Object.values(lackingBy()).some((one) => Object.keys(one).length > 0)
      return state.items.length === 0
        ? t.wizard.chooseItems
        : incomplete
          ? t.wizard.incomplete
          : undefined
    }
    const places = type ? placesIn(state, type) : []
    return holdOf(uploads.sending.filter(({ place }) => places.includes(place)))
  }
  const isHeld = (): boolean => {
    const found = obstacle() !== undefined
    setTried(found)
    setRefusals((now) => (found ? now + 1 : now))
    return found
  }

  /** The questions of a request type are not there yet: nothing of them can be skipped. */
  const waiting = !type && step !== "order" && step !== "type"

  const next = () => {
    if (waiting || isHeld()) {
      return
    }
    const following = steps[at + 1]
    if (step === "type" && type) {
      change(({ items }) => ({ items: itemsUnder(items, type, order.data) }))
      unplaced(uploads.sending, type).forEach(uploads.drop)
    }
    if (following) {
      wizard.goTo(following)
    }
  }
  const back = () => {
    setTried(false)
    const before = steps[at - 1]
    if (before) {
      change({ step: before })
    } else {
      go({ name: "list" })
    }
  }
  /** What is sent is what was seen; the law lets nothing stand in a withdrawal's way. */
  const sendable =
    preview.data === undefined
      ? type?.legal_basis === "withdrawal"
      : !preview.loading && preview.data.decision.outcome !== "deny"
  const send = async () => {
    if (!sendable || isHeld()) {
      return
    }
    const rmas = await submit.run(preview.data && amountsOf(preview.data))
    if (rmas) {
      setSent(rmas)
    }
  }

  return (
    <form
      ref={form}
      className="rma-wizard"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (step === "review") {
          void send()
        } else {
          next()
        }
      }}
    >
      <Heading key={step} level={2} arrive>
        {t.wizard[titles[step]]}
      </Heading>
      <p className="rma-muted">
        {fill(t.wizard.progress, {
          step: at + 1,
          steps: steps.length,
          name: t.wizard.steps[step],
        })}
      </p>
      <progress
        className="rma-progress"
        aria-hidden="true"
        max={steps.length}
        value={at + 1}
      />
      {step === "order" && <OrderStep state={state} change={change} />}
      {step !== "order" && (
        <Problem error={terms.error} onRetry={() => void terms.reload()} />
      )}
      {step !== "order" && terms.loading && <Loading />}
      {step === "type" && (
        <TypeStep
          types={terms.types}
          currency={order.data?.order.currency_code ?? null}
          state={state}
          change={change}
        />
      )}
      {step === "items" && type && (
        <ItemsStep
          order={order.data}
          type={type}
          state={state}
          change={change}
          complaints={tried ? lackingBy() : {}}
        />
      )}
      {step === "evidence" && type && (
        <EvidenceStep
          type={type}
          state={state}
          change={change}
          uploads={uploads}
          titleOf={titleOf}
        />
      )}
      {step === "review" && type && (
        <ReviewStep
          type={type}
          state={state}
          preview={preview}
          titleOf={titleOf}
          goTo={(to) => change({ step: to })}
        />
      )}
      {tried && obstacle() && (
        <p className="rma-error" role="alert">
          {obstacle()}
        </p>
      )}
      <Problem error={submit.error} />
      <div className="rma-row rma-buttons">
        <Button onClick={back}>{t.back}</Button>
        {step === "review" ? (
          <Button type="submit" look="primary" busy={submit.busy || !sendable}>
            {submit.busy ? t.wizard.submitting : t.wizard.submit}
          </Button>
        ) : (
          <Button type="submit" look="primary" busy={waiting}>
            {t.next}
          </Button>
        )}
      </div>
      <p className="rma-muted" role="status">
        {unsaved
          ? fill(t.wizard.saveFailed, {
              why: unsaved.status ? unsaved.message : t.unreachable,
            })
          : state.draft_id && t.wizard.saved}
      </p>
    </form>
  )
}

/**
 * A new request, step by step: order, request type, items, photos, the quote in full, sent once. Every step is
 * saved as a draft; an expired session or a cut connection loses nothing that was typed.
 */
export const ReturnWizard = (props: ReturnWizardProps) => (
  <Root>
    <Steps {...props} />
  </Root>
)
