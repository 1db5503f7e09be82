import { completenessOf, takesAnswer } from "../../domain/policy"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { NewRecord, RmaItemRecord } from "../../modules/rma/records"
import { createCaseWorkflow } from "./case-workflow"
import { loadFor, namedItems, type CaseCommand } from "./command"
import { termsOf } from "./deadlines"
import { evidenceCounts } from "./judge-request"
import { filesOf } from "./request-files"
import { transitionCase } from "./transition-case"

export interface ProvidedItem {
  id: string
  note?: string
  fields?: Record<string, string>
  /** Files that fill slots of the request type, beside those there are. */
  evidence?: { slot: string; file_id: string }[]
}

const evidenceAfter = (
  item: Pick<RmaItemRecord, "evidence">,
  { evidence = [] }: Pick<ProvidedItem, "evidence">
) => [...(item.evidence ?? []), ...evidence]

/** @throws RmaError `invalid_data` for a slot or an answer that the request type does not have, as at submit */
const assertAsked = (
  terms: Awaited<ReturnType<typeof termsOf>>,
  given: readonly ProvidedItem[]
): void => {
  const slots = (terms?.type.evidence ?? []).map(({ slot }) => slot)
  const strange = given
    .flatMap(({ evidence = [] }) => evidence)
    .find(({ slot }) => !slots.includes(slot))
  if (strange) {
    throw new RmaError("invalid_data", {
      message: `This request takes no files under "${strange.slot}".`,
    })
  }
  const fields = new Map(
    terms?.type.fields.map((one) => [one.key, one] as const)
  )
  for (const [key, value] of given.flatMap((item) =>
    Object.entries(item.fields ?? {})
  )) {
    if (!takesAnswer(fields.get(key), value)) {
      throw new RmaError("invalid_data", {
        message: `This request does not take "${value}" as "${key}".`,
      })
    }
  }
}

/** More answers make a request more complete; the answer itself is the word of explanation. */
const completenessAfter = (
  full: FullCase,
  terms: Awaited<ReturnType<typeof termsOf>>,
  named: ReadonlyMap<string, ProvidedItem>
): { completeness?: number } => {
  const { facts } = full.rma
  if (!terms || !facts) {
    return {}
  }
  const answers = new Map(
    full.items.map((item) => [item.item_id, { item, ...named.get(item.id) }])
  )
  const items = facts.items.map((item) => {
    const given = answers.get(item.item_id)
    return {
      ...item,
      fields: { ...item.fields, ...given?.fields },
      ...(given?.evidence
        ? { evidence: evidenceCounts(evidenceAfter(given.item, given)) }
        : {}),
    }
  })
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
    input: CaseCommand & {
      message: string
      items?: ProvidedItem[]
      /** What the message carries, beside evidence. */
      file_ids?: string[]
    }
  ) => {
    const full = await loadFor(container, input)
    const named = namedItems(full, input.items ?? [])
    const terms = await termsOf(container, full)
    assertAsked(terms, input.items ?? [])
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
                  evidence: evidenceAfter(item, given),
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
      message: { text: input.message, file_ids: input.file_ids },
      file_ids: filesOf(input.items ?? []),
      set: {
        origin_status: null,
        ...completenessAfter(full, terms, named),
      },
      items,
    })
    return { ids: [full.rma.id] }
  }
)
