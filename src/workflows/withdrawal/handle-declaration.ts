import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type {
  DeclaredItem,
  RmaDeclarationRecord,
} from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { loadDeclaration } from "./declaration"
import { openDeclared } from "./open-declared"

interface ByStaff {
  id: string
  author_id: string
}

const done = () =>
  new RmaError("illegal_transition", {
    message: "This declaration was dealt with already.",
  })

/** @throws RmaError `not_found`, `illegal_transition` when staff were done with it */
const openDeclaration = async (
  container: MedusaContainer,
  id: string
): Promise<RmaDeclarationRecord> => {
  const declaration = await loadDeclaration(container, id)
  if (declaration.handled_at) {
    throw done()
  }
  return declaration
}

/**
 * Staff say which order a declaration is about, and which goods where its words do not; its case is opened as of the moment it was declared.
 * @throws RmaError as a submit does; `illegal_transition` when it became a case already
 */
export const assignDeclaration = async (
  container: MedusaContainer,
  {
    id,
    author_id,
    order_id,
    items,
  }: ByStaff & { order_id: string; items?: DeclaredItem[] }
): Promise<void> => {
  const declaration = await openDeclaration(container, id)
  if (declaration.status === "matched") {
    throw done()
  }
  const rma_id = await openDeclared(
    container,
    { ...declaration, items: items ?? declaration.items },
    order_id,
    { type: "staff", id: author_id }
  )
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  await rma.settleDeclaration(id, { rma_id, status: "matched", cause: null })
}

/**
 * Staff close a declaration that became no case, and say what they did about it.
 * @throws RmaError `not_found`, `illegal_transition`
 */
export const handleDeclaration = async (
  container: MedusaContainer,
  { id, author_id, note }: ByStaff & { note: string }
): Promise<void> => {
  const { status } = await openDeclaration(container, id)
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const written =
    status !== "matched" &&
    (await rma.settleDeclaration(id, {
      status: "handled",
      handled_at: new Date(),
      handled_by: author_id,
      note,
    }))
  if (!written) {
    throw done()
  }
}
