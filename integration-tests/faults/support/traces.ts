import type { Deed } from "../app/journal"
import { labelsOf, type CaseLabel } from "./case-labels"
import { paymentsOf, type CasePayment } from "./case-payments"
import type { Walk } from "./next-step"
import type { World } from "./world"

/** What there is to find of a case at its providers. */
export interface Traces {
  payments: CasePayment[]
  labels: CaseLabel[]
  /** What the providers did for it. */
  deeds: Deed[]
  /** How often a fault met it. */
  faults: number
  /** References of what a fault met while it was let go. */
  held: string[]
}

export const tracesOf = async (
  world: World,
  { order_id, lines }: Walk,
  journal: readonly Deed[]
): Promise<Traces> => {
  const [payments, labels] = await Promise.all([
    paymentsOf(world, order_id),
    labelsOf(world, order_id),
  ])
  const refs = new Set([
    order_id,
    ...Object.values(lines),
    ...payments.map(({ ref }) => ref),
  ])
  // A label is known by its line, and what becomes of it by the label.
  for (const { what, ref, key } of journal) {
    if (what === "label" && key && refs.has(ref)) {
      refs.add(key)
    }
  }
  const mine = journal.filter(({ ref }) => refs.has(ref))
  return {
    payments,
    labels,
    deeds: mine.filter(({ what }) => what !== "fault"),
    faults: mine.filter(({ what }) => what === "fault").length,
    held: mine.flatMap(({ what, note, ref }) =>
      what === "fault" && note === "release" ? [ref] : []
    ),
  }
}
