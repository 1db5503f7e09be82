import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { builtinModules } from "node:module"
import { homedir, tmpdir } from "node:os"
import { join, relative } from "node:path"
import { gzipSync } from "node:zlib"
import { transformSync } from "esbuild"

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
/** What is built: the server and its admin, what shops load, and the hosted page. */
const BUILT = ["src", "storefront", "portal"]
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
      !BUILT.some((folder) =>
        file.startsWith(join(".medusa", "server", folder))
      )
  )
  expect(strangers).toEqual([])
  expect(readFileSync(join(plugin, "LICENSE"), "utf8")).toMatch(/^MIT License/)
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

/** A file of the storefront with the chunks of ours that it loads. */
const withChunks = (file: string): string[] => {
  const path = join(".medusa", "server", "storefront", file)
  const chunks = [...contentOf(path).matchAll(/from "\.\/([^"]+)"/g)]
  return [path, ...chunks.flatMap(([, chunk]) => withChunks(chunk ?? ""))]
}

describe("what a shop loads", () => {
  it("is a client without server code and components that need React alone (issue 5)", () => {
    const loadedBy = (file: string) =>
      withChunks(file).flatMap((path) => packagesIn(contentOf(path)))
    expect(loadedBy("index.mjs")).toEqual([])
    expect([...new Set(loadedBy("react.mjs"))]).toEqual(["react"])
    const code = withChunks("react.mjs").map(contentOf).join("")
    expect(code).not.toMatch(/ZodType|luxon|bignumber|@medusajs\//i)
    expect(contentOf(withChunks("react.mjs")[0] ?? "")).toMatch(
      /^["']use client["']/
    )
  })

  it("is less than 60 kB of components, minified and compressed, without React, and what the README says", () => {
    const code = [...new Set(withChunks("react.mjs"))].map(contentOf).join("")
    const { code: small } = transformSync(
      code.replaceAll(/^import .*$/gm, ""),
      {
        minify: true,
        loader: "js",
      }
    )
    const size = gzipSync(small).length
    expect(size).toBeLessThan(60_000)
    const [, told] =
      /about (\d+) kB minified and compressed/.exec(contentOf("README.md")) ??
      []
    expect(Math.abs(size / 1000 - Number(told))).toBeLessThan(1)
  })

  it("can be loaded from Node, as a module and as CommonJS", () => {
    const load = (code: string, kind: string) =>
      execFileSync(process.execPath, [`--input-type=${kind}`, "-e", code], {
        cwd: plugin,
        encoding: "utf8",
      })
    const name = "medusa-plugin-rma/storefront"
    expect(
      load(
        `import { createRmaClient } from "${name}"; import { MyReturns } from "${name}/react"; console.log(typeof createRmaClient, typeof MyReturns)`,
        "module"
      )
    ).toBe("function function\n")
    expect(
      load(
        `console.log(typeof require("${name}").createRmaClient, typeof require("${name}/react").MyReturns)`,
        "commonjs"
      )
    ).toBe("function function\n")
  })

  it("is typed: a shop's own code and the README's example compile against it, and what is wrong in a shop's code does not (issue 5 items 1, 2)", () => {
    // Its files as they are; what they load beside the package is the starter's own.
    const [page = "", returns = "", withdrawal = ""] = [
      ...readFileSync(join(plugin, "README.md"), "utf8").matchAll(
        /```tsx\n(\s*\/\/ src\/(?:app|modules)\/[^`]*)```/g
      ),
    ].map(
      ([, code]) =>
        `${code}\ndeclare const process: { env: Record<string, string | undefined> }`
    )
    const starter = `
      declare module "@lib/data/customer" {
        export function retrieveCustomer(): Promise<{ id: string } | null>
        export function signout(countryCode: string): Promise<void>
      }
      declare module "next/headers" {
        export function cookies(): Promise<{
          get(name: string): { value: string } | undefined
        }>
      }
      declare module "next/navigation" {
        export function useParams<Params>(): Params
      }`
    expect(page).toContain("<Returns token")
    expect(returns).toContain("<MyReturns />")
    expect(withdrawal).toContain("<WithdrawalButton />")
    const right = `
      import { createRmaClient, isRefusal, type Sdk, type StoreRmaDto } from "medusa-plugin-rma/storefront"
      import { MyReturns, RmaProvider, WithdrawalButton, forgetTyped, useCaseAction, useRmas, useTyped, useWizard, type CaseActionProps } from "medusa-plugin-rma/storefront/react"

      declare const sdk: Sdk
      const client = createRmaClient(sdk, { locale: () => "it" })
      export const numberOf = async (id: string): Promise<StoreRmaDto["number"] | null> => {
        try {
          return (await client.cases.retrieve(id)).number
        } catch (error) {
          return isRefusal(error) ? error.code : null
        }
      }
      export const Count = () => <b>{useRmas().rows.length}</b>
      export const useAppeal = (props: CaseActionProps) => {
        const [words, type, forget] = useTyped(props.rma.id, "")
        const { run } = useCaseAction(props, (message: string) => client.cases.appeal(props.rma.id, { message }))
        return { type, send: () => run(words).then(forget) }
      }
      export const useTitle = () => useWizard(null, null).state?.items[0]?.title
      export const signOut = () => forgetTyped()
      export const Returns = () => (
        <RmaProvider client={client} person="cus_1" messages={{ title: "Resi" }}>
          <MyReturns view={{ name: "case", id: "rma_1" }} />
          <WithdrawalButton />
        </RmaProvider>
      )`
    const wrong = `
      import type { RmaClient } from "medusa-plugin-rma/storefront"
      import { MyReturns } from "medusa-plugin-rma/storefront/react"

      export const rate = (client: RmaClient) => client.cases.rate("rma_1", { score: "five" })
      export const Returns = () => <MyReturns view={{ name: "nowhere" }} />`
    const said = execFileSync(
      process.execPath,
      [
        join(__dirname, "consumer.mjs"),
        plugin,
        JSON.stringify({ right, starter, page, returns, withdrawal, wrong }),
      ],
      { encoding: "utf8" }
    )
    expect(JSON.parse(said)).toEqual({
      plugin: [],
      right: [],
      starter: [],
      page: [],
      returns: [],
      withdrawal: [],
      wrong: [
        expect.stringContaining("'number'"),
        expect.stringContaining('"nowhere"'),
      ],
    })
  })

  it.each(["", "-19"])(
    "draws the same page with React 18 and 19 (react%s)",
    (installed) => {
      const code = `
        const Module = require("node:module")
        const own = Module._resolveFilename
        Module._resolveFilename = (name, ...rest) =>
          own(name.replace(/^(react|react-dom)(?=\\/|$)/, "$1${installed}"), ...rest)
        const { createElement: h, version } = require("react")
        const { renderToString } = require("react-dom/server")
        const Medusa = require("@medusajs/js-sdk").default
        const { createRmaClient } = require("medusa-plugin-rma/storefront")
        const { MyReturns, RmaProvider } = require("medusa-plugin-rma/storefront/react")
        const client = createRmaClient(new Medusa({ baseUrl: "/" }))
        const views = [{ name: "list" }, { name: "new" }, { name: "case", id: "1" }, { name: "withdraw" }]
        const drawn = views.map((view) =>
          renderToString(h(RmaProvider, { client, locale: "en" }, h(MyReturns, { view }))))
        console.log(JSON.stringify({ version, drawn }))`
      const { version, drawn } = JSON.parse(
        execFileSync(process.execPath, ["-e", code], {
          cwd: plugin,
          encoding: "utf8",
        })
      ) as { version: string; drawn: string[] }
      expect(version).toMatch(installed ? /^19\./ : /^18\./)
      for (const [index, words] of [
        "Create new return",
        "Which order is it about?",
        "Loading",
        "Withdraw from the contract",
      ].entries()) {
        expect(drawn[index]).toContain(words)
      }
    }
  )
})
