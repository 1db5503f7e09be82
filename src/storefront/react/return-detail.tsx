import { useEffect, useRef, useState } from "react"
import type { StoreRmaDto } from "../client"
import { canDo } from "./case-words"
import { useRmaContext } from "./context"
import type { ActionProps, Overtaken } from "./detail/case-actions"
import { Conversation } from "./detail/conversation"
import { CaseItems } from "./detail/items"
import { Money } from "./detail/money"
import { NextStep } from "./detail/next-step"
import { ShippingWay } from "./detail/ship"
import { SureAction } from "./detail/text-action"
import { Timeline } from "./detail/timeline"
import { fill } from "./format"
import { useRma } from "./hooks/resources"
import { useLive } from "./hooks/use-live"
import { Button, Heading, Loading, StatusBadge } from "./parts/bits"
import { Problem } from "./parts/problem"
import { Promised } from "./parts/promised"
import { Root } from "./parts/root"
import type { Go } from "./view"

const Head = ({ rma, arrive }: { rma: StoreRmaDto; arrive?: boolean }) => {
  const { t } = useRmaContext()
  return (
    <header>
      <div className="rma-row">
        <Heading level={2} arrive={arrive}>
          {rma.number}
        </Heading>
        <StatusBadge status={rma.status} />
      </div>
      <p className="rma-muted">
        {[
          rma.request_type_name,
          rma.order_display_id !== null &&
            fill(t.list.order, { number: rma.order_display_id }),
          rma.outcome && t.outcome[rma.outcome],
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Promised clocks={rma.clocks} zone={rma.time_zone} />
    </header>
  )
}

const Cancel = (props: ActionProps) => {
  const { t, client } = useRmaContext()
  const { rma } = props
  return canDo(rma, "cancel") ? (
    <SureAction
      {...props}
      open={t.detail.cancel}
      question={t.detail.cancelSure}
      yes={t.detail.cancelYes}
      no={t.detail.cancelNo}
      act={() => client.cases.cancel(rma.id)}
    />
  ) : null
}

/** Somebody else changed the case meanwhile: why the action was not taken, and the words that came with it. */
const OvertakenNotice = ({ overtaken }: { overtaken?: Overtaken }) => {
  const { t } = useRmaContext()
  return overtaken ? (
    <>
      <Problem error={overtaken.refusal} />
      {overtaken.typed && (
        <div className="rma-notice">
          <p>
            <strong>{t.detail.typedBefore}</strong>
          </p>
          <p className="rma-words" dir="auto">
            {overtaken.typed}
          </p>
        </div>
      )}
    </>
  ) : null
}

export interface ReturnDetailProps {
  id: string
  go: Go
  /** Takes the focus: the reader just came here. */
  arrive?: boolean
  /** Told which case is shown once it is read. */
  onCase?: (rma: Pick<StoreRmaDto, "id" | "number">) => void
}

const Case = ({ id, go, arrive, onCase }: ReturnDetailProps) => {
  const { t } = useRmaContext()
  const { data: rma, error, loading, reload, set } = useRma(id)
  const [news, setNews] = useState(0)
  const [overtaken, setOvertaken] = useState<Overtaken>()
  const now = useRef<HTMLHeadingElement>(null)
  const tell = useRef(onCase)
  useEffect(() => {
    tell.current = onCase
  })
  const number = rma?.number
  useEffect(() => {
    // Once: who draws anew for it may give another function each time.
    if (number !== undefined) {
      tell.current?.({ id, number })
    }
  }, [id, number])
  useLive(
    rma && rma.status !== "draft" ? id : null,
    () => {
      setNews((told) => told + 1)
      void reload()
    },
    rma?.timeline.at(-1)?.id
  )
  const props = rma && {
    rma,
    reload,
    onChange: (changed: StoreRmaDto) => {
      setOvertaken(undefined)
      set(changed)
    },
    arrive: () => now.current?.focus(),
    onOvertaken: (by: Overtaken) => {
      setOvertaken(by)
      now.current?.focus()
    },
  }
  return (
    <article className="rma-detail">
      <Button look="link" onClick={() => go({ name: "list" })}>
        {t.back}
      </Button>
      <Problem error={error} onRetry={() => void reload()} />
      {!rma && loading && <Loading />}
      {props && (
        <>
          <Head rma={props.rma} arrive={arrive} />
          <OvertakenNotice overtaken={overtaken} />
          <NextStep {...props} go={go} place={now} />
          {props.rma.status === "in_transit" && <ShippingWay rma={props.rma} />}
          <CaseItems {...props} />
          <Money rma={props.rma} />
          {props.rma.message && (
            <section>
              <Heading level={3}>{t.detail.message}</Heading>
              <p className="rma-words" dir="auto">
                {props.rma.message}
              </p>
            </section>
          )}
          {props.rma.status !== "draft" && (
            <Conversation {...props} news={news} />
          )}
          <Timeline rma={props.rma} />
          <Cancel {...props} />
        </>
      )}
    </article>
  )
}

/** One case: how it stands, what to do now, the goods, the money, what happened. */
export const ReturnDetail = (props: ReturnDetailProps) => (
  <Root>
    <Case {...props} />
  </Root>
)
