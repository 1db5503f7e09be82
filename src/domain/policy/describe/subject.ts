import type { LawFacts } from "../../law"
import type { LocalizedText, Policy } from "../schema"

/** A tier of the loyalty programme as far as terms name it. */
export interface DescribedTier {
  code: string
  name: LocalizedText
  rank: number
}

/** The terms to tell, and for whom. */
export interface Subject {
  policy: Policy
  /** When this version was published; ISO 8601. */
  published_at: string | null
  /** Country of delivery, lower case; null: nobody said. */
  country: string | null
  /** Its consumer law; null: outside the EU and EEA, absent: nobody said the country. */
  law?: LawFacts | null
  sales_channel_id: string | null
  /** Lower case; amounts in others are left out. Null: all are told. */
  currency: string | null
  /** Lowest first. */
  tiers: readonly DescribedTier[]
  /** What the shop calls its reasons, by value. */
  reasons: Readonly<Record<string, string>>
}
