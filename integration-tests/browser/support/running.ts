import type { RunningStore } from "../../support/demo-store"

let running: RunningStore | undefined

/** Remembers the store that is to be stopped at the end. */
export const keepRunning = (store: RunningStore): void => {
  running = store
}

export const stopRunning = async (): Promise<void> => {
  await running?.stop()
  running = undefined
}
