import { setTimeout as wait } from "node:timers/promises"
import { nextStep, type Walk } from "./next-step"
import { readStored } from "./stored"
import type { Story } from "./stories"
import type { Answer } from "./http"
import type { Freeze, World } from "./world"

/** An order for a story, at the shopper's door unless the story has it otherwise. */
export const begin = async (world: World, story: Story): Promise<Walk> => ({
  ...(await world.order(story.order, story.delivered)),
  story,
})

/** Does what is next about a case; null: nothing is. */
export const goOn = async (
  world: World,
  walk: Walk,
  freeze?: Freeze
): Promise<Answer | null> => {
  const stored = await readStored(world, walk.order_id)
  const step = await nextStep(world, walk, stored)
  const how = freeze ? { freeze: { ...freeze, ref: walk.order_id } } : {}
  return step && (await world.send(step, how))
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

/** Only what hangs takes so long, also on a machine that is busy with others. */
const PATIENCE_MS = 300_000

/**
 * Waits until the fault about a reference has struck what an action does.
 *
 * @throws when the action ends before: the fault was missed, and the run proves less than it says
 */
export const untilStruck = async (
  world: World,
  { story }: Walk,
  ref: string,
  action: Promise<unknown>
): Promise<void> => {
  let end: { answer: unknown } | undefined
  const ended = (answer: unknown) => {
    end = { answer }
  }
  action.then(ended, ended)
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const over = end
    if (world.faultAt(ref)) {
      return
    }
    if (over ?? Date.now() > deadline) {
      throw new Error(
        `${story.name}: the fault about ${ref} was missed: ${JSON.stringify(over?.answer)}`
      )
    }
    await wait(50)
  }
}
