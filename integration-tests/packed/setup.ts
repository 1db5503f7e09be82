import { mkdirSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { installHost } from "./install"
import { packPlugin } from "./pack"
import teardown from "./teardown"

/** Packs the plugin and installs it into a bare store, once for all packed specs. */
export default async function setup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rma-packed-"))
  const host = join(folder, "host")
  const build = join(folder, "build")
  mkdirSync(build)
  process.env.RMA_PACKED_FOLDER = folder
  process.env.RMA_PACKED_HOST = host
  try {
    await installHost(host, await packPlugin(build))
  } catch (error) {
    // Jest runs no teardown after a setup that failed.
    await teardown()
    throw error
  }
}
