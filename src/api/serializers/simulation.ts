import { addLength } from "../../domain/calendar"
import { feesFor, textIn } from "../../domain/policy"
import type { SimulatedTypeDto, SimulationDto } from "../../types/policy-tools"
import type {
  SimulatedType,
  Simulation,
} from "../../workflows/policy/simulate-policy"
import { findingsIn } from "../http/sentences"
import { quoteDto } from "./quote"
import { versionDto } from "./tried-version"
import { numberOrNull } from "./values"

const itemsOf = (
  { decision }: SimulatedType,
  { facts }: Simulation,
  locale: string
): SimulatedTypeDto["decision"]["items"] =>
  decision.items.map((item) => ({
    item_id: item.item_id,
    title:
      facts.items.find(({ item_id }) => item_id === item.item_id)?.title ?? "",
    outcome: item.outcome,
    findings: findingsIn(item.findings, locale),
    trace: item.trace.map((entry) =>
      entry.matched ? (findingsIn([entry], locale)[0] ?? entry) : entry
    ),
    returnable_until: item.returnable_until,
    resolutions: item.resolutions,
  }))

const feesOf = (
  { type, prepared }: SimulatedType,
  { tried }: Simulation
): SimulatedTypeDto["fees"] =>
  prepared
    ? feesFor(
        prepared.facts,
        tried.policy,
        type.code,
        prepared.facts.items.map((item) => ({ id: item.item_id, item }))
      ).map(({ code, kind, value, item_ids, waived }) => ({
        code,
        percent: kind === "percent" ? numberOrNull(value) : null,
        flat: kind === "flat" ? numberOrNull(value) : null,
        item_ids,
        waived: waived ?? false,
      }))
    : []

const clocksOf = ({
  type,
  prepared,
}: SimulatedType): SimulatedTypeDto["clocks"] =>
  type.clocks.map(({ code, from, until, length, count }) => ({
    code,
    from,
    until,
    length,
    count,
    due_at:
      prepared?.clocks.find((clock) => clock.code === code)?.due_at ?? null,
  }))

const deadlinesOf = (
  { type }: SimulatedType,
  { tried, facts }: Simulation
): SimulatedTypeDto["deadlines"] => {
  const { time_zone } = tried.policy.calendar
  const after = (length: string | null) =>
    length === null
      ? null
      : addLength(facts.now, length, "calendar", { time_zone, holidays: [] })
  return {
    approval_expires_at: after(type.approval_valid),
    appeal_until: after(type.appeal_within),
  }
}

const typeDto = (
  simulated: SimulatedType,
  simulation: Simulation,
  locale: string
): SimulatedTypeDto => {
  const { type, stage, decision, prepared } = simulated
  const shipping = prepared?.shipping
  return {
    code: type.code,
    name: textIn(type.name, locale),
    legal_basis: type.legal_basis,
    stage,
    decision: {
      outcome: decision.outcome,
      findings: findingsIn(decision.findings, locale),
      items: itemsOf(simulated, simulation, locale),
    },
    quote: prepared?.quote ? quoteDto(prepared.quote) : null,
    fees: feesOf(simulated, simulation),
    shipping: shipping
      ? {
          payer: shipping.payer,
          by: shipping.by ?? "none",
          account: shipping.account ?? null,
        }
      : null,
    clocks: clocksOf(simulated),
    deadlines: deadlinesOf(simulated, simulation),
  }
}

/** How a version would answer on an order, with the full account of every rule. */
export const simulationDto = (
  simulation: Simulation,
  locale: string
): SimulationDto => ({
  version: versionDto(simulation.tried.version),
  order: {
    id: simulation.order.id,
    display_id: simulation.order.display_id,
    currency_code: simulation.order.currency_code,
  },
  customer_id: simulation.order.customer_id,
  now: simulation.facts.now,
  request_types: simulation.types.map((type) =>
    typeDto(type, simulation, locale)
  ),
})
