import type { CountryLaw } from "./types"

/**
 * What holds in every country of the EU and the EEA. Withdrawal is harmonised in full; the legal
 * guarantee is a minimum that countries go beyond (`countries.ts`).
 */
export const UNION: Omit<CountryLaw, "country"> = {
  withdrawal_days: { value: 14, source: "Directive 2011/83/EU Art. 9(1)" },
  uninformed_months: { value: 12, source: "Directive 2011/83/EU Art. 10(1)" },
  guarantee_months: {
    value: 24,
    source: "Directive (EU) 2019/771 Art. 10(1)",
  },
  presumption_months: {
    value: 12,
    source: "Directive (EU) 2019/771 Art. 11(1)",
  },
  complaint_days: null,
  sole_traders: null,
}

/** Days to pay back after a declaration of withdrawal (Directive 2011/83/EU Art. 13(1)). */
export const REFUND_DAYS = 14

/** Days to send goods back after a declaration of withdrawal (Directive 2011/83/EU Art. 14(1)). */
export const SEND_BACK_DAYS = 14

/** Months a repair adds to the guarantee, once, from 31 July 2026 (Directive (EU) 2024/1799). */
export const REPAIR = { months: 12, from: "2026-07-31" } as const
