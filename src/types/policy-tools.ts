import type { Effect, Finding, TraceEntry } from "../domain/policy/decision"
import type { DecisionChange, ReplayReport } from "../domain/replay/types"
import type { QuoteDto } from "./http"

/** What simulate and replay answer (DESIGN § 7). Amounts are numbers in major units, times ISO 8601 UTC. */

export interface TriedVersionDto {
  id: string
  version: number
  status: string
}

export interface SimulatedItemDto {
  item_id: string
  title: string
  outcome: Effect
  findings: Finding[]
  /** Every rule judged, matched or not. */
  trace: TraceEntry[]
  returnable_until: string | null
  resolutions: string[]
}

export interface SimulatedFeeDto {
  code: string
  percent: number | null
  flat: number | null
  /** Order lines it is charged on. */
  item_ids: string[]
  waived: boolean
}

export interface SimulatedTypeDto {
  code: string
  name: string
  legal_basis: string
  /** `browse`: every line, before anything is declared; `submit`: the items asked for. */
  stage: "browse" | "submit"
  decision: {
    outcome: Effect
    findings: Finding[]
    items: SimulatedItemDto[]
  }
  /** Of what was asked for; at `browse` of everything that may go back. Null when nothing may. */
  quote: QuoteDto | null
  fees: SimulatedFeeDto[]
  shipping: { payer: string; by: string; account: string | null } | null
  /** `due_at` for those that the submit starts. */
  clocks: {
    code: string
    from: string
    until: string
    length: string
    count: string
    due_at: string | null
  }[]
  /** Were it approved, or refused, at this moment. */
  deadlines: {
    approval_expires_at: string | null
    appeal_until: string | null
  }
}

export interface SimulationDto {
  version: TriedVersionDto
  order: { id: string; display_id: number | null; currency_code: string }
  customer_id: string | null
  now: string
  request_types: SimulatedTypeDto[]
}

type Amounts = Record<string, { before: number; after: number }>

export interface ReplayDto extends Omit<
  ReplayReport,
  "refunds" | "fees" | "return_shipping" | "labels" | "changes"
> {
  version: TriedVersionDto
  refunds: Amounts
  fees: Amounts
  return_shipping: Amounts
  labels: Amounts
  changes: DecisionChange[]
}
