import type { NewRecord, RmaItemRecord } from "../../modules/rma/records"

type Changes = Record<string, NewRecord<RmaItemRecord>>

/** What two parts of one transition change on items, by case item id; the second wins. */
export const mergeItems = (a: Changes, b: Changes = {}): Changes =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((id) => [
      id,
      { ...a[id], ...b[id] },
    ])
  )
