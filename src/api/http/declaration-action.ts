import type { MedusaContainer } from "@medusajs/framework/types"
import type { z } from "@medusajs/framework/zod"
import { loadDeclaration } from "../../workflows"
import { declarationDto } from "../serializers/declaration"
import { idOf } from "./case-id"
import { handle } from "./handle"
import { parseBody } from "./parse"

/** A route by which staff do something about a declaration; answers it read back. */
export const declarationAction = <Schema extends z.ZodType>(
  schema: Schema,
  act: (
    scope: MedusaContainer,
    command: { id: string; author_id: string },
    body: z.output<Schema>
  ) => Promise<unknown>
) =>
  handle(async (req) => {
    const id = idOf(req)
    const body = await parseBody(schema, req)
    await act(req.scope, { id, author_id: req.auth_context.actor_id }, body)
    return { declaration: declarationDto(await loadDeclaration(req.scope, id)) }
  })
