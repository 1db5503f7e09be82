import type { StoreRmaDto } from "../../client"
import { useRmaContext } from "../context"
import { fill } from "../format"
import { Button, Heading } from "../parts/bits"
import { Promised } from "../parts/promised"
import type { Go } from "../view"

interface DoneProps {
  rmas: StoreRmaDto[]
  /** Without it there is nowhere to go from here. */
  go?: Go
}

/** The number, what happens next, and by when. */
export const Done = ({ rmas, go }: DoneProps) => {
  const { t, format } = useRmaContext()
  const [first] = rmas
  if (!first) {
    return null
  }
  const next =
    first.status === "approved"
      ? t.wizard.doneNextApproved
      : first.status === "submitted"
        ? t.wizard.doneNextReview
        : t.wizard.doneNextOther
  return (
    <section className="rma-done">
      <Heading level={2} arrive>
        {rmas.length > 1
          ? fill(t.wizard.doneMany, {
              numbers: format.list(rmas.map(({ number }) => number)),
            })
          : fill(t.wizard.doneTitle, { number: first.number })}
      </Heading>
      {first.legal_basis === "withdrawal" && first.submitted_at && (
        <p>
          {fill(t.withdrawal.receivedAt, {
            date: format.instant(first.submitted_at),
          })}
        </p>
      )}
      <p>{t.wizard.doneMail}</p>
      <Heading level={3}>{t.wizard.doneNext}</Heading>
      <p>{next}</p>
      <Promised clocks={first.clocks} zone={first.time_zone} />
      {go && (
        <div className="rma-row">
          <Button
            look="primary"
            onClick={() => go({ name: "case", id: first.id })}
          >
            {t.wizard.doneOpen}
          </Button>
          <Button onClick={() => go({ name: "list" })}>{t.title}</Button>
        </div>
      )}
    </section>
  )
}
