import type { RmaSummaryDto } from "../client"
import { goodsIn } from "./case-words"
import { useRmaContext } from "./context"
import { fill } from "./format"
import { useRmas } from "./hooks/resources"
import { useAction } from "./hooks/use-action"
import { Button, Heading, Loading, StatusBadge } from "./parts/bits"
import { Problem } from "./parts/problem"
import { Root } from "./parts/root"
import type { Go } from "./view"
import { keepRequest } from "./wizard/keep-request"

const CaseCard = ({ rma, go }: { rma: RmaSummaryDto; go: Go }) => {
  const { t, format } = useRmaContext()
  const draft = rma.status === "draft"
  const date = draft ? rma.updated_at : (rma.submitted_at ?? rma.created_at)
  return (
    <li className="rma-card">
      <div className="rma-row">
        <strong>{draft ? t.list.draft : rma.number}</strong>
        {!draft && <StatusBadge status={rma.status} />}
      </div>
      {rma.unread_messages > 0 && (
        <p className="rma-news">
          {format.count(t.list.unread, rma.unread_messages)}
        </p>
      )}
      <p>{goodsIn(rma.items, format)}</p>
      <p className="rma-muted">
        {[
          rma.order_display_id !== null &&
            fill(t.list.order, { number: rma.order_display_id }),
          rma.order_display_id === null && !draft && t.list.noOrder,
          fill(draft ? t.list.saved : t.list.sent, { date: format.day(date) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Button
        onClick={() =>
          go(
            draft
              ? { name: "new", draft: rma.id }
              : { name: "case", id: rma.id }
          )
        }
        aria-label={draft ? `${t.list.continue}: ${rma.number}` : undefined}
      >
        {draft ? t.list.continue : fill(t.list.open, { number: rma.number })}
      </Button>
    </li>
  )
}

interface ReturnListProps {
  go: Go
  /** Takes the focus: the reader just came here. */
  arrive?: boolean
}

const Cases = ({ go, arrive }: ReturnListProps) => {
  const { t, client } = useRmaContext()
  const cases = useRmas()
  const create = useAction(async () => {
    await keepRequest(client)
    go({ name: "new" })
  })
  return (
    <section className="rma-list">
      <div className="rma-row">
        <Heading level={2} arrive={arrive}>
          {t.title}
        </Heading>
        <Button
          look="primary"
          busy={create.busy}
          onClick={() => void create.run()}
        >
          {t.create}
        </Button>
      </div>
      <Problem error={create.error} />
      <Problem error={cases.error} onRetry={() => void cases.reload()} />
      {!cases.loaded && cases.loading && <Loading />}
      {cases.loaded && cases.rows.length === 0 && <p>{t.list.empty}</p>}
      <ul className="rma-cards">
        {cases.rows.map((rma) => (
          <CaseCard key={rma.id} rma={rma} go={go} />
        ))}
      </ul>
      {cases.rows.length < cases.count && (
        <Button busy={cases.loadingMore} onClick={() => void cases.loadMore()}>
          {t.more}
        </Button>
      )}
    </section>
  )
}

/** The shopper's cases, and the way to a new one. */
export const ReturnList = (props: ReturnListProps) => (
  <Root>
    <Cases {...props} />
  </Root>
)
