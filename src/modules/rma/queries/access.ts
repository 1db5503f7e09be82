import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import type {
  NewRecord,
  RmaAccessCodeRecord,
  RmaAccessTokenRecord,
} from "../records"
import { TABLES, toColumns } from "./rows"

/** A code as it is kept; `order_id` null: it was asked for what matches no order. */
export type NewCode = NewRecord<RmaAccessCodeRecord> & {
  id: string
  subject: string
}

export type CodeRow = Pick<
  RmaAccessCodeRecord,
  "id" | "order_id" | "customer_id" | "email" | "tries" | "expires_at"
>

const COLUMNS = [
  "id",
  "order_id",
  "customer_id",
  "email",
  "tries",
  "expires_at",
] as const

/** Keeps a code; those before it are good no more. */
export const insertCode = async (
  trx: Knex,
  code: NewCode,
  now: Date
): Promise<void> => {
  await trx(TABLES.access_code)
    .where({ subject: code.subject, voided_at: null })
    .update({ voided_at: now })
  await trx(TABLES.access_code).insert(toColumns(code))
}

/** The code that is good for this order number and address, held until the transaction ends. */
export const lockCode = async (
  trx: Knex,
  subject: string,
  now: Date
): Promise<CodeRow | null> =>
  (await trx(TABLES.access_code)
    .where({ subject, voided_at: null, deleted_at: null })
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .forUpdate()
    .first<CodeRow | undefined>(...COLUMNS)) ?? null

/** The code whose link carries this secret, held until the transaction ends. */
export const lockLink = async (
  trx: Knex,
  secret_hash: string,
  now: Date
): Promise<CodeRow | null> =>
  (await trx(TABLES.access_code)
    .where({ secret_hash, voided_at: null, deleted_at: null })
    .where("expires_at", ">", now)
    .forUpdate()
    .first<CodeRow | undefined>(...COLUMNS)) ?? null

export const countTry = async (trx: Knex, id: string): Promise<void> => {
  await trx(TABLES.access_code)
    .where({ id })
    .update({ tries: trx.raw("tries + 1") })
}

export const voidCode = async (
  trx: Knex,
  id: string,
  now: Date
): Promise<void> => {
  await trx(TABLES.access_code).where({ id }).update({ voided_at: now })
}

export type NewToken = Pick<
  RmaAccessTokenRecord,
  "token_hash" | "order_id" | "customer_id" | "email" | "expires_at"
>

export const insertToken = async (
  trx: Knex,
  token: NewToken
): Promise<void> => {
  await trx(TABLES.access_token).insert({
    ...token,
    id: generateEntityId(undefined, "rmatok"),
  })
}

/** After the order joined the account that proved its address, the token is for the account's order. */
export const retieToken = async (
  trx: Knex,
  token_hash: string,
  customer_id: string
): Promise<void> => {
  await trx(TABLES.access_token).where({ token_hash }).update({ customer_id })
}

/** The token of this hash while it is good; whether its order is still the same is asked of the order. */
export const findToken = async (
  knex: Knex,
  token_hash: string,
  now: Date
): Promise<NewToken | null> =>
  (await knex(TABLES.access_token)
    .where({ token_hash, deleted_at: null })
    .where("expires_at", ">", now)
    .first<NewToken | undefined>(
      "token_hash",
      "order_id",
      "customer_id",
      "email",
      "expires_at"
    )) ?? null

/** Forgets what is over since before this moment. */
export const dropAccess = async (trx: Knex, before: Date): Promise<void> => {
  await trx(TABLES.access_code).where("expires_at", "<", before).delete()
  await trx(TABLES.access_token).where("expires_at", "<", before).delete()
  await trx(TABLES.attempt).where("made_at", "<", before).delete()
}
