import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import type RmaModuleService from "../../modules/rma/service"
import type { RequestItem } from "./request"

/** The files that items name as evidence, each once. */
export const filesOf = (
  items: readonly Pick<RequestItem, "evidence">[]
): string[] => [
  ...new Set(
    items.flatMap(({ evidence = [] }) => evidence.map(({ file_id }) => file_id))
  ),
]

const isItem = (value: unknown): value is Pick<RequestItem, "evidence"> =>
  typeof value === "object" && value !== null

/** The same of the half-filled body of a draft, validated in shape. */
export const filesOfDraft = (body: Record<string, unknown>): string[] =>
  filesOf(Array.isArray(body.items) ? body.items.filter(isItem) : [])

/**
 * Evidence counts when it is there and theirs who send it; the claim itself is made with the case.
 * @param draft whose files it may name again
 * @throws RmaError `unknown_file`
 */
export const assertFiles = async (
  container: MedusaContainer,
  file_ids: string[],
  by: Actor,
  draft?: { id: string }
): Promise<void> => {
  if (file_ids.length) {
    await container
      .resolve<RmaModuleService>(RMA_MODULE)
      .assertUsableFiles({ file_ids, by, within: draft ? [draft.id] : [] })
  }
}
