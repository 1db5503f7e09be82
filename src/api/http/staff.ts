import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { z } from "@medusajs/framework/zod"
import type { CaseCommand } from "../../workflows/case/command"
import { loadCase } from "../../workflows/case/load-case"
import { shownTerms } from "../../workflows/case/shown-terms"
import { listCaseFiles } from "../../workflows/files/read-file"
import { adminCase } from "../serializers/admin-case"
import { idOf } from "./case-id"
import { handle } from "./handle"
import { localeOf } from "./locale"
import { parseBody } from "./parse"

/** The user, or the secret API key that acts for the merchant. */
export const staff = (req: AuthenticatedMedusaRequest) => ({
  type: "staff" as const,
  id: req.auth_context.actor_id,
})

/**
 * A case as staff see it.
 * @throws RmaError `not_found`
 */
export const readCase = async (req: AuthenticatedMedusaRequest, id: string) => {
  const full = await loadCase(req.scope, id)
  const locale = localeOf(req)
  const [terms, files] = await Promise.all([
    shownTerms(req.scope, full, locale),
    listCaseFiles(req.scope, full, "staff"),
  ])
  return adminCase(full, terms, locale, files)
}

/** A route by which staff do something to a case; answers the case read back. */
export const staffAction = <Schema extends z.ZodType>(
  schema: Schema,
  act: (
    scope: MedusaContainer,
    command: CaseCommand,
    body: z.output<Schema>
  ) => Promise<unknown>,
  /** Bytes of the body. */
  limit?: number
) =>
  handle(async (req) => {
    const id = idOf(req)
    const body = await parseBody(schema, req, limit)
    await act(req.scope, { id, actor: staff(req) }, body)
    return { rma: await readCase(req, id) }
  })
