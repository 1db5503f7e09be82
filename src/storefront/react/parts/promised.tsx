import type { ClockDto } from "../../client"
import { clockName, openClock } from "../case-words"
import { useRmaContext } from "../context"
import { fill } from "../format"

/** What is promised next, by its own name, and by when. */
export const Promised = ({
  clocks,
  zone,
}: {
  clocks: ClockDto[]
  /** In which days are promised. */
  zone: string | null
}) => {
  const { t, format } = useRmaContext()
  const clock = openClock(clocks)
  return clock ? (
    <p>
      {fill(t.detail.promised, {
        what: clockName(clock, t),
        date: format.deadline(clock.due_at, zone),
      })}
      {clock.explanation && ` ${clock.explanation}`}
    </p>
  ) : null
}
