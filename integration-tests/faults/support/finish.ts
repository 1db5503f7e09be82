import { setTimeout as wait } from "node:timers/promises"
import type { Order, World } from "./world"

export interface Walk extends Order {
  id: string
  /** How it is to end. */
  end: "resolved" | "canceled"
}

interface Stored {
  status: string
  settlements: { id: string; status: string; amount: string }[]
}

const FINAL = ["resolved", "canceled"]

export const readStored = async (world: World, id: string): Promise<Stored> => {
  const [rma] = await world.sql<{ status: string }>(
    "select status from rma where id = $1",
    [id]
  )
  const settlements = await world.sql<Stored["settlements"][number]>(
    "select id, status, amount from rma_settlement where rma_id = $1 and deleted_at is null",
    [id]
  )
  return { status: rma?.status ?? "gone", settlements }
}

/** What staff do about what needs them: they look into the provider's own log, and say what they saw. */
const attend = async (
  world: World,
  walk: Walk,
  { settlements }: Stored
): Promise<boolean> => {
  for (const { id, status } of settlements) {
    if (status === "needs_attention") {
      const happened = world
        .journal()
        .some((deed) => deed.what === "refund" && deed.ref === walk.ref)
      await world.staff(walk.id, "clear-doubt", {
        settlement_id: id,
        happened,
        reason: "looked up in the provider's log",
      })
      return true
    }
    if (status === "failed") {
      await world.staff(walk.id, "settle")
      return true
    }
  }
  return false
}

const nextAction: Record<string, (walk: Walk) => string> = {
  submitted: ({ end }) => (end === "canceled" ? "cancel" : "approve"),
  approved: ({ end }) => (end === "canceled" ? "cancel" : "receive"),
  received: () => "inspect",
}

/** Staff and the recovery job go on with every case until it is final; answers those that are not in time. */
export const finish = async (
  world: World,
  walks: readonly Walk[],
  within_ms = 120_000
): Promise<string[]> => {
  const deadline = Date.now() + within_ms
  for (;;) {
    await world.recover()
    const open: string[] = []
    await Promise.all(
      walks.map(async (walk) => {
        const stored = await readStored(world, walk.id)
        if (FINAL.includes(stored.status)) {
          return
        }
        open.push(`${walk.id} ${JSON.stringify(stored)}`)
        if (!(await attend(world, walk, stored))) {
          const action = nextAction[stored.status]?.(walk)
          if (action) {
            await world.staff(walk.id, action)
          }
        }
      })
    )
    if (!open.length || Date.now() > deadline) {
      return open
    }
    await wait(200)
  }
}
