import { setTimeout as wait } from "node:timers/promises"
import { beyond, effectsOf } from "./effects"
import { leftOver } from "./left-over"
import { refsOf, type Walk } from "./next-step"
import { readStored } from "./stored"
import { figures, type World } from "./world"

const cents = (amount: string | number) => Math.round(Number(amount) * 100)

/** Captured less refunded, in cents, by the provider's own log. */
const heldByProvider = async (world: World, order_id: string) => {
  const refs = [...(await refsOf(world, order_id)).values()]
  return world
    .journal()
    .filter(({ ref }) => refs.includes(ref))
    .reduce((sum, { what, amount = "0" }) => {
      const sign = what === "capture" ? 1 : what === "refund" ? -1 : 0
      return sum + sign * cents(amount)
    }, 0)
}

const EMPTIED = /withdrawal (of the whole order|before anything)/

/** Core's books of an order say what the provider says, and are where they were before the case. */
const booksOf = async (world: World, { order_id, story }: Walk) => {
  const [books, provider, [order]] = await Promise.all([
    world.books(order_id),
    heldByProvider(world, order_id),
    world.sql<{ status: string }>(`select status from "order" where id = $1`, [
      order_id,
    ]),
  ])
  const canceled = order?.status === "canceled"
  return {
    is: {
      canceled,
      pending: cents(books.pending_difference),
      active: books.active_changes,
      paid: cents(books.paid),
    },
    should: {
      canceled: EMPTIED.test(story.name),
      pending: 0,
      active: 0,
      paid: provider,
    },
  }
}

const PATIENCE_MS = 60_000

/** What is left over once whoever is still at it, such as a worker's jobs, has ended. */
const leftInTheEnd = async (world: World, walks: readonly Walk[]) => {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const left = await leftOver(world, walks)
    if (!Object.keys(left).length || Date.now() > deadline) {
      return left
    }
    await wait(500)
  }
}

/**
 * Holds every case against the provider's own log and core's books: what it says it gave was given, once, and
 * nothing else. Prints the run's figures on one line.
 */
export const reckon = async (
  world: World,
  walks: readonly Walk[],
  name: string
): Promise<void> => {
  const sums = { effects: 0, duplicates: 0, lost: 0 }
  const wrong: object[] = []
  for (const walk of walks) {
    const stored = await readStored(world, walk.order_id)
    const { expected, found } = await effectsOf(
      world,
      walk,
      stored ?? {
        id: "",
        status: "none",
        items: [],
        settlements: [],
        events: [],
      }
    )
    const duplicates = beyond(found, expected)
    const lost = beyond(expected, found)
    sums.effects += found.length
    sums.duplicates += duplicates
    sums.lost += lost
    const books = await booksOf(world, walk)
    const status = stored?.status
    const right =
      status === (walk.story.end ?? "resolved") &&
      duplicates + lost === 0 &&
      JSON.stringify(books.is) === JSON.stringify(books.should)
    if (!right) {
      wrong.push({ story: walk.story.name, status, expected, found, ...books })
    }
  }
  const injected = world.journal().filter(({ what }) => what === "fault").length
  process.stdout.write(
    `\n${name}: cases ${walks.length}, actions sent ${figures.sent}, faults injected ${injected}, effects ${sums.effects}, duplicates ${sums.duplicates}, lost ${sums.lost}\n`
  )
  expect({ wrong, left: await leftInTheEnd(world, walks) }).toEqual({
    wrong: [],
    left: {},
  })
}
