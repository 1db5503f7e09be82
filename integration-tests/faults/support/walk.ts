import { setTimeout as wait } from "node:timers/promises"
import { nextStep, requestOf, type Walk } from "./next-step"
import { readStored } from "./stored"
import type { Story } from "./stories"
import { must, type Answer } from "./http"
import { nameOf } from "./vary"
import type { Freeze, World } from "./world"

const saveDraft = async (world: World, walk: Walk): Promise<Walk> => {
  const answer = await world.send({
    by: "shopper",
    path: "/store/rmas/drafts",
    body: requestOf(world, walk),
  })
  const { rma } = must(answer, "draft") as { rma: { id: string } }
  return { ...walk, draft_id: rma.id }
}

/**
 * An order for a story, at the shopper's door unless the story has it otherwise, and a draft of the request where
 * the story begins with one.
 */
export const begin = async (world: World, story: Story): Promise<Walk> => {
  const walk = {
    ...(await world.order(story.order, story.delivered)),
    story,
  }
  return story.draft ? await saveDraft(world, walk) : walk
}

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
        `${nameOf(walk.story)}, step ${step}: ${JSON.stringify(answer)}`
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
      throw new Error(`${nameOf(walk.story)}: ${JSON.stringify(answer)}`)
    }
    writes.push(answer.writes)
  }
}

/** Only what hangs takes so long, also on a machine that is busy with others. */
const PATIENCE_MS = 300_000

/**
 * Waits until the fault about a reference has struck what an action does.
 *
 * @returns what the action was answered when it ended before, or nobody answered; null: it was struck
 */
export const struckOrOver = async (
  world: World,
  ref: string,
  action: Promise<Answer | null>
): Promise<{ answer?: Answer | null; error?: unknown } | null> => {
  let end: { answer?: Answer | null; error?: unknown } | undefined
  action.then(
    (answer) => {
      end = { answer }
    },
    (error: unknown) => {
      end = { error }
    }
  )
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const over = end
    if (world.faultAt(ref)) {
      return null
    }
    if (over) {
      return over
    }
    if (Date.now() > deadline) {
      return {}
    }
    await wait(50)
  }
}

/** The fault was missed: the run proves less than it says. */
export const missed = ({ story }: Walk, ref: string, over: object): Error =>
  new Error(
    `${nameOf(story)}: the fault about ${ref} was missed: ${JSON.stringify(over)}`
  )

/** @throws when the action ends before the fault about a reference has struck it */
export const untilStruck = async (
  world: World,
  walk: Walk,
  ref: string,
  action: Promise<Answer | null>
): Promise<void> => {
  const over = await struckOrOver(world, ref, action)
  if (over) {
    throw missed(walk, ref, over)
  }
}
