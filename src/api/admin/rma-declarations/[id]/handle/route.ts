import { z } from "@medusajs/framework/zod"
import { handleDeclaration } from "../../../../../workflows"
import { declarationAction } from "../../../../http/declaration-action"
import { reason } from "../../../../http/fields"

const Body = z.strictObject({ note: reason })

/** Staff close it without a case, and say what they did. */
export const POST = declarationAction(Body, (scope, command, body) =>
  handleDeclaration(scope, { ...command, ...body })
)
