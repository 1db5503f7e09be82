import type { LocalizedText, PolicyDocument } from "../domain/policy"

/** One policy of a preset. Ids differ from store to store: what it is scoped to is named, not numbered. */
export interface PresetPolicy {
  name: string
  /** Added to the priority asked for when the preset is loaded: the special policy goes first. */
  priority: number
  /** Names of customer groups it is for; a group the store does not have is created empty. */
  customer_groups?: string[]
  document: PolicyDocument
}

/** A loyalty tier that a preset's rules speak of. */
export interface PresetTier {
  code: string
  name: LocalizedText
  rank: number
  thresholds?: {
    /** Major units by currency. */
    spend?: Record<string, string>
    orders?: number
    /** ISO 8601 length. */
    period?: string
  }
}

/** A merchant's whole after-sales, ready to load: policies, and the reasons and tiers they speak of. */
export interface Preset {
  code: string
  name: LocalizedText
  description: LocalizedText
  policies: PresetPolicy[]
  /** Values of core's return reasons; those the store has already are left as they are. */
  reasons: { value: string; label: string }[]
  tiers: PresetTier[]
}
