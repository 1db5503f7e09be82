import type { RmaRecord } from "../../modules/rma/records"

/** What the lease of a case is taken on: its order, or where there is none the case itself. */
export const leaseOf = ({
  id,
  order_id,
}: Pick<RmaRecord, "id" | "order_id">): string => order_id ?? id
