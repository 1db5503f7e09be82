import type { MedusaContainer } from "@medusajs/framework/types"
import { completenessOf } from "../../domain/policy"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { NewRecord, RmaItemRecord } from "../../modules/rma/records"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, namedItems, type CaseCommand } from "./command"
import { termsOf } from "./deadlines"
import { transitionCase } from "./transition-case"

export interface ProvidedItem {
  id: string
  note?: string
  fields?: Record<string, string>
}

/** More answers make a request more complete; the answer itself is the word of explanation. */
const completenessAfter = async (
  container: MedusaContainer,
  full: FullCase,
  named: ReadonlyMap<string, ProvidedItem>
): Promise<{ completeness?: number }> => {
  const terms = await termsOf(container, full)
  const { facts } = full.rma
  if (!terms || !facts) {
    return {}
  }
  const answers = new Map(
    full.items.map((item) => [item.item_id, named.get(item.id)?.fields])
  )
  const items = facts.items.map((item) => ({
    ...item,
    fields: { ...item.fields, ...answers.get(item.item_id) },
  }))
  const after = { ...facts, items }
  const completeness = completenessOf(
    after,
    terms.policy,
    terms.type.code,
    () => true
  )
  return { completeness: Math.max(completeness, full.rma.completeness) }
}

/** Answers a question of staff: the case goes back to where it was asked from. */
export const provideDetailsWorkflow = createCaseWorkflow(
  "provide-rma-details",
  async (
    container,
    input: CaseCommand & { message: string; items?: ProvidedItem[] }
  ) => {
    const full = await loadFor(container, input)
    const named = namedItems(full, input.items ?? [])
    const items = Object.fromEntries(
      full.items.flatMap((item): [string, NewRecord<RmaItemRecord>][] => {
        const given = named.get(item.id)
        return given
          ? [
              [
                item.id,
                {
                  note: given.note,
                  fields: { ...item.fields, ...given.fields },
                },
              ],
            ]
          : []
      })
    )
    await transitionCase(container, full, {
      event: "provide_details",
      actor: input.actor,
      data: { message: input.message },
      set: {
        origin_status: null,
        ...(await completenessAfter(container, full, named)),
      },
      items,
    })
    return { ids: [full.rma.id] }
  }
)
