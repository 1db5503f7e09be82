import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { answerFor } from "./errors"
import { clientOf, eventWriter } from "./event-stream"
import { handle } from "./handle"
import { localeOf } from "./locale"

export interface Watched {
  /** Aborted when the client is gone. */
  signal: AbortSignal
  onProgress: (progress: object) => Promise<void>
}

type Work = (
  req: AuthenticatedMedusaRequest,
  watched: Watched
) => Promise<object>

const asksForEvents = (req: AuthenticatedMedusaRequest): boolean =>
  /\btext\/event-stream\b/.test(req.get("accept") ?? "")

const streamed = async (
  work: Work,
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse
): Promise<void> => {
  const signal = clientOf(res)
  const events = eventWriter(res, signal)
  try {
    const result = await work(req, {
      signal,
      onProgress: (progress) => events.write("progress", progress),
    })
    await events.write("result", result)
  } catch (error) {
    const { status, body } = answerFor(error, localeOf(req))
    if (status >= 500) {
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`rma: ${req.method} ${req.path} failed`, error as Error)
    }
    if (!res.headersSent) {
      res.status(status).json(body)
      return
    }
    await events.write("error", body)
  }
  res.end()
}

/**
 * A route whose work takes a while: with `Accept: text/event-stream` it answers `event: progress` as it goes
 * and `event: result` at the end (`event: error` when it breaks in between), otherwise JSON when it is done.
 * The work is told to stop when the client is gone.
 */
export const handleWithProgress =
  (work: Work) =>
  async (
    req: AuthenticatedMedusaRequest,
    res: MedusaResponse
  ): Promise<void> => {
    if (asksForEvents(req)) {
      await streamed(work, req, res)
      return
    }
    const watched = { signal: clientOf(res), onProgress: async () => {} }
    await handle((one) => work(one, watched))(req, res)
  }
