import type { AdminRmaDto } from "../../../types/http"
import { inspectable } from "../../lib/units"
import { amount, wholeNumber, written } from "../numbers"

/** A choice of nothing: a select has no empty value. */
export const NO_VOID_CAUSE = "-"

export interface InspectEntry {
  id: string
  /** Units that waited when the form was opened: sent twice, it is judged once. */
  outstanding: number
  accepted: string
  refused: string
  /** The law's, where units of a withdrawal are refused. */
  ground: string
  resellable: string
  deduction_amount: string
  deduction_reason: string
  found: { key: string; value: string }[]
  /** Of the warranty, where units are refused. */
  void_cause: string
  note: string
}

export interface InspectValues {
  items: InspectEntry[]
  /** Fees the case would pay; one with a reason is waived. */
  fees: { code: string; reason: string }[]
}

/** All that was received is accepted and fit for resale, until somebody says otherwise. */
export const inspectDefaults = (
  { items, quote }: Pick<AdminRmaDto, "items" | "quote">,
  ground = ""
): InspectValues => ({
  fees: (quote?.lines ?? []).flatMap(({ kind, code, waived }) =>
    kind === "fee" && code && !waived ? [{ code, reason: "" }] : []
  ),
  items: items
    .filter((item) => inspectable(item) > 0)
    .map((item) => ({
      id: item.id,
      outstanding: inspectable(item),
      accepted: String(inspectable(item)),
      refused: "0",
      ground,
      resellable: String(inspectable(item)),
      deduction_amount: "",
      deduction_reason: "",
      found: Object.keys(item.fields).map((key) => ({ key, value: "" })),
      void_cause: NO_VOID_CAUSE,
      note: "",
    })),
})

const deduction = (entry: InspectEntry) => {
  const value = amount(entry.deduction_amount)
  return value
    ? { deduction: { amount: value, reason: entry.deduction_reason.trim() } }
    : {}
}

const found = (entry: InspectEntry, refused: number) => {
  const facts = entry.found.flatMap(({ key, value }): [string, string][] => {
    const text = written(value)
    return text ? [[key, text]] : []
  })
  if (refused > 0 && entry.void_cause !== NO_VOID_CAUSE) {
    facts.push(["void_cause", entry.void_cause])
  }
  return facts.length > 0 ? { found: Object.fromEntries(facts) } : {}
}

const waived = (fees: InspectValues["fees"]) => {
  const waive_fees = fees.flatMap(({ code, reason }) => {
    const text = written(reason)
    return text ? [{ code, reason: text }] : []
  })
  return waive_fees.length > 0 ? { waive_fees } : {}
}

/** Body of `POST …/inspect`; items that were not judged are left out and wait. */
export const inspectBody = (values: InspectValues) => ({
  ...waived(values.fees),
  items: values.items.flatMap((entry) => {
    const accepted = wholeNumber(entry.accepted) ?? 0
    const refused = wholeNumber(entry.refused) ?? 0
    if (accepted + refused === 0) {
      return []
    }
    const note = written(entry.note)
    return [
      {
        id: entry.id,
        outstanding: entry.outstanding,
        accepted,
        refused,
        ...(refused > 0 && entry.ground && { ground: entry.ground }),
        resellable: wholeNumber(entry.resellable) ?? 0,
        ...deduction(entry),
        ...found(entry, refused),
        ...(note && { note }),
      },
    ]
  }),
})
