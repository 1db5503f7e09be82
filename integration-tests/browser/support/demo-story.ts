import type { Stored } from "../../faults/support/stored"
import type { Story } from "../../faults/support/stories"
import type { DemoShop } from "./demo-shop"

/** An order that is placed over HTTP. */
export type DemoOrder = Story["order"] & {
  /** Taken of what was authorised; absent: all of it. */
  captured?: number
  /** Units of its line that staff sell by telephone once it is placed: they are paid with a second payment. */
  sold_after?: number
  /** What a gift card pays of it, major units. */
  gift_card?: number
}

/** What is done about a case, by people or by time, that the fault tests have no use for. */
export interface Deed {
  when(stored: Stored): boolean
  /** Does it once, so that its time is over; what is to be seen on the way is looked at. */
  perform(shop: DemoShop, stored: Stored): Promise<void>
}

/** A story of the fault tests, or one that needs a shop of its own. */
export type DemoStory = Omit<Story, "order" | "end"> & {
  order: DemoOrder
  /** Bought without an account: staff open the case for who called. */
  guest?: boolean
  /** What comes before the next step, the first whose time it is. */
  deeds?: readonly Deed[]
  /** Its settlements once it is over, each as `kind status amount`, in alphabetical order; absent: not compared. */
  ledger?: readonly string[]
  /** Where the case ends; default `resolved`. */
  end?: Story["end"] | "expired"
}
