import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, sep } from "node:path"
import { createRmaClient, type Sdk } from "../client"

const api = join(__dirname, "..", "..", "api", "store")

/** "GET /store/rmas/:id", as the folders and exports of the route files have it. */
const routes = readdirSync(api, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .flatMap((file) => {
    const path = dirname(file)
      .split(sep)
      .map((part) => part.replace(/^\[(\w+)\]$/, ":$1"))
      .join("/")
    const source = readFileSync(join(api, file), "utf8")
    return [...source.matchAll(/^export const (GET|POST|DELETE)\b/gm)].map(
      ([, method]) => `${method} /store/${path}`
    )
  })
  .sort()

type Method = (...args: unknown[]) => Promise<unknown>

/** Every method of the client, however deep; `request` is for what has none. */
const methodsOf = (table: object): Method[] =>
  Object.entries(table).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === "function") {
      return [value as Method]
    }
    return name === "request" ? [] : methodsOf(value as object)
  })

/** What each method asks of a store, whatever it is given. */
const called = async (): Promise<string[]> => {
  const seen: string[] = []
  const note = (method: string, path: string) => {
    seen.push(`${method} ${path.replace(/\?.*$/, "")}`)
    return { order: { items: [] }, products: [] }
  }
  const sdk = {
    client: {
      fetch: (path: string, { method = "GET" }: { method?: string } = {}) =>
        Promise.resolve(
          Object.assign(Response.json({}), note(method, path), { files: [] })
        ),
      fetchStream: (path: string) => {
        note("GET", path)
        return Promise.resolve({ stream: null, abort: () => {} })
      },
      getToken: () => Promise.resolve(null),
    },
  } as unknown as Sdk
  for (const method of methodsOf(createRmaClient(sdk))) {
    await method("one", "two")
  }
  return seen
}

const fits = (route: string, call: string): boolean =>
  new RegExp(`^${route.replaceAll(/:\w+/g, "(?:one|two)")}$`).test(call)

it("every store route has a method of the typed client, and every method of ours a route (issue 5 item 1)", async () => {
  const calls = await called()
  expect(routes).toContain("POST /store/rmas/:id/appeal")
  expect(
    routes.filter((route) => !calls.some((call) => fits(route, call)))
  ).toEqual([])
  const core = /^\w+ \/store\/(orders|products|payment-collections)(\/|$)/
  expect(
    calls.filter(
      (call) => !core.test(call) && !routes.some((route) => fits(route, call))
    )
  ).toEqual([])
})
