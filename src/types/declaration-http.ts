/** A withdrawal declared through `POST /store/withdrawals`, as `GET /admin/rma-declarations` answers it. */
export interface AdminDeclarationDto {
  id: string
  /** `unmatched` is what a person has to look at. */
  status: "received" | "matched" | "unmatched" | "handled"
  name: string
  email: string
  order_number: string
  /** As they were named; null: everything. */
  items:
    | { item_id?: string; sku?: string; title?: string; quantity?: number }[]
    | null
  /** When it was declared, which is what counts. */
  received_at: string
  repeated_at: string | null
  times: number
  /** Its last time was acknowledged by mail. */
  acknowledged: boolean
  /** The case it became. */
  rma_id: string | null
  /** Why it became none: `no_such_order`, `other_address`, or the code that a submit was refused with. */
  cause: string | null
  handled_at: string | null
  handled_by: string | null
  note: string | null
}
