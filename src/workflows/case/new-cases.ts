import { generateEntityId } from "@medusajs/framework/utils"
import { EVENT_NAMES, heldUnits, newUnits } from "../../domain/lifecycle"
import {
  completenessOf,
  EFFECTS,
  isQuestion,
  type Effect,
  type ItemDecision,
} from "../../domain/policy"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type { NewCase } from "../../modules/rma/queries/open-cases"
import type {
  NewRecord,
  RmaItemRecord,
  RmaRecord,
} from "../../modules/rma/records"
import { nextDue } from "./clocks"
import { complaintExpires } from "./expiry"
import type { Asker } from "../order/orderless-facts"
import type { Asking } from "./prepare-case"
import type { PreparedCase } from "./prepared-case"
import { declineAll } from "./reject-rma"
import type { RequestItem } from "./request"
import { filesOf } from "./request-files"
import { serialColumns } from "./serials"

export interface SubmitAs {
  actor: Actor
  /** The intake. */
  channel: "store" | "admin"
  idempotency?: { principal: string; key: string; hash: string }
  draft?: { id: string; version: number }
}

/**
 * The columns that say what the case is about; without an order, what is known of who asks. Mails are in the
 * order's language, or the asker's where it has none.
 */
const aboutOf = (
  { order, facts }: PreparedCase,
  asker: Asker | undefined
): Partial<NewRecord<RmaRecord>> => ({
  order_id: order?.id ?? null,
  order_display_id: order?.display_id ?? null,
  customer_id: facts.customer.id,
  email: facts.order.email?.toLowerCase() ?? null,
  sales_channel_id: facts.order.sales_channel_id,
  region_id: facts.order.region_id,
  currency_code: order?.currency_code ?? null,
  locale: facts.order.locale ?? asker?.locale ?? null,
})

const newItem = (
  prepared: PreparedCase,
  item: RequestItem,
  index: number
): NewRecord<RmaItemRecord> => {
  const facts = prepared.facts.items[index]
  const value = prepared.values[index]
  const exchange = prepared.exchanges[index]
  const asked = newUnits(item.quantity)
  // A question asks nothing back, so that a return of the same units can be asked for beside it.
  const units = isQuestion(prepared.type) ? declineAll(asked) : asked
  return {
    item_id: prepared.order ? item.item_id : null,
    variant_id: facts?.variant.id ?? null,
    product_id: facts?.product.id ?? null,
    sku: facts?.sku ?? null,
    title: facts?.title ?? "",
    thumbnail: facts?.thumbnail ?? null,
    ...serialColumns(item),
    reason: item.reason ?? null,
    resolution: item.resolution ?? null,
    exchange_variant_id: item.exchange_variant_id ?? null,
    exchange_title: exchange?.title ?? null,
    exchange_gross: exchange?.price?.gross ?? null,
    exchange_net: exchange?.price?.net ?? null,
    exchange_tax_rate: exchange?.price?.tax_rate ?? null,
    note: item.note ?? null,
    fields: item.fields ?? {},
    reception_message: item.reception_message ?? null,
    evidence: item.evidence ?? [],
    unit_gross: value?.gross ?? null,
    unit_net: value?.net ?? null,
    tax_rate: value?.tax_rate ?? null,
    purchased_at: item.purchased_at ? new Date(item.purchased_at) : null,
    ...units,
    held_quantity: heldUnits(units, true),
  }
}

const strongest = (items: readonly ItemDecision[]): Effect | undefined =>
  [...EFFECTS]
    .reverse()
    .find((effect) => items.some(({ outcome }) => outcome === effect))

const pickedFacts = (prepared: PreparedCase, indices: number[]) => {
  if (!prepared.request.items.length) {
    return { facts: prepared.facts, decision: prepared.decision }
  }
  const pick = <T>(all: readonly T[]): T[] =>
    indices.flatMap((index) => all.slice(index, index + 1))
  const items = pick(prepared.decision.items)
  return {
    facts: { ...prepared.facts, items: pick(prepared.facts.items) },
    decision: {
      ...prepared.decision,
      items,
      // Its own, not the submission's: what is stored is what these facts give again (I5).
      outcome: strongest(items) ?? prepared.decision.outcome,
      findings: items.flatMap((item) => item.findings),
    },
  }
}

const completeness = (prepared: PreparedCase, indices: number[]): number => {
  const { facts } = pickedFacts(prepared, indices)
  const { items, message } = prepared.request
  const notes = indices.map((index) => items[index]?.note ?? message)
  const explained = (position: number) =>
    Boolean(notes.length > 0 ? notes[position] : message)
  return completenessOf(
    facts,
    prepared.terms.policy,
    prepared.type.code,
    explained
  )
}

const claimOf = (
  { items }: PreparedCase["request"],
  indices: number[],
  { actor }: SubmitAs
): Pick<NewCase, "files"> => {
  const file_ids = filesOf(indices.flatMap((index) => items[index] ?? []))
  return file_ids.length ? { files: { file_ids, by: actor } } : {}
}

/** The rows of a submission: several linked cases where the policy wants one item each. */
export const newCases = (
  prepared: PreparedCase,
  as: SubmitAs & Pick<Asking, "asker">
): NewCase[] => {
  const { terms, type, request } = prepared
  const now = new Date(prepared.facts.now)
  const submission_id = generateEntityId(undefined, "rmasub")
  return prepared.parts.map(({ indices, quote }, position): NewCase => ({
    ...(as.draft && position === 0 ? { draft: as.draft } : {}),
    rma: {
      status: "submitted",
      request_type: type.code,
      legal_basis: type.legal_basis,
      ...aboutOf(prepared, as.asker),
      channel: as.channel,
      created_by_type: as.actor.type,
      created_by_id: as.actor.id,
      policy_id: terms.policy_id,
      policy_version_id: terms.version_id,
      ...pickedFacts(prepared, indices),
      team: type.team ?? null,
      completeness: completeness(prepared, indices),
      quote,
      contact: request.contact ?? null,
      end_customer: request.on_behalf_of ?? null,
      message: request.message ?? null,
      draft: null,
      clocks: prepared.clocks,
      shipping: prepared.shipping,
      submission_id,
      due_at: nextDue(prepared.clocks),
      expires_at: complaintExpires(prepared.clocks),
      submitted_at: now,
      ...(position === 0 && as.idempotency
        ? {
            idempotency_principal: as.idempotency.principal,
            idempotency_key: as.idempotency.key,
            idempotency_hash: as.idempotency.hash,
          }
        : {}),
    },
    items: indices.flatMap((index) => {
      const item = request.items[index]
      return item ? [newItem(prepared, item, index)] : []
    }),
    ...claimOf(request, indices, as),
    entries: [
      {
        event: "submit",
        name: EVENT_NAMES.submit,
        actor: as.actor,
        data: { channel: as.channel },
      },
    ],
  }))
}
