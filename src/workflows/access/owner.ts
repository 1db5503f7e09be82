import type { CoreOrder } from "../order/load-order"

/** An order's ties to a person. */
export type OrderTies = Pick<CoreOrder, "id" | "customer_id" | "email">

/**
 * A guest, whose token is good for one order: for as long as the order has the owner and the address that it had
 * when the token was given.
 */
export interface GuestOwner {
  order_id: string
  customer_id: string | null
  /** Lower case. */
  email: string
  /** Until when the token is good; ISO 8601. */
  expires_at: string
}

/** Who asks for what is theirs: a customer by id, or a guest. */
export type Owner = string | GuestOwner

export const isGuest = (owner: Owner): owner is GuestOwner =>
  typeof owner !== "string"

/** The customer that the orders and drafts of this person are under. */
export const customerIdOf = (owner: Owner): string | null =>
  isGuest(owner) ? owner.customer_id : owner

/** Whether an order is theirs now; it can change hands. */
export const ownsOrder = (owner: Owner, order: OrderTies): boolean =>
  isGuest(owner)
    ? order.id === owner.order_id &&
      order.customer_id === owner.customer_id &&
      order.email?.toLowerCase() === owner.email
    : order.customer_id === owner
