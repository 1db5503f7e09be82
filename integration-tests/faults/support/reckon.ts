import { readStored, type Walk } from "./finish"
import { figures, type World } from "./world"

const cents = (amount: string) => Math.round(Number(amount) * 100)

/**
 * Holds every case against the provider's own log and core's books: a resolved one was paid once, with the
 * amount it says, a canceled one never. Prints the run's figures on one line.
 */
export const reckon = async (
  world: World,
  walks: readonly Walk[],
  name: string
): Promise<void> => {
  const journal = world.journal()
  let effects = 0
  let duplicates = 0
  let lost = 0
  for (const walk of walks) {
    const stored = await readStored(world, walk.id)
    const paid = journal.filter(
      ({ what, ref }) => what === "refund" && ref === walk.ref
    )
    const settled = stored.settlements.filter(
      ({ status }) => status === "settled"
    )
    effects += paid.length
    duplicates += Math.max(0, paid.length - settled.length)
    lost += Math.max(0, settled.length - paid.length)
    expect({ id: walk.id, status: stored.status }).toEqual({
      id: walk.id,
      status: walk.end,
    })
    expect(paid.map(({ amount = "" }) => cents(amount))).toEqual(
      settled.map(({ amount }) => cents(amount))
    )
    const { pending_difference, active_changes } = await world.books(
      walk.order_id
    )
    expect({ pending_difference, active_changes }).toEqual({
      pending_difference: "0",
      active_changes: 0,
    })
  }
  const injected = journal.filter(({ what }) => what === "fault").length
  process.stdout.write(
    `\n${name}: cases ${walks.length}, actions sent ${figures.sent}, faults injected ${injected}, effects ${effects}, duplicates ${duplicates}, lost ${lost}\n`
  )
  expect({ duplicates, lost }).toEqual({ duplicates: 0, lost: 0 })
}
