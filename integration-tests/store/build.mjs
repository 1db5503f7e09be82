import { execFile } from "node:child_process"
import { createHash } from "node:crypto"
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { runMedusa } from "./children.mjs"
import { exclusively } from "./lock.mjs"
import { step } from "./screen.mjs"

const SOURCES = [
  "src",
  "medusa-config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
]
const STAMP = ".sources"

const filesUnder = (path) =>
  readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        !(entry.parentPath ?? entry.path).includes("__tests__")
    )
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()

/** One digest of everything the build is made from. */
const digestOf = (root) => {
  const hash = createHash("sha256")
  for (const source of SOURCES) {
    const path = join(root, source)
    const files = source === "src" ? filesUnder(path) : [path]
    for (const file of files.filter(existsSync)) {
      hash
        .update(file.slice(root.length))
        .update("\0")
        .update(readFileSync(file))
    }
  }
  return hash.digest("hex")
}

const stampOf = (folder) => {
  const file = join(folder, STAMP)
  return existsSync(file) ? readFileSync(file, "utf8") : undefined
}

const build = async (settings, digest) => {
  await runMedusa(settings, "build", ["build", "--no-lint"], {
    cwd: settings.root,
    // Baked into the admin's pages; a store on another port uses the same build.
    env: { MEDUSA_BACKEND_URL: "/" },
  })
  // The hosted page, beside what serves it.
  await promisify(execFile)(
    process.execPath,
    [join("src", "storefront", "build.mjs"), "--portal", settings.build],
    { cwd: settings.root }
  )
  writeFileSync(join(settings.build, STAMP), digest)
}

/** The store runs in a copy: `medusa start` serves `static` and the admin from its own folder. */
const copy = ({ build: from, app, root, uploads }) => {
  rmSync(app, { recursive: true, force: true })
  mkdirSync(app, { recursive: true })
  cpSync(from, app, { recursive: true })
  symlinkSync(join(root, "node_modules"), join(app, "node_modules"), "junction")
  symlinkSync(uploads, join(app, "static"), "junction")
}

/**
 * Builds the app when its sources changed since the last time.
 *
 * @returns the digest of the sources the store now runs on
 */
export const buildApp = async (settings) => {
  const digest = digestOf(settings.root)
  if (stampOf(settings.app) === digest) {
    return digest
  }
  await exclusively(join(settings.root, ".medusa", "app.lock"), async () => {
    if (stampOf(settings.build) !== digest) {
      await step("Building", () => build(settings, digest))
    }
    copy(settings)
  })
  return digest
}
