import type { Client } from "pg"
import { due } from "../../../src/domain/calendar"
import type { CaseClock } from "../../../src/modules/rma/records"
import type { Moment } from "./case-types"
import { demoCalendar, demoPolicy } from "./demo-policy"

const DAY = 86_400_000

/** How many milliseconds what was written at `time` goes back. */
const shiftAt = (moments: Moment[], time: number, now: number): number => {
  const moment = moments.filter(({ at }) => at.getTime() <= time).at(-1)
  return moment ? moment.at.getTime() - now + moment.days * DAY : 0
}

const rerun = (type: string, clock: CaseClock): CaseClock => {
  const definition = demoPolicy.request_types
    .find(({ code }) => code === type)
    ?.clocks?.find(({ code }) => code === clock.code)
  const due_at =
    definition &&
    due(
      clock.started_at,
      definition.length,
      definition.count ?? "calendar",
      { ...demoCalendar, holidays: [] },
      []
    )
  return due_at ? { ...clock, due_at } : clock
}

interface Row {
  id: string
  type: string
  clocks: CaseClock[]
  due_at: Date | null
  expires: Date | null
}

/**
 * Moves the clocks of the cases with everything else. They count working days, so each is run again from
 * its new start. To be called once the ends of approvals were moved, and before the columns are.
 */
export const shiftClocks = async (
  db: Client,
  since: Date,
  moments: Moment[]
): Promise<void> => {
  const now = Date.now()
  const move = (value: string) => {
    const time = new Date(value).getTime()
    return new Date(time - shiftAt(moments, time, now)).toISOString()
  }
  const { rows } = await db.query<Row>(
    `select id, request_type as type, clocks, due_at,
       case when status = 'approved' then approval_expires_at end as expires
     from rma where created_at >= $1 and clocks is not null`,
    [since]
  )
  for (const { id, type, clocks, due_at, expires } of rows) {
    const moved = clocks.map((clock) =>
      rerun(type, {
        ...clock,
        started_at: move(clock.started_at),
        met_at: clock.met_at && move(clock.met_at),
      })
    )
    const open = moved.filter(({ met_at }) => met_at === null)
    const ends = [...open.map((clock) => clock.due_at), expires?.toISOString()]
    const next = ends.filter((end) => end !== undefined).sort()[0]
    await db.query("update rma set clocks = $2, due_at = $3 where id = $1", [
      id,
      JSON.stringify(moved),
      due_at && (next ?? null),
    ])
  }
}
