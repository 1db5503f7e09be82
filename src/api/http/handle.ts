import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { FileAnswer } from "./file-answer"
import { refuse } from "./refuse"
import { TypedAnswer } from "./typed-answer"

/**
 * The one wrapper of our routes: answers what `work` returns as 200 (JSON, a `TypedAnswer` or a `FileAnswer`), or its error as
 * `{ type, code, message, findings?, retry_after? }`. No error handler of the app is touched, so core's
 * routes answer as they always did.
 */
export const handle =
  (work: (req: AuthenticatedMedusaRequest) => Promise<object>) =>
  async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse
  ): Promise<void> => {
    try {
      const answer = await work(req)
      if (answer instanceof FileAnswer) {
        answer.send(res)
      } else if (answer instanceof TypedAnswer) {
        res.vary("Accept").type(answer.type).send(answer.body)
      } else {
        res.json(answer)
      }
    } catch (error) {
      refuse(req, res, error)
    }
  }
