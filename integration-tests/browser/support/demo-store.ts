import { readFileSync } from "node:fs"
import type { Demo } from "../../support/demo-store"

export type { Demo }

/** The demo store that setup.ts started for all browser specs. */
export const demoStore = (): Demo =>
  JSON.parse(readFileSync(process.env.DEMO_FILE ?? "", "utf8")) as Demo

export interface DemoStore {
  demo: Demo
  stop(): Promise<void>
}

/** The same, to be given back; it goes on for the specs that come after. */
export const openDemoStore = async (): Promise<DemoStore> =>
  Promise.resolve({ demo: demoStore(), stop: () => Promise.resolve() })
