import type { MedusaContainer } from "@medusajs/framework/types"
import type { ReplayReport } from "../../domain/replay"
import { replayCases } from "./replay-cases"
import { replayOrders } from "./replay-orders"
import { triedPolicy } from "./tried-policy"

/** The most a replay takes on at once. */
export const MOST_REPLAYED = 10_000

export interface Progress {
  done: number
  total: number
}

export interface Replaying {
  limit: number
  /** Told after every batch; awaited, so that a slow reader slows the work and not the memory. */
  onProgress?: (progress: Progress) => void | Promise<void>
  /** Nobody waits for the answer any more. */
  signal?: AbortSignal
}

export interface ReplayInput extends Replaying {
  id: string
  over: "cases" | "orders"
  version?: number
}

export interface Replay {
  version: { id: string; version: number; status: string }
  report: ReplayReport
}

/**
 * What would change under a version of a policy: over the last cases decided where it would hold, from the
 * facts they froze, or over the last orders as they are now. Writes nothing, and runs the judge and the quote
 * that a submit runs.
 *
 * @throws RmaError `not_found`, `policy_invalid`
 */
export const replayPolicy = async (
  container: MedusaContainer,
  { id, over, version, ...replaying }: ReplayInput
): Promise<Replay> => {
  const tried = await triedPolicy(container, id, version)
  const replay = over === "cases" ? replayCases : replayOrders
  return {
    version: {
      id: tried.version_id,
      version: tried.version.version,
      status: tried.version.status,
    },
    report: await replay(container, tried, replaying),
  }
}
