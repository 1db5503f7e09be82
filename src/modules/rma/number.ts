const PREFIX = "RMA-"

/** The number people use: `RMA-000123`. */
export const formatNumber = (display_id: number): string =>
  `${PREFIX}${String(display_id).padStart(6, "0")}`

/** The display id behind a number as a person may type it (`rma-123`, `RMA-000123`), or null. */
export const parseNumber = (text: string): number | null => {
  const digits = /^rma-?0*(\d{1,9})$/i.exec(text.trim())?.[1]
  return digits ? Number(digits) : null
}
