import { cpSync, existsSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { run, runMedusa } from "./shell"

const root = process.cwd()

/** What the build reads. Nothing else of the clone may be needed. */
const SOURCES = [
  "src",
  "package.json",
  "tsconfig.json",
  "medusa-config.ts",
  "README.md",
  "LICENSE",
]

/**
 * Builds and packs the plugin in a copy, so that the clone's own build stays as
 * it is, and answers the path of the tarball.
 */
export const packPlugin = async (folder: string): Promise<string> => {
  for (const source of SOURCES.filter((name) => existsSync(join(root, name)))) {
    cpSync(join(root, source), join(folder, source), { recursive: true })
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"))
  await runMedusa(["plugin:build"], { cwd: folder })
  const storefront = join("src", "storefront", "build.mjs")
  await run(process.execPath, [storefront], { cwd: folder })
  const answer = await run("npm", ["pack", "--json", "--ignore-scripts"], {
    cwd: folder,
  })
  const [packed] = JSON.parse(answer) as [{ filename: string }]
  return join(folder, packed.filename)
}
