import type { Deed } from "../app/journal"
import type { Answer } from "./http"

/** One request of somebody who does something about a case. */
export interface Sending {
  by: "shopper" | "staff"
  path: string
  body?: object
  /** Of a submission: asked twice it is one. */
  idempotency_key?: string
}

/** A store on which cases are walked: the one whose processes are killed, or any other. */
export interface Stage {
  /** Variants by SKU. */
  variants: Record<string, string>
  send(sending: Sending): Promise<Answer>
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>
  /** What the payment provider says it did. */
  journal(): Deed[]
}
