import { CASE_TABLE, type CaseRow } from "../../../src/domain/lifecycle"
import { targets } from "../../../src/domain/lifecycle/__tests__/targets"
import type { FullCase } from "../../../src/modules/rma/queries/read-cases"
import type { RmaEventRecord } from "../../../src/modules/rma/records"

const ofTheTable = ({
  event,
  from_status,
  to_status,
  actor_type,
}: RmaEventRecord): boolean =>
  (CASE_TABLE as readonly CaseRow[]).some(
    (row) =>
      row.event === event &&
      row.from.some((status) => status === from_status) &&
      row.who.some((actor) => actor === actor_type) &&
      targets(row, from_status as CaseRow["from"][number]).some(
        (status) => status === to_status
      )
  )

/** A draft is saved again without a line. */
const follows = (
  { sequence }: RmaEventRecord,
  before: RmaEventRecord | undefined
): boolean =>
  before?.event === "save"
    ? sequence > before.sequence
    : sequence === (before?.sequence ?? 0) + 1

/**
 * I4: a case is where its timeline says, every version of it has exactly one line (those of a draft the first), and each line is one of the table,
 * by an actor that may.
 */
export const expectOneLineAChange = ({ rma, events }: FullCase): void => {
  const path = events.map(
    ({ sequence, from_status, event, actor_type, to_status }) =>
      `${sequence} ${from_status} ${event} by ${actor_type} ${to_status}`
  )
  const lines = events.map((line, index) => ({
    sequence: follows(line, events[index - 1]),
    from: line.from_status === (events[index - 1]?.to_status ?? null),
    table: ofTheTable(line),
  }))
  const right = { sequence: true, from: true, table: true }
  expect({ path, lines }).toEqual({ path, lines: events.map(() => right) })
  const last = events.at(-1)
  expect({ path, status: rma.status }).toEqual({
    path,
    status: last?.to_status,
  })
  if (last?.event !== "save") {
    expect({ path, version: rma.version }).toEqual({
      path,
      version: last?.sequence,
    })
  }
}
