import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { RmaError } from "../errors"
import type { NewRecord, RmaFileRecord } from "../records"
import { TABLES, toColumns } from "./rows"

/** Whoever uploads or claims. */
export interface FileOwner {
  type: string
  id: string | null
}

export interface FileClaim {
  file_ids: readonly string[]
  by: FileOwner
  /** Cases whose files may be named again: the case itself, its draft, those of the same submission. */
  within: readonly string[]
  /** Only staff read what is claimed. */
  internal?: boolean
}

const unknownFile = () =>
  new RmaError("unknown_file", {
    message: "There is no such file, or it belongs to another request.",
  })

const usable = (
  knex: Knex,
  { file_ids, by, within }: FileClaim
): Knex.QueryBuilder =>
  knex(TABLES.file)
    .whereIn("id", [...new Set(file_ids)])
    .where({ deleted_at: null })
    .where((either) => {
      if (by.id !== null) {
        void either.where({
          rma_id: null,
          uploader_type: by.type,
          uploader_id: by.id,
        })
      }
      void either.orWhere((claimed) => {
        void claimed.whereIn("rma_id", [...within])
        if (by.type !== "staff") {
          void claimed.where({ internal: false })
        }
      })
    })

/** Theirs, and named by a draft of theirs: it may be looked at what the draft would give before it is sent. */
const drafted = (
  knex: Knex,
  { file_ids, by }: Pick<FileClaim, "file_ids" | "by">
): Knex.QueryBuilder =>
  knex(TABLES.file)
    .whereIn("id", [...file_ids])
    .where({
      deleted_at: null,
      internal: false,
      uploader_type: by.type,
      uploader_id: by.id,
    })
    .whereIn(
      "rma_id",
      knex(TABLES.rma).select("id").where({ status: "draft", deleted_at: null })
    )

/**
 * Every file is there and theirs who name it, for this request or in a draft of it; nothing is written. The claim
 * that comes with a case is stricter.
 * @throws RmaError `unknown_file`
 */
export const assertUsable = async (
  knex: Knex,
  claim: FileClaim
): Promise<void> => {
  const found = await usable(knex, claim).select<{ id: string }[]>("id")
  const ids = new Set(found.map(({ id }) => id))
  const left = [...new Set(claim.file_ids)].filter((id) => !ids.has(id))
  if (left.length > 0) {
    const own = (await drafted(knex, {
      file_ids: left,
      by: claim.by,
    }).select("id")) as unknown[]
    if (own.length !== left.length) {
      throw unknownFile()
    }
  }
}

/**
 * Binds files to a case, in the transaction of what names them: of two cases that name one file at once, the
 * second is refused. What was internal stays so until staff send it.
 * @throws RmaError `unknown_file`
 */
export const claimFiles = async (
  trx: Knex,
  rma_id: string,
  claim: FileClaim
): Promise<void> => {
  if (!claim.file_ids.length) {
    return
  }
  const internal = claim.internal ?? false
  const claimed = (await usable(trx, claim)
    .update({
      rma_id: trx.raw("coalesce(rma_id, ?)", [rma_id]),
      internal: trx.raw(
        "case when rma_id is null then ? else internal and ? end",
        [internal, internal]
      ),
      updated_at: trx.fn.now(),
    })
    .returning("id")) as unknown[]
  if (claimed.length !== new Set(claim.file_ids).size) {
    throw unknownFile()
  }
}

/** Named by a message: the draft's body does not say what becomes of it. */
const IN_MESSAGE = `exists (select 1 from ${TABLES.message}
  where ${TABLES.message}.rma_id = ${TABLES.file}.rma_id
    and ${TABLES.message}.file_ids @> to_jsonb(${TABLES.file}.id))`

/** Lets go what a draft no longer names. */
export const releaseFiles = async (
  trx: Knex,
  rma_id: string,
  keep: readonly string[]
): Promise<void> => {
  await trx(TABLES.file)
    .where({ rma_id, deleted_at: null })
    .whereNotIn("id", [...keep])
    .whereRaw(`not ${IN_MESSAGE}`)
    .update({ rma_id: null, updated_at: trx.fn.now() })
}

const unclaimedOf = (knex: Knex, by: FileOwner) =>
  knex(TABLES.file).where({
    rma_id: null,
    deleted_at: null,
    uploader_type: by.type,
    uploader_id: by.id,
  })

export const countUnclaimed = async (
  knex: Knex,
  by: FileOwner
): Promise<number> => {
  const row = await unclaimedOf(knex, by)
    .count({ count: "*" })
    .first<{ count: string } | undefined>()
  return Number(row?.count ?? 0)
}

/**
 * Writes down what was uploaded.
 * @param limit of files that one person may have waiting for a case; uploads at once queue for it
 * @throws RmaError `too_many_files`
 */
export const insertFiles = async (
  trx: Knex,
  by: FileOwner,
  files: NewRecord<RmaFileRecord>[],
  limit: number
): Promise<void> => {
  await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `rma_file:${by.type}:${by.id}`,
  ])
  if ((await countUnclaimed(trx, by)) + files.length > limit) {
    throw new RmaError("too_many_files", {
      message: `At most ${limit} files can wait for a request; use or leave those there are.`,
    })
  }
  await trx(TABLES.file).insert(
    files.map((file) =>
      toColumns({ ...file, uploader_type: by.type, uploader_id: by.id })
    )
  )
}

/** A file as whoever may read this case reads it: of the case, or of another of the same submission. */
export const findFile = async (
  knex: Knex,
  rma: { id: string; submission_id: string | null },
  file_id: string
): Promise<RmaFileRecord | null> =>
  ((await knex(TABLES.file)
    .where({ id: file_id, deleted_at: null })
    .where((either) => {
      void either.where({ rma_id: rma.id })
      if (rma.submission_id !== null) {
        void either.orWhereIn(
          "rma_id",
          knex(TABLES.rma)
            .where({ submission_id: rma.submission_id, deleted_at: null })
            .select("id")
        )
      }
    })
    .first()) as RmaFileRecord | undefined) ?? null

/** Files by id; of a case and of the others of its submission, since linked cases may show one picture. */
export const readFiles = async (
  knex: Knex,
  where: { ids: string[] } | { rma_id: string; or_ids: string[] }
): Promise<RmaFileRecord[]> => {
  const query = knex(TABLES.file)
    .where({ deleted_at: null })
    .orderBy(["created_at", "id"])
  if ("ids" in where) {
    void query.whereIn("id", where.ids)
  } else {
    void query.where((either) => {
      void either.where({ rma_id: where.rma_id }).orWhereIn("id", where.or_ids)
    })
  }
  return (await query) as RmaFileRecord[]
}

/** Longer than a run of the job takes: whoever took a file and left its row did not get it removed. */
const TAKEN_FOR = "interval '30 minutes'"

/**
 * Takes what nobody claimed since a moment, and what was taken before and could not be removed; of several instances one
 * gets each. From then on nobody claims it. Its row stays until it is removed (`forgetFiles`).
 */
export const takeUnclaimed = async (
  trx: Knex,
  before: Date,
  limit: number
): Promise<RmaFileRecord[]> => {
  const old = trx(TABLES.file)
    .where({ rma_id: null })
    .where((either) => {
      void either
        .where((waiting) => {
          void waiting
            .where({ deleted_at: null })
            .where("updated_at", "<", before)
        })
        .orWhereRaw(`deleted_at < now() - ${TAKEN_FOR}`)
    })
    .orderBy("updated_at")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .select("id")
  return await trx(TABLES.file)
    .whereIn("id", old)
    .update({ deleted_at: trx.fn.now() })
    .returning<RmaFileRecord[]>("*")
}

/** Files that were taken, and are removed. */
export const forgetFiles = async (
  knex: Knex,
  ids: readonly string[]
): Promise<void> => {
  await knex(TABLES.file)
    .whereIn("id", [...ids])
    .whereNotNull("deleted_at")
    .delete()
}
