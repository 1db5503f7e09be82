import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RmaError } from "../../modules/rma/errors"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import { customerIdOf, isGuest, type Owner } from "../access/owner"
import type { Asker } from "../order/orderless-facts"
import { prepareOrderless } from "./prepare-orderless"
import { prepareRequest } from "./prepare-request"
import type { PreparedCase } from "./prepared-case"
import { hasOrder, type ReturnRequest } from "./request"
import { assertFiles, filesOf } from "./request-files"

/** Who asks, as the edge knows it. */
export interface Asking {
  /** Who must own the order; null: staff on behalf. */
  owner: Owner | null
  /** Where there is no order; a customer's `email` is looked up. Absent: the owner, and nothing else is known. */
  asker?: Asker
  /** When it was declared, where that was before now: what is judged is that moment. ISO 8601. */
  declared_at?: string
  /** Who uploaded the evidence. */
  actor: Actor
  /** The draft that becomes the case, with files of its own. */
  draft?: { id: string; version: number }
}

const unknownBut = (customer_id: string | null): Asker => ({
  customer_id,
  email: null,
  sales_channel_id: null,
  locale: null,
})

/**
 * Mail goes to the account's address, never to one that the request brought along.
 * @throws RmaError `not_found` when there is no such customer, `invalid_data` when nobody is named
 */
const withAddress = async (
  container: MedusaContainer,
  asker: Asker
): Promise<Asker> => {
  if (asker.customer_id === null) {
    if (asker.email === null) {
      throw new RmaError("invalid_data", {
        message: "customer_id: is required without an order, or contact.email",
      })
    }
    return asker
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "email"],
    filters: { id: asker.customer_id },
  })
  const [customer] = data
  if (!customer) {
    throw new RmaError("not_found", { message: "There is no such customer." })
  }
  return { ...asker, email: customer.email }
}

const prepare = async (
  container: MedusaContainer,
  request: ReturnRequest,
  {
    owner,
    asker = unknownBut(owner && customerIdOf(owner)),
    declared_at,
  }: Asking
): Promise<PreparedCase> => {
  if (hasOrder(request)) {
    return await prepareRequest(container, request, owner, {
      now: declared_at,
    })
  }
  if (owner !== null && isGuest(owner)) {
    throw new RmaError("order_required")
  }
  return await prepareOrderless(
    container,
    request,
    await withAddress(container, asker)
  )
}

/**
 * Loads, judges and quotes a request, about an order or none; writes nothing.
 * @throws RmaError as `prepareRequest` and `prepareOrderless`; `order_required` when a guest names no order: a token
 *   is good for one, and a case without it would be out of its reach; `unknown_file` for evidence that is not theirs
 */
export const prepareCase = async (
  container: MedusaContainer,
  request: ReturnRequest,
  asking: Asking
): Promise<PreparedCase> => {
  const prepared = await prepare(container, request, asking)
  const { actor, draft } = asking
  await assertFiles(container, filesOf(request.items), actor, draft)
  return prepared
}
