/** Below so many units shipped a rate says nothing about anybody (DESIGN § 5). */
const ENOUGH = 5

/**
 * Units returned by the customer's own fault over units shipped.
 * @returns 0–1, four digits; 0 below five units shipped
 */
export const returnRate = (returned: number, shipped: number): number =>
  shipped < ENOUGH
    ? 0
    : Math.round(Math.min(1, Math.max(0, returned) / shipped) * 10_000) / 10_000
