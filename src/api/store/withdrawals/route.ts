import {
  isFrequent,
  processDeclaration,
  receiveDeclaration,
} from "../../../workflows"
import { accept } from "../../http/accept"
import { DeclarationBody } from "../../http/declaration"
import { localeOf } from "../../http/locale"
import { parseBody } from "../../http/parse"

/**
 * The statutory withdrawal function, for anyone. A declaration is kept before it is answered, and never refused for
 * how many there are: where many come from one address they are worked on by the job, more slowly.
 */
export const POST = accept(async (req) => {
  const body = await parseBody(DeclarationBody, req)
  const frequent = await isFrequent(req.scope, req.ip)
  const kept = await receiveDeclaration(req.scope, {
    ...body,
    locale: localeOf(req),
  })
  return {
    answer: {
      received_at: new Date(kept.repeated_at ?? kept.received_at).toISOString(),
    },
    afterwards: async () => {
      if (!frequent) {
        await processDeclaration(req.scope, kept)
      }
    },
  }
})
