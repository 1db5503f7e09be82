import type Medusa from "@medusajs/js-sdk"
import { useCallback, useMemo, useState } from "react"
import { createRmaClient, isRefusal, type RmaClient } from "../client"
import {
  DECLARATION,
  forgetAllTyped,
  forgetOrderless,
  forgetTyped,
} from "../react/typed-text"
import { keepOwnWords } from "./typist"

/** A guest's way to one order. */
export interface Guest {
  token: string
  expires_at: string
}

const GUEST = "rma-guest"

/** Of the form that asks for a guest's code: there is one on a page. */
export const ASKED = "asked"

const keptGuest = (): Guest | null => {
  const kept = sessionStorage.getItem(GUEST)
  const guest = kept ? (JSON.parse(kept) as Guest) : null
  return guest && Date.parse(guest.expires_at) > Date.now() ? guest : null
}

export interface Session {
  client: RmaClient
  who: "customer" | "guest" | null
  /** It was over while the page was used: what is open stays, and comes back after sign-in. */
  expired: boolean
  /** Counts sign-ins: what was read before is read again. */
  turn: number
  signIn: (email: string, password: string) => Promise<void>
  /** An order was proved: a customer has it in their account from now on, anybody else comes in as its guest. */
  prove: (guest: Guest) => Promise<void>
  signOut: () => Promise<void>
  onSignedOut: () => void
}

/**
 * Who is here. A customer's token lies in the tab's sessionStorage, never in a cookie: core's session cookie
 * would sign the staff's admin out of the same browser.
 */
export const useSession = (
  sdk: Medusa,
  locale: string,
  signedInAtStart: boolean
): Session => {
  const [guest, setGuest] = useState(keptGuest)
  const [customer, setCustomer] = useState(signedInAtStart)
  const [expired, setExpired] = useState(false)
  const [turn, setTurn] = useState(0)

  const client = useMemo(
    () =>
      createRmaClient(sdk, {
        locale: () => locale,
        guestToken: () => guest?.token,
      }),
    [sdk, locale, guest]
  )

  const begin = () => {
    // What was typed outside was typed by whoever stood there.
    forgetTyped(ASKED)
    forgetTyped(DECLARATION.anyone)
    setExpired(false)
    setTurn((now) => now + 1)
  }
  const signIn = async (email: string, password: string) => {
    await sdk.auth.login("customer", "emailpass", { email, password })
    keepOwnWords(await sdk.client.getToken())
    sessionStorage.removeItem(GUEST)
    setGuest(null)
    setCustomer(true)
    begin()
  }
  const enter = useCallback((given: Guest) => {
    // A guest asks about one order alone, and what is of another is not there for them.
    forgetOrderless()
    sessionStorage.setItem(GUEST, JSON.stringify(given))
    setGuest(given)
    setCustomer(false)
    begin()
  }, [])
  const prove = useCallback(
    async (given: Guest) => {
      if (!customer || expired) {
        enter(given)
        return
      }
      // The session was over when the order was proved: then it is in no account, and the proof is used up. What
      // else is wrong is said by the list.
      const over = await client.cases.list({ limit: 1 }).then(
        () => false,
        (error: unknown) => isRefusal(error) && error.signedOut
      )
      if (over) {
        enter(given)
      } else {
        begin()
      }
    },
    [client, customer, expired, enter]
  )
  const signOut = async () => {
    forgetAllTyped()
    sessionStorage.removeItem(GUEST)
    await sdk.client.clearToken()
    setGuest(null)
    setCustomer(false)
    setExpired(false)
  }
  const onSignedOut = useCallback(() => setExpired(true), [])
  const who = guest ? "guest" : customer ? "customer" : null
  return { client, who, expired, turn, signIn, prove, signOut, onSignedOut }
}
