import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { leftOf, startDemoStore } from "../support/demo-store"
import { freePort } from "../support/postgres"
import type { StartRecord } from "./support/start-record"
import { keepRunning } from "./support/running"
import teardown from "./teardown"

const answers = async (url: string, key: string) => {
  const answer = await fetch(`${url}/store/products?limit=1`, {
    headers: { "x-publishable-api-key": key },
  })
  return answer.status
}

/**
 * One demo store for all browser specs: started, stopped and started again as a visitor would, with a
 * record of it for start.spec.ts. With DEMO_FILE (the `demo.json` of a running store) that one is used
 * and left running, which is quicker while one writes tests.
 */
export default async function setup(): Promise<void> {
  if (process.env.DEMO_FILE) {
    return
  }
  const folder = mkdtempSync(join(tmpdir(), "rma-browser-"))
  const data = join(folder, "data")
  process.env.RMA_BROWSER_FOLDER = folder
  try {
    const port = await freePort()
    const first = await startDemoStore(data, port)
    keepRunning(first)
    const served = await answers(first.demo.url, first.demo.publishable_key)
    const code = await first.stop()
    const left = await leftOf(first.processes)

    const second = await startDemoStore(data, port)
    keepRunning(second)
    const record: StartRecord = {
      port,
      first: { demo: first.demo, said: first.said, served },
      stopped: { code, left, processes: first.processes.length },
      second: { demo: second.demo, said: second.said },
    }
    const file = join(folder, "record.json")
    writeFileSync(file, JSON.stringify(record))
    process.env.RMA_START_RECORD = file
    process.env.DEMO_FILE = second.demoFile
  } catch (error) {
    // Jest runs no teardown after a setup that failed.
    await teardown()
    throw error
  }
}
