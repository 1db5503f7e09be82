import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { run } from "./shell"

const root = process.cwd()

/** Links every package of one node_modules into another, scopes entry by entry. */
const linkPackages = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from)) {
    if (name.startsWith("@")) {
      linkPackages(join(from, name), join(to, name))
    } else if (!name.startsWith(".")) {
      symlinkSync(join(from, name), join(to, name))
    }
  }
}

/**
 * A bare store with the tarball unpacked where npm would put it. Medusa itself
 * is linked from the clone: two copies of the framework would break each other,
 * and a second download takes minutes.
 */
export const installHost = async (
  folder: string,
  tarball: string
): Promise<void> => {
  cpSync(join(root, "integration-tests", "packed", "host"), folder, {
    recursive: true,
  })
  const modules = join(folder, "node_modules")
  linkPackages(join(root, "node_modules"), modules)
  const plugin = join(modules, "medusa-plugin-rma")
  mkdirSync(plugin)
  await run("tar", ["-xzf", tarball, "--strip-components=1"], { cwd: plugin })
}
