import { existsSync, readdirSync, readFileSync } from "node:fs"
import { builtinModules } from "node:module"
import { homedir, tmpdir } from "node:os"
import { join, relative } from "node:path"

const plugin = join(
  process.env.RMA_PACKED_HOST ?? "",
  "node_modules",
  "medusa-plugin-rma"
)

type Manifest = {
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
  exports: Record<string, string | Record<string, string>>
}
const manifest = () =>
  JSON.parse(readFileSync(join(plugin, "package.json"), "utf8")) as Manifest

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
const files = () => filesUnder(plugin).map((path) => relative(plugin, path))
const contentOf = (file: string) => readFileSync(join(plugin, file), "utf8")

/** Names of the packages a CommonJS or ES module file loads; `from "order"` in a statement of SQL is none. */
const packagesIn = (source: string): string[] =>
  [
    ...source.matchAll(
      /(?:require\(|import\(|^(?:import|export)\b[^"';]*?)["']([^"'.][^"']*)["']/gm
    ),
  ]
    .map(([, name]) => name ?? "")
    .filter((name) => !name.startsWith("node:"))
    .map((name) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/")
    )
    .filter((name) => !builtinModules.includes(name))

it("holds the built plugin and nothing that only its makers need", () => {
  const strangers = files().filter(
    (file) =>
      !["package.json", "README.md", "LICENSE"].includes(file) &&
      !file.startsWith(join(".medusa", "server", "src"))
  )
  expect(strangers).toEqual([])
})

it("holds no tests, no sources and no traces of development", () => {
  const unwanted = files().filter((file) =>
    /__tests__|\.spec\.|\.test\.|(?<!\.d)\.tsx?$|medusa-plugin-options\.json/.test(
      file
    )
  )
  expect(unwanted).toEqual([])
})

it("names no place of the machine it was built on", () => {
  const places = [process.cwd(), tmpdir() + "/", homedir() + "/"]
  const naming = files().filter((file) => {
    const content = contentOf(file)
    const maps = [...content.matchAll(/base64,([A-Za-z0-9+/=]+)/g)].map(
      ([, map]) => Buffer.from(map ?? "", "base64").toString()
    )
    return places.some((place) =>
      [content, ...maps].some((text) => text.includes(place))
    )
  })
  expect(naming).toEqual([])
})

it("holds what it exports", () => {
  const targets = Object.values(manifest().exports)
    .flatMap((target) =>
      typeof target === "string" ? [target] : Object.values(target)
    )
    .filter((target) => !target.includes("*"))
  expect(targets.filter((path) => !existsSync(join(plugin, path)))).toEqual([])
})

it("brings or asks for every package it loads", () => {
  const { dependencies, peerDependencies } = manifest()
  const declared = [
    ...Object.keys(dependencies),
    ...Object.keys(peerDependencies),
  ]
  const loaded = files()
    .filter((file) => /\.(js|mjs)$/.test(file))
    .flatMap((file) => packagesIn(contentOf(file)))
  expect(
    [...new Set(loaded)].filter((name) => !declared.includes(name))
  ).toEqual([])
})
