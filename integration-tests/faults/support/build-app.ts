import { transformFileSync, type Options } from "@swc/core"
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"

const root = process.cwd()

/** What runs in the store's processes. The admin's pages and the tests do not. */
const SOURCES = [
  "src",
  join("integration-tests", "support", "ladder"),
  join("integration-tests", "support", "cases"),
  join("integration-tests", "faults", "app"),
]

const swc: Options = {
  module: { type: "commonjs" },
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })

const isOurs = (path: string): boolean => {
  const place = relative(root, path)
  const inSource = place.startsWith("src/admin/") || place.includes("__tests__")
  return (
    !inSource && !/\.(d\.ts|tsx|md)$/.test(path) && !/storefront/.test(place)
  )
}

const ROUTE = `exports.POST = require("../../../../integration-tests/faults/app/routes.js").POST
exports.AUTHENTICATE = false
`

/**
 * The store of the fault tests as plain JavaScript in a folder of its own under `.medusa`, laid out as this
 * repository, so that a process starts as fast as a built one and is not disturbed by other builds.
 *
 * @param jobs whether its jobs come by themselves; else the tests call them
 * @returns the folder
 */
export const buildApp = (jobs: boolean): string => {
  const app = join(root, ".medusa", `faults-${process.pid}`)
  rmSync(app, { recursive: true, force: true })
  for (const file of SOURCES.flatMap((source) =>
    filesUnder(join(root, source))
  )) {
    if (!isOurs(file)) {
      continue
    }
    const target = join(app, relative(root, file))
    mkdirSync(dirname(target), { recursive: true })
    if (file.endsWith(".ts")) {
      const { code } = transformFileSync(file, swc)
      writeFileSync(target.replace(/\.ts$/, ".js"), code)
    } else {
      cpSync(file, target)
    }
  }
  if (!jobs) {
    rmSync(join(app, "src", "jobs"), { recursive: true })
  }
  const route = join(app, "src", "api", "faults", "[what]", "route.js")
  mkdirSync(dirname(route), { recursive: true })
  writeFileSync(route, ROUTE)
  cpSync(
    join(app, "integration-tests", "faults", "app", "medusa-config.js"),
    join(app, "medusa-config.js")
  )
  cpSync(join(root, "package.json"), join(app, "package.json"))
  return app
}
