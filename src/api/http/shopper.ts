import type {
  AuthenticatedMedusaRequest,
  MedusaStoreRequest,
} from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { z } from "@medusajs/framework/zod"
import type { Actor } from "../../modules/rma/queries/commit-transition"
import { customerIdOf, isGuest, type Owner } from "../../workflows/access/owner"
import type { CaseCommand } from "../../workflows/case/command"
import { loadOwnCase } from "../../workflows/case/load-case"
import type { Asking } from "../../workflows/case/prepare-case"
import { shownTerms } from "../../workflows/case/shown-terms"
import { listCaseFiles } from "../../workflows/files/read-file"
import { storeCase } from "../serializers/store-case"
import { idOf } from "./case-id"
import { handle } from "./handle"
import { localeOf, spokenBy } from "./locale"
import { parseBody } from "./parse"
import { ownerOf } from "./principal"

/** Who acts, for the timeline: the signed-in shopper, or a guest. */
export const shopper = (req: AuthenticatedMedusaRequest): Actor => {
  const owner = ownerOf(req)
  return isGuest(owner)
    ? { type: "guest", id: owner.order_id }
    : { type: "shopper", id: owner }
}

/** Whose idempotency keys those of a request are. */
export const principalName = (req: AuthenticatedMedusaRequest): string => {
  const owner = ownerOf(req)
  return isGuest(owner) ? `guest:${owner.order_id}` : `customer:${owner}`
}

/** The sales channel that the publishable key stands for; null when it stands for several. */
export const channelOf = (req: AuthenticatedMedusaRequest): string | null => {
  const { publishable_key_context: key } = req as Partial<MedusaStoreRequest>
  const [only, ...others] = key?.sales_channel_ids ?? []
  return only !== undefined && !others.length ? only : null
}

/** Who asks, with an order or without. */
export const asking = (
  req: AuthenticatedMedusaRequest
): Required<Pick<Asking, "asker" | "actor">> & { owner: Owner } => ({
  owner: ownerOf(req),
  actor: shopper(req),
  asker: {
    customer_id: customerIdOf(ownerOf(req)),
    email: null,
    sales_channel_id: channelOf(req),
    locale: spokenBy(req),
  },
})

/**
 * A case of the signed-in customer, or of the guest's order, as the store shows it.
 * @throws RmaError `not_found`, for strangers too
 */
export const readOwnCase = async (
  req: AuthenticatedMedusaRequest,
  id: string
) => {
  const full = await loadOwnCase(req.scope, id, ownerOf(req))
  const locale = localeOf(req, full.rma.locale)
  const [terms, files] = await Promise.all([
    shownTerms(req.scope, full, locale),
    listCaseFiles(req.scope, full, "shopper"),
  ])
  return storeCase(full, terms, locale, files)
}

/**
 * The case in the path, as it is stored, when it is theirs who ask.
 * @throws RmaError `not_found`, for strangers too
 */
export const ownCase = async (req: AuthenticatedMedusaRequest) =>
  await loadOwnCase(req.scope, idOf(req), ownerOf(req))

/** A route by which the shopper does something to a case; answers the case read back. */
export const shopperAction = <Schema extends z.ZodType>(
  schema: Schema,
  act: (
    scope: MedusaContainer,
    command: CaseCommand & { owner: Owner },
    body: z.output<Schema>
  ) => Promise<unknown>
) =>
  handle(async (req) => {
    const id = idOf(req)
    const body = await parseBody(schema, req)
    const command = { id, actor: shopper(req), owner: ownerOf(req) }
    await act(req.scope, command, body)
    return { rma: await readOwnCase(req, id) }
  })
