import {
  authenticate,
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"
import { RmaError } from "../../modules/rma/errors"
import type { GuestOwner, Owner } from "../../workflows/access/owner"
import { redeemToken } from "../../workflows/access/redeem-token"
import { refuse } from "./refuse"

/** A guest's token, good for one order. It stands in no address, where logs and histories would keep it. */
export const TOKEN_HEADER = "x-rma-token"

const signedIn = authenticate("customer", ["session", "bearer"])

const guests = new WeakMap<MedusaRequest, GuestOwner>()

const admitGuest = async (req: MedusaRequest, token: string) => {
  const guest = await redeemToken(req.scope, token)
  if (!guest) {
    throw new RmaError("unauthorized")
  }
  guests.set(req, guest)
}

/**
 * Lets in whom the routes of shoppers are for: a guest by token, else a signed-in customer; 401 to everybody else.
 * A token that was sent decides, also where somebody is signed in: it is how they follow another order.
 */
export const identified = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> => {
  const token = req.get(TOKEN_HEADER)
  if (token === undefined) {
    signedIn(req, res, next)
    return
  }
  try {
    await admitGuest(req, token)
    next()
  } catch (error) {
    refuse(req, res, error)
  }
}

/** The signed-in customer, on routes that are for customers alone. */
export const customerOf = (req: AuthenticatedMedusaRequest): string =>
  req.auth_context.actor_id

/** The customer, on routes that are for anyone. */
export const customerIfSignedIn = (
  req: Partial<Pick<AuthenticatedMedusaRequest, "auth_context">>
): string | null =>
  req.auth_context?.actor_type === "customer" && req.auth_context.actor_id
    ? req.auth_context.actor_id
    : null

/** Whose orders and cases this request is about. The one place that tells. */
export const ownerOf = (req: AuthenticatedMedusaRequest): Owner =>
  guests.get(req) ?? customerOf(req)

const DAY_MS = 86_400_000

/** When what the request was admitted by ends, in epoch milliseconds; a day from now where it says nothing. */
export const endOfAccess = (req: AuthenticatedMedusaRequest): number => {
  const guest = guests.get(req)
  if (guest) {
    return Date.parse(guest.expires_at)
  }
  const { exp } = req.auth_context as { exp?: unknown }
  const day = Date.now() + DAY_MS
  return typeof exp === "number" ? Math.min(exp * 1000, day) : day
}
