import { getLocaleAmount } from "@medusajs/dashboard/lib"

/** An amount in major units with its currency, as the reader's browser writes it. */
export const money = (amount: number, currency: string | null): string =>
  currency ? getLocaleAmount(amount, currency) : String(amount)
