import { setTimeout as wait } from "node:timers/promises"
import { nextStep, type Walk } from "./next-step"
import { readStored } from "./stored"
import type { Story } from "./stories"
import type { Answer } from "./http"
import type { World } from "./world"

/** An order for a story, at the shopper's door unless the story has it otherwise. */
export const begin = async (world: World, story: Story): Promise<Walk> => ({
  ...(await world.order(story.order, story.delivered)),
  story,
})

/** Does what is next about a case; null: nothing is. */
export const goOn = async (
  world: World,
  walk: Walk,
  at?: number
): Promise<Answer | null> => {
  const stored = await readStored(world, walk.order_id)
  const step = await nextStep(world, walk, stored)
  const freeze = at ? { freeze: { at, ref: walk.order_id } } : {}
  return step && (await world.send(step, freeze))
}

/** Goes so many steps without a fault. */
export const goTo = async (
  world: World,
  walk: Walk,
  steps: number
): Promise<void> => {
  for (let step = 0; step < steps; step++) {
    const answer = await goOn(world, walk)
    if (answer?.status !== 200) {
      throw new Error(
        `${walk.story.name}, step ${step}: ${JSON.stringify(answer)}`
      )
    }
  }
}

/** Goes to the end without a fault; answers how often each step wrote. */
export const goThrough = async (
  world: World,
  walk: Walk
): Promise<number[]> => {
  const writes: number[] = []
  for (;;) {
    const answer = await goOn(world, walk)
    if (!answer) {
      return writes
    }
    if (answer.status !== 200) {
      throw new Error(`${walk.story.name}: ${JSON.stringify(answer)}`)
    }
    writes.push(answer.writes)
  }
}

const PATIENCE_MS = 30_000

/** Waits until the fault about a reference is in the journal, or the action it was meant for has ended. */
export const struckOrOver = async (
  world: World,
  ref: string,
  action: Promise<unknown>
): Promise<void> => {
  let over = false
  void action.finally(() => {
    over = true
  })
  const deadline = Date.now() + PATIENCE_MS
  const struck = () =>
    world.journal().some((deed) => deed.what === "fault" && deed.ref === ref)
  while (!over && !struck() && Date.now() < deadline) {
    await wait(25)
  }
}
