import { spawnSync } from "node:child_process"
import { existsSync, statSync, utimesSync } from "node:fs"
import { join } from "node:path"

/**
 * Installs the dependencies when they are missing or older than the lock file.
 * `npm install`, not `npm ci`: the latter refuses locks that were written where
 * other platforms' optional packages were not on offer.
 */
export const install = (root) => {
  const installed = join(root, "node_modules", ".package-lock.json")
  const lock = join(root, "package-lock.json")
  const current =
    existsSync(installed) &&
    (!existsSync(lock) || statSync(installed).mtimeMs >= statSync(lock).mtimeMs)
  if (current) {
    return
  }
  console.log("Installing dependencies …")
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  })
  if (status !== 0) {
    console.error("npm install failed")
    process.exit(1)
  }
  // npm leaves the file alone when there was nothing to do.
  const now = new Date()
  utimesSync(installed, now, now)
}
