import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refuse } from "./refuse"

/** What is answered, and what is done once that is out. */
export interface Accepted {
  answer: object
  afterwards: () => Promise<unknown>
}

const working = new Set<Promise<void>>()

/** Ends when nothing is left to be done for requests that were answered. */
export const answeredWork = async (): Promise<void> => {
  while (working.size) {
    await Promise.all(working)
  }
}

const workAfter = (
  req: MedusaRequest,
  res: MedusaResponse,
  work: Accepted["afterwards"]
): void => {
  // Who left while the request was read has closed already, and does not close again.
  const closed = res.closed
    ? Promise.resolve()
    : new Promise<void>((out) => res.once("close", out))
  const done = closed
    .then(work)
    .then(() => undefined)
    .catch((error: unknown) => {
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`rma: ${req.path} failed after its answer`, error as Error)
    })
    .finally(() => working.delete(done))
  working.add(done)
}

/**
 * A route that answers 202 before it looks anything up: neither the answer nor its time tells what there is. What was
 * to be done is done also when the client left before the end.
 */
export const accept =
  (work: (req: AuthenticatedMedusaRequest) => Promise<Accepted>) =>
  async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse
  ): Promise<void> => {
    try {
      const { answer, afterwards } = await work(req)
      workAfter(req, res, afterwards)
      res.status(202).json(answer)
    } catch (error) {
      refuse(req, res, error)
    }
  }
