import { setTimeout as wait } from "node:timers/promises"
import { isFinal, nextStep, type Walk } from "./next-step"
import { several } from "./several"
import { readStored } from "./stored"
import { nameOf } from "./vary"
import type { World } from "./world"

/** The longest case has seven steps, and what fails is asked again. */
const ROUNDS = 40

/** Everybody and the jobs go on with every case until it is final; answers those that never are. */
export const finish = async (
  world: World,
  walks: readonly Walk[]
): Promise<string[]> => {
  let open: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await world.recover()
    open = []
    await several(walks, async (walk) => {
      const stored = await readStored(world, walk.order_id)
      if (stored && isFinal(stored)) {
        return
      }
      const step = await nextStep(world, walk, stored)
      const answer = step && (await world.send(step))
      open.push(
        JSON.stringify({ story: nameOf(walk.story), stored, step, answer })
      )
    })
    if (!open.length) {
      break
    }
    // Who answered that somebody is at it is asked again a moment later.
    await wait(100)
  }
  return open
}
