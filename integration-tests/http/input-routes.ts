import { readdirSync, readFileSync } from "node:fs"
import { join, sep } from "node:path"
import { ACTIONS, pathOf } from "./input-actions"
import type { Cases } from "./input-cases"
import { POLICIES } from "./input-policies"
import { publicWritesOf } from "./input-public"
import { deletesOf, readsOf } from "./input-reads"
import { SUBMITS } from "./input-requests"
import type { Shop } from "./input-shop"
import { writesOf } from "./input-writes"

interface Context {
  shop: Shop
  cases: Cases
}

const API = join(__dirname, "../../src/api")

/** Whose bodies are not JSON, or signed: the spec that sends them bad input. */
const ELSEWHERE: Record<string, string> = {
  "POST /store/rmas/files": "files.spec.ts",
  "POST /admin/rmas/files": "files.spec.ts",
  "POST /admin/rmas/:id/files": "files.spec.ts",
  "POST /hooks/rma/tracking": "tracking.spec.ts",
}

/** Every route there is, by its file and what that exports: `POST /store/rmas/:id/cancel`. */
const routes = (): string[] =>
  readdirSync(API, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(`${sep}route.ts`))
    .flatMap((file) => {
      const path = file
        .split(sep)
        .slice(0, -1)
        .map((part) => part.replace(/^\[(.*)\]$/, ":$1"))
        .join("/")
      const methods = readFileSync(join(API, file), "utf8").matchAll(
        /^export const (GET|POST|PUT|PATCH|DELETE)\b/gm
      )
      return [...methods].map(([, method]) => `${method} /${path}`)
    })
    .sort()

/** The route that a request goes to: where two fit, the one with fewer parameters. */
const routeOf = (request: string, all: readonly string[]): string =>
  all
    .filter((route) =>
      new RegExp(`^${route.replace(/:\w+/g, "[^/]+")}$`).test(request)
    )
    .sort((one, other) => one.split(":").length - other.split(":").length)[0] ??
  `none for ${request}`

export const everyRoute = (context: () => Context) => {
  it("I9 every route under src/api is in these tables", () => {
    const { shop, cases } = context()
    const all = routes()
    const posts = [
      ...ACTIONS.map((action) => pathOf(action, cases[action.from].id)),
      ...[...writesOf(shop, cases), ...publicWritesOf(shop)].map(
        ({ path }) => path
      ),
      ...SUBMITS,
      POLICIES,
    ]
    const tried = [
      ...posts.map((path) => `POST ${path}`),
      ...readsOf(shop, cases).map(({ path }) => `GET ${path}`),
      ...deletesOf(shop).map(({ path }) => `DELETE ${path}`),
    ].map((request) => routeOf(request, all))
    for (const [route, spec] of Object.entries(ELSEWHERE)) {
      const text = readFileSync(join(__dirname, spec), "utf8")
      expect(text).toContain(route.split("/").at(-1))
    }
    expect([...new Set([...tried, ...Object.keys(ELSEWHERE)])].sort()).toEqual(
      all
    )
  })
}
