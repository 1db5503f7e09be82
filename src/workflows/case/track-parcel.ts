import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import { isRmaError } from "../../modules/rma/errors"
import type { CaseComing } from "../../modules/rma/queries/tracking"
import type RmaModuleService from "../../modules/rma/service"
import { isOutbound } from "../core"
import type { Scan } from "./scan"
import { trackComing, trackGoing } from "./track-case"

export interface ParcelScan extends Scan {
  tracking_number: string
}

export interface Tracked {
  /** A parcel of this number is known to us. Says nothing of whose it is. */
  matched: boolean
  /** This message was taken before. */
  duplicate: boolean
}

/** Numbers are copied by hand: with spaces, in small letters. */
const spellings = (number: string): string[] => {
  const bare = number.replace(/\s+/g, "")
  return [...new Set([number, bare, bare.toUpperCase(), bare.toLowerCase()])]
}

const known = (carrier: string | null | undefined) =>
  carrier?.trim().toLowerCase() || null

/** Two carriers may use the same number: where one of the parcels is this carrier's, it is that one. */
const ofCarrier = <T extends { carrier: string | null }>(
  found: T[],
  carrier: string | undefined
): T[] => {
  const said = known(carrier)
  const same = found.filter((one) => said && known(one.carrier) === said)
  return same.length ? same : found
}

/** Cases of one submission share a parcel; strangers do not, so that one of them has a number that is not theirs. */
const ofOneShopper = (cases: CaseComing[]): boolean =>
  new Set(cases.map((one) => one.customer_id ?? one.email ?? one.id)).size <= 1

/** Staff ended the case, or somebody moved it on, between the look-up and the step. */
const harmless = (error: unknown): boolean =>
  isRmaError(error) &&
  ["illegal_transition", "quantity_invalid", "not_found"].includes(error.code)

const quietly = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (!harmless(error)) {
      throw error
    }
  }
}

/**
 * Takes a carrier's message about a parcel, on whichever way it is. What it does is marked with the message's
 * id on each case, and that it was taken is remembered at the end: whenever the process dies, the same message
 * sent again finishes what it began, once. What nobody has the number of yet is kept for {@link takeEarlyScans}.
 *
 * @param key of the message: `<hook>:<its id>`
 * @throws RmaError `order_busy`, `lost_race` (retryable) when somebody stays at a case; the message may come again
 */
export const trackParcel = async (
  container: MedusaContainer,
  key: string,
  scan: ParcelScan
): Promise<Tracked> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const before = await rma.findDelivery(key)
  if (!before) {
    // Before the look-up: a number that somebody enters in between finds the message. Its free words may be about
    // a person who is no shopper of ours.
    const { description: _, ...bare } = scan
    await rma.hearDelivery(key, bare)
  }
  const found = await rma.findTracked(spellings(scan.tracking_number))
  const coming = ofCarrier(found.coming, scan.carrier)
  const going = ofCarrier(found.going, scan.carrier)
  if (coming.length + going.length === 0) {
    return { matched: false, duplicate: before !== null }
  }
  if (before === "taken") {
    return { matched: true, duplicate: true }
  }
  const trusted = ofOneShopper(coming)
  for (const { id, order_id } of coming) {
    // The order's own parcel to the shopper says nothing of what comes back.
    if (await isOutbound(container, order_id, scan.tracking_number)) {
      continue
    }
    await quietly(() => trackComing(container, id, scan, trusted))
  }
  for (const { rma_id, items } of going) {
    await quietly(() => trackGoing(container, rma_id, items, scan))
  }
  return { matched: true, duplicate: !(await rma.takeDelivery(key)) }
}

const BATCH = 100

/**
 * Takes what carriers said of parcels before their numbers were on a case. One that fails does not stop the others,
 * and is taken the next time.
 */
export const takeEarlyScans = async (
  container: MedusaContainer
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  for (const { id, scan } of await rma.findEarlyDeliveries(BATCH)) {
    try {
      await trackParcel(container, id, scan as ParcelScan)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`rma: message ${id} could not be taken`, error as Error)
    }
  }
}
