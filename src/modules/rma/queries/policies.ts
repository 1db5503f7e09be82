import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { RmaError } from "../errors"
import { formatNumber } from "../number"
import type {
  PolicyScope,
  RmaPolicyRecord,
  RmaPolicyVersionRecord,
} from "../records"
import { TABLES, toColumns } from "./rows"

export interface PolicyInput {
  name: string
  priority: number
  scope: PolicyScope
  document: Record<string, unknown>
  author_id: string | null
}

export interface PolicyWithVersions {
  policy: RmaPolicyRecord
  /** Newest first. */
  versions: RmaPolicyVersionRecord[]
}

const insertVersion = async (
  trx: Knex,
  policy_id: string,
  version: number,
  input: Pick<PolicyInput, "document" | "author_id">
) => {
  await trx(TABLES.version).insert(
    toColumns({
      id: generateEntityId(undefined, "rmapv"),
      policy_id,
      version,
      status: "draft",
      document: input.document,
      author_id: input.author_id,
    })
  )
}

/** A new policy with its first draft. */
export const insertPolicy = async (
  trx: Knex,
  input: PolicyInput
): Promise<string> => {
  const id = generateEntityId(undefined, "rmapol")
  const { name, priority, scope } = input
  await trx(TABLES.policy).insert(toColumns({ id, name, priority, scope }))
  await insertVersion(trx, id, 1, input)
  return id
}

const lockPolicy = async (trx: Knex, id: string): Promise<RmaPolicyRecord> => {
  const policy = await trx(TABLES.policy)
    .where({ id, deleted_at: null })
    .forUpdate()
    .first<RmaPolicyRecord | undefined>()
  if (!policy) {
    throw new RmaError("not_found", { message: "There is no such policy." })
  }
  return policy
}

const newestVersion = async (trx: Knex, policy_id: string) =>
  await trx(TABLES.version)
    .where({ policy_id, deleted_at: null })
    .orderBy("version", "desc")
    .first<RmaPolicyVersionRecord | undefined>()

/** Edits name, priority and scope at once, and the document in a draft: the open one, or a new one. */
export const updatePolicy = async (
  trx: Knex,
  id: string,
  input: Partial<PolicyInput>
): Promise<void> => {
  await lockPolicy(trx, id)
  const { name, priority, scope, document } = input
  await trx(TABLES.policy)
    .where({ id })
    .update({
      ...toColumns({ name, priority, scope }),
      updated_at: trx.fn.now(),
    })
  if (!document) {
    return
  }
  const newest = await newestVersion(trx, id)
  if (newest?.status === "draft") {
    await trx(TABLES.version)
      .where({ id: newest.id })
      .update({
        ...toColumns({ document, author_id: input.author_id }),
        updated_at: trx.fn.now(),
      })
  } else {
    await insertVersion(trx, id, (newest?.version ?? 0) + 1, {
      document,
      author_id: input.author_id ?? null,
    })
  }
}

/**
 * Puts the draft in force; the version before is superseded, never changed.
 * @throws RmaError `already_published` when there is no draft.
 */
export const publishDraft = async (
  trx: Knex,
  id: string,
  draft: { id: string; note: string | null; author_id: string | null }
): Promise<void> => {
  await lockPolicy(trx, id)
  const newest = await newestVersion(trx, id)
  if (newest?.status !== "draft" || newest.id !== draft.id) {
    throw new RmaError("already_published", {
      message: "This policy has no draft to publish.",
    })
  }
  const now = trx.fn.now()
  await trx(TABLES.version)
    .where({ policy_id: id, status: "published", deleted_at: null })
    .update({ status: "superseded", superseded_at: now, updated_at: now })
  await trx(TABLES.version)
    .where({ id: newest.id })
    .update({
      status: "published",
      published_at: now,
      updated_at: now,
      ...toColumns({ note: draft.note, author_id: draft.author_id }),
    })
  await trx(TABLES.policy)
    .where({ id })
    .update({ published_version_id: newest.id, updated_at: now })
}

/** Counting what uses a policy stops here: that it is used is what matters. */
const USES_COUNTED = 1001

const refuseUse = (cases: number, newest: string): RmaError => {
  const some = cases < USES_COUNTED ? String(cases) : "1000 and more"
  const message = `${some} cases were decided under this policy, ${newest} the last; it can no longer be deleted.`
  return new RmaError("policy_in_use", {
    message,
    findings: [
      {
        code: "policy_in_use",
        effect: "deny",
        message: "",
        observed: { cases, newest },
        expected: { cases: 0 },
      },
    ],
  })
}

/** @throws RmaError `policy_in_use` when cases were decided under it: how many, and the newest */
export const removePolicy = async (trx: Knex, id: string): Promise<void> => {
  await lockPolicy(trx, id)
  const uses = await trx(TABLES.rma)
    .whereIn(
      "policy_version_id",
      trx(TABLES.version).where({ policy_id: id }).select("id")
    )
    .where({ deleted_at: null })
    .orderBy("id", "desc")
    .limit(USES_COUNTED)
    .select<{ display_id: number }[]>("display_id")
  const [newest] = uses
  if (newest) {
    throw refuseUse(uses.length, formatNumber(newest.display_id))
  }
  const now = trx.fn.now()
  await trx(TABLES.version).where({ policy_id: id }).update({ deleted_at: now })
  await trx(TABLES.policy).where({ id }).update({ deleted_at: now })
}

/** Policies with all their versions, highest priority first; two statements. */
export const readPolicies = async (
  knex: Knex,
  where: { ids?: string[]; limit?: number; offset?: number } = {}
): Promise<{ rows: PolicyWithVersions[]; count: number }> => {
  const base = () =>
    knex(TABLES.policy)
      .where({ deleted_at: null })
      .modify((builder) => {
        if (where.ids) {
          void builder.whereIn("id", where.ids)
        }
      })
  const listed = base().orderBy([
    { column: "priority", order: "desc" },
    { column: "id" },
  ])
  if (where.limit !== undefined) {
    void listed.limit(where.limit).offset(where.offset ?? 0)
  }
  const policies = (await listed) as RmaPolicyRecord[]
  const counted = await base()
    .count({ count: "*" })
    .first<{ count: string } | undefined>()
  const versions = (await knex(TABLES.version)
    .whereIn(
      "policy_id",
      policies.map((policy) => policy.id)
    )
    .where({ deleted_at: null })
    .orderBy("version", "desc")) as RmaPolicyVersionRecord[]
  return {
    rows: policies.map((policy) => ({
      policy,
      versions: versions.filter((version) => version.policy_id === policy.id),
    })),
    count: Number(counted?.count ?? 0),
  }
}

/** A version without its document, which may be a megabyte. */
export type PolicyVersionHead = Omit<
  RmaPolicyVersionRecord,
  "document" | "note" | "author_id" | "created_at" | "updated_at" | "deleted_at"
>

export interface PolicyHead {
  policy: Pick<
    RmaPolicyRecord,
    "id" | "priority" | "scope" | "published_version_id"
  >
  /** Those that were ever in force, newest first. */
  versions: PolicyVersionHead[]
}

interface HeadRow extends PolicyVersionHead {
  priority: number
  scope: PolicyScope
  published_version_id: string
}

/** Policies that are published, highest priority first, with all but the documents: one statement. */
export const readPolicyHeads = async (knex: Knex): Promise<PolicyHead[]> => {
  const rows = await knex({ p: TABLES.policy })
    .join({ v: TABLES.version }, "v.policy_id", "p.id")
    .where({ "p.deleted_at": null, "v.deleted_at": null })
    .whereNotNull("p.published_version_id")
    .whereNot("v.status", "draft")
    .orderBy([
      { column: "p.priority", order: "desc" },
      { column: "p.id" },
      { column: "v.version", order: "desc" },
    ])
    .select<HeadRow[]>(
      "v.id",
      "v.policy_id",
      "v.version",
      "v.status",
      "v.published_at",
      "v.superseded_at",
      "p.priority",
      "p.scope",
      "p.published_version_id"
    )
  const heads = new Map<string, PolicyHead>()
  for (const { priority, scope, published_version_id, ...version } of rows) {
    const id = version.policy_id
    const head = heads.get(id) ?? {
      policy: { id, priority, scope, published_version_id },
      versions: [],
    }
    head.versions.push(version)
    heads.set(id, head)
  }
  return [...heads.values()]
}
