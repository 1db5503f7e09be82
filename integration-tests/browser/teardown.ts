import { rmSync } from "node:fs"
import { stopRunning } from "./support/running"

/** Stops the demo store of the browser specs and removes its data. */
export default async function teardown(): Promise<void> {
  await stopRunning()
  const folder = process.env.RMA_BROWSER_FOLDER
  if (folder) {
    rmSync(folder, { recursive: true, force: true })
  }
}
