import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"

const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}

const holder = (folder) => {
  try {
    return Number(readFileSync(join(folder, "pid"), "utf8"))
  } catch {
    return undefined
  }
}

/** Runs the work while no other start does; what a killed one left is cleared away. */
export const exclusively = async (folder, work) => {
  mkdirSync(dirname(folder), { recursive: true })
  for (;;) {
    try {
      mkdirSync(folder)
      break
    } catch (error) {
      if (error.code !== "EEXIST") {
        throw error
      }
      const pid = holder(folder)
      if (pid !== undefined && !alive(pid)) {
        rmSync(folder, { recursive: true, force: true })
      } else {
        await wait(500)
      }
    }
  }
  const release = () => rmSync(folder, { recursive: true, force: true })
  process.once("exit", release)
  writeFileSync(join(folder, "pid"), String(process.pid))
  try {
    return await work()
  } finally {
    process.off("exit", release)
    release()
  }
}
