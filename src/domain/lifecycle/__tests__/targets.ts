import type { CaseRow, CaseStatus } from "../case-table"

/** Where a row of the table may lead from a state. */
export const targets = (
  row: CaseRow,
  from: CaseStatus | null
): CaseStatus[] => {
  switch (row.to) {
    case "origin":
      return ["submitted", "received"]
    case "unchanged":
      return from ? [from] : ["draft"]
    case "by_units":
      return ["received", "resolving"]
    case "appeal":
      return [from === "rejected" ? "submitted" : "received"]
    default:
      return [row.to]
  }
}
