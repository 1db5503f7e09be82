import { loadDeclaration } from "../../../../workflows"
import { idOf } from "../../../http/case-id"
import { Nothing } from "../../../http/fields"
import { handle } from "../../../http/handle"
import { parseQuery } from "../../../http/parse"
import { declarationDto } from "../../../serializers/declaration"

export const GET = handle(async (req) => {
  parseQuery(Nothing, req)
  const declaration = await loadDeclaration(req.scope, idOf(req))
  return { declaration: declarationDto(declaration) }
})
