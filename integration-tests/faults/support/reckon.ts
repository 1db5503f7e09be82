import { setTimeout as wait } from "node:timers/promises"
import type { Deed } from "../app/journal"
import { centsOfSum } from "./cents"
import { beyond, effectsOf } from "./effects"
import { placedOf, takenOf } from "./effects-at-providers"
import { leftOver } from "./left-over"
import type { Walk } from "./next-step"
import type { Story } from "./stories"
import { paidByHand, readStored, type Stored } from "./stored"
import { tracesOf, type Traces } from "./traces"
import { nameOf } from "./vary"
import { figures, type World } from "./world"

/** Captured less refunded, and less what staff paid by hand, in cents, by the provider's own log. */
const heldByProvider = ({ deeds }: Traces, stored: Stored): number =>
  centsOfSum([
    ...deeds.flatMap(({ what, amount = "0", again }) =>
      again || !["capture", "refund"].includes(what)
        ? []
        : [what === "capture" ? amount : `-${amount}`]
    ),
    ...paidByHand(stored).map((amount) => `-${amount}`),
  ])

const EMPTIED = /withdrawal (of the whole order|before anything)/

/** What of the order was never captured, in cents. */
const toBePaid = (story: Story, { payments }: Traces): number =>
  centsOfSum(
    placedOf(payments)
      .slice(takenOf(story))
      .map(({ amount }) => amount)
  )

/** Core's books of an order say what the provider says, and are where they were before the case. */
const booksOf = async (
  world: World,
  { order_id, story }: Walk,
  stored: Stored,
  traces: Traces
) => {
  const [books, [order]] = await Promise.all([
    world.books(order_id),
    world.sql<{ status: string }>(`select status from "order" where id = $1`, [
      order_id,
    ]),
  ])
  const canceled = order?.status === "canceled"
  const emptied = EMPTIED.test(story.name)
  return {
    is: {
      canceled,
      pending: centsOfSum([books.pending_difference]),
      active: books.active_changes,
      paid: centsOfSum([books.paid]),
    },
    should: {
      canceled: emptied,
      pending: emptied ? 0 : toBePaid(story, traces),
      active: 0,
      paid: heldByProvider(traces, stored),
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

const MOVED: readonly Deed["what"][] = [
  "refund",
  "capture",
  "release",
  "label",
  "void",
]

const NO_CASE: Stored = {
  id: "",
  status: "none",
  items: [],
  settlements: [],
  events: [],
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
  const journal = world.journal()
  // What a provider did that belongs to no case.
  const astray = new Set(journal.filter(({ what }) => MOVED.includes(what)))
  for (const walk of walks) {
    const stored = (await readStored(world, walk.order_id)) ?? NO_CASE
    const traces = await tracesOf(world, walk, journal)
    traces.deeds.forEach((deed) => astray.delete(deed))
    const { expected, found } = await effectsOf(world, walk, stored, traces)
    const duplicates = beyond(found, expected)
    const lost = beyond(expected, found)
    sums.effects += found.length
    sums.duplicates += duplicates
    sums.lost += lost
    const books = await booksOf(world, walk, stored, traces)
    const { status } = stored
    const right =
      status === (walk.story.end ?? "resolved") &&
      duplicates + lost === 0 &&
      JSON.stringify(books.is) === JSON.stringify(books.should)
    if (!right) {
      wrong.push({
        story: nameOf(walk.story),
        status,
        expected,
        found,
        ...books,
      })
    }
  }
  sums.duplicates += astray.size
  const injected = journal.filter(({ what }) => what === "fault").length
  process.stdout.write(
    `\n${name}: cases ${walks.length}, actions sent ${figures.sent}, faults injected ${injected}, effects ${sums.effects}, duplicates ${sums.duplicates}, lost ${sums.lost}, held at a write ${figures.held}, at another than drawn ${figures.elsewhere}\n`
  )
  const left = await leftInTheEnd(world, walks)
  expect({ wrong, astray: [...astray], left }).toEqual({
    wrong: [],
    astray: [],
    left: {},
  })
}
