/** Codes the built-in withdrawal may take: a document may have given the first to something else. */
const CODES = ["withdrawal", "statutory_withdrawal", "withdrawal_by_law"]

/** The code of the built-in withdrawal beside types of these codes; undefined when every one is taken. */
export const withdrawalCode = (taken: readonly string[]): string | undefined =>
  CODES.find((code) => !taken.includes(code))
