import type { StoreRmaDto, TimelineDto } from "../../client"
import { useRmaContext } from "../context"
import { named } from "../format"
import { Heading } from "../parts/bits"

/** Of a line's data, what is words for the shopper. */
const wordsOf = ({ reason, data }: TimelineDto): string[] =>
  [reason, data.message, data.description].filter(
    (one, index, all): one is string =>
      typeof one === "string" && one !== "" && all.indexOf(one) === index
  )

/** Stands in the conversation, with its files. */
const SAID = "message"

/** What happened, newest first, as a person tells it. */
export const Timeline = ({ rma }: { rma: StoreRmaDto }) => {
  const { t, format } = useRmaContext()
  const happened = rma.timeline.filter(({ event }) => event !== SAID)
  return (
    <section>
      <Heading level={3}>{t.detail.history}</Heading>
      <ol className="rma-timeline">
        {happened.reverse().map((line) => (
          <li key={line.id}>
            <p>
              <strong>{named(t.event, line.event)}</strong>
              {line.event === "track" &&
                typeof line.data.status === "string" &&
                `: ${named(t.carrier, line.data.status)}`}
            </p>
            {wordsOf(line).map((words) => (
              <p key={words} className="rma-words" dir="auto">
                {words}
              </p>
            ))}
            <time className="rma-muted" dateTime={line.created_at}>
              {format.instant(line.created_at)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}
