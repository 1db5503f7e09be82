import type { PolicyDto } from "../../types/http"
import type { ReplayDto, SimulationDto } from "../../types/policy-tools"
import { readEvents } from "./read-events"
import { request, send } from "./request"

const POLICIES = "/admin/rma-policies"
const pathOf = (id: string, rest = "") =>
  `${POLICIES}/${encodeURIComponent(id)}${rest}`

export interface PolicyVersion {
  id: string
  version: number
  status: "draft" | "published" | "superseded"
  note: string | null
  author_id: string | null
  published_at: string | null
  superseded_at: string | null
  created_at: string
}

export interface PresetSummary {
  code: string
  name: Record<string, string>
  description: Record<string, string>
}

export const retrievePolicy = async (id: string): Promise<PolicyDto> =>
  (await request<{ policy: PolicyDto }>(pathOf(id))).policy

export const listVersions = async (id: string): Promise<PolicyVersion[]> =>
  (
    await request<{ versions: PolicyVersion[] }>(pathOf(id, "/versions"), {
      query: { limit: 100 },
    })
  ).versions

/** Saved in a draft: a published version never changes. */
export const saveDocument = async (
  id: string,
  document: unknown
): Promise<PolicyDto> =>
  (await request<{ policy: PolicyDto }>(pathOf(id), { body: { document } }))
    .policy

/** A new policy with its first draft. */
export const createPolicy = async (body: object): Promise<PolicyDto> =>
  (await request<{ policy: PolicyDto }>(POLICIES, { body })).policy

/** Name, priority and scope: they are no part of a version. */
export const saveSettings = async (
  id: string,
  body: object
): Promise<PolicyDto> =>
  (await request<{ policy: PolicyDto }>(pathOf(id), { body })).policy

export const publishPolicy = async (
  id: string,
  note: string
): Promise<PolicyDto> =>
  (
    await request<{ policy: PolicyDto }>(pathOf(id, "/publish"), {
      body: note.trim() ? { note } : {},
    })
  ).policy

export const listPresets = async (): Promise<PresetSummary[]> =>
  (await request<{ presets: PresetSummary[] }>(`${POLICIES}/presets`)).presets

export const loadPreset = async (body: object): Promise<PolicyDto[]> =>
  (await request<{ policies: PolicyDto[] }>(`${POLICIES}/presets`, { body }))
    .policies

export const simulate = async (
  id: string,
  body: object
): Promise<SimulationDto> =>
  (
    await request<{ simulation: SimulationDto }>(pathOf(id, "/simulate"), {
      body,
    })
  ).simulation

export interface Progress {
  done: number
  total: number
}

/** Replays with progress; throws a {@link Refusal} or what broke on the way. */
export const replay = async (
  id: string,
  body: object,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal
): Promise<ReplayDto> => {
  const response = await send(pathOf(id, "/replay"), {
    body,
    signal,
    accept: "text/event-stream",
  })
  const result = await readEvents<Progress, { replay: ReplayDto }>(
    response,
    onProgress
  )
  return result.replay
}
