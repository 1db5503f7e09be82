import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { TABLES, toColumns } from "./rows"

/**
 * What a job could not finish, or let run out, is an operation of this kind: `planned`, with the last error and how often
 * it was tried. It counts until somebody does something about its case, or that comes elsewhere, which is then looked
 * at anew; what a try itself writes on the timeline before it fails is no news.
 */
const RECOVER = "recover"

const isPlanned = `${TABLES.operation}.kind = '${RECOVER}' and ${TABLES.operation}.status = 'planned'
  and ${TABLES.operation}.deleted_at is null`
const isNewest = `not exists (select from ${TABLES.event} as news
  where news.rma_id = ${TABLES.operation}.rma_id and news.deleted_at is null
    and news.created_at >= ${TABLES.operation}.updated_at
    and (news.actor_type <> 'system' or news.from_status is distinct from news.to_status))`
const tries = `(${TABLES.operation}.input ->> 'tries')::int`

/** How much longer than the job's first two minutes: 0 after one try, then 2, 6, 14 minutes …, at most an hour. */
export const longer = (count: string): string =>
  `(power(2, least(${count}, 6)) - 2) * interval '1 minute'`

/**
 * Whether the time of a case, by the column with its id, has not come again: the wait doubles with each try.
 * @param caseId a column of a table that goes by another name than the operations here
 */
export const isTooEarly = (knex: Knex, caseId: string, before: Date) =>
  knex(TABLES.operation)
    .whereRaw(`${TABLES.operation}.rma_id = ??`, [caseId])
    .whereRaw(isPlanned)
    .whereRaw(isNewest)
    .whereRaw(`${TABLES.operation}.updated_at + ${longer(tries)} >= ?`, [
      before,
    ])

/** Ids of the cases that were tried more than once: of one failure by chance nobody needs to know. */
export const STUCK_CASES = `select ${TABLES.operation}.rma_id from ${TABLES.operation}
  where ${isPlanned} and ${isNewest} and ${tries} > 1`

/** Counts one more try that failed. */
export const noteRetry = async (
  trx: Knex,
  { id, lease, error }: { id: string; lease: string; error: string }
): Promise<void> => {
  const again = await trx(TABLES.operation)
    .where(`${TABLES.operation}.rma_id`, id)
    .whereRaw(isPlanned)
    .update({
      input: trx.raw(
        `jsonb_build_object('tries', case when ${isNewest} then ${tries} else 0 end + 1)`
      ),
      error,
      updated_at: trx.fn.now(),
    })
  if (again === 0) {
    await trx(TABLES.operation).insert(
      toColumns({
        id: generateEntityId(undefined, "rmaop"),
        rma_id: id,
        order_id: lease,
        kind: RECOVER,
        status: "planned",
        input: { tries: 1 },
        error,
      })
    )
  }
}

/** Nothing of these cases has to be tried again. */
export const endRetries = async (
  trx: Knex,
  ids: readonly string[]
): Promise<void> => {
  await trx(TABLES.operation)
    .whereIn("rma_id", [...ids])
    .whereRaw(isPlanned)
    .update({
      status: "done",
      finished_at: trx.fn.now(),
      updated_at: trx.fn.now(),
    })
}
