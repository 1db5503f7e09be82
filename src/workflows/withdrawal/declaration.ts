import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type {
  DeclaredItem,
  RmaDeclarationRecord,
} from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"

/** What the public function is sent. */
export interface Declaration {
  name: string
  /** Lower case. */
  email: string
  order_number: string
  /** Absent: everything. */
  items?: DeclaredItem[]
  locale: string | null
}

/** The same declaration, whoever's name stands on it. */
const digestOf = ({ email, order_number, items = [] }: Declaration): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        email,
        order_number.replace(/^#\s*/, "").toLowerCase(),
        items
          .map(({ item_id, sku, title, quantity }) =>
            JSON.stringify([item_id, sku, title, quantity])
          )
          .sort(),
      ])
    )
    .digest("hex")

/** Keeps a declaration, with the moment it came: from here on it counts. */
export const receiveDeclaration = async (
  container: MedusaContainer,
  declaration: Declaration
): Promise<RmaDeclarationRecord> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const { items, ...rest } = declaration
  return await rma.keepDeclaration(
    { ...rest, items: items ?? null, digest: digestOf(declaration) },
    new Date()
  )
}

/** @throws RmaError `not_found` */
export const loadDeclaration = async (
  container: MedusaContainer,
  id: string
): Promise<RmaDeclarationRecord> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const found = await rma.readDeclaration(id)
  if (!found) {
    throw new RmaError("not_found")
  }
  return found
}
