import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type {
  MedusaRequest,
  MiddlewareFunction,
} from "@medusajs/framework/http"
import { Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../../modules/rma"
import { OptionsSchema } from "../../../modules/rma/options"
import { PORTAL_ROUTES } from "../portal-routes"

const folder = mkdtempSync(join(tmpdir(), "rma-portal-"))
mkdirSync(join(folder, "assets"))
writeFileSync(join(folder, "index.html"), '<div id="my-returns"></div>')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

jest.mock("../portal-page", () => ({
  ...jest.requireActual<object>("../portal-page"),
  portalFolder: () => folder,
}))

const [page, asset] = PORTAL_ROUTES.map(
  ({ middlewares }) => middlewares?.[0] as MiddlewareFunction
)

/** What a visitor of an address gets in a store with these options. */
const visit = async (portal: object, address: string, file?: string) => {
  const modules: Record<string, object> = {
    [RMA_MODULE]: { getOptions: () => OptionsSchema.parse({ portal }) },
    [Modules.STORE]: { listStores: () => Promise.resolve([{ name: "Shop" }]) },
    [Modules.API_KEY]: {
      listApiKeys: () => Promise.resolve([{ token: "pk_1" }]),
    },
  }
  const req = {
    params: { portal: address.slice(1), ...(file ? { file } : {}) },
    scope: { resolve: (name: string) => modules[name] },
  } as unknown as MedusaRequest
  const seen: { body?: string; sent?: string; next?: true } = {}
  const res = {
    set: () => res,
    type: () => res,
    send: (body: string) => Object.assign(seen, { body }),
    sendFile: (sent: string) => Object.assign(seen, { sent }),
  }
  await (file ? asset : page)?.(req, res, () => {
    seen.next = true
  })
  return seen
}

const NOT_OURS = { next: true }
const SERVED = { body: expect.stringContaining("Shop") as string }

describe("where the hosted page is (issue 5 item 3)", () => {
  it("is at /returns, and leaves every other address to whoever has it", async () => {
    expect(await visit({}, "/returns")).toEqual(SERVED)
    expect(await visit({}, "/returns", "a-1.js")).toEqual({ sent: "a-1.js" })
    expect(await visit({}, "/resi")).toEqual(NOT_OURS)
    expect(await visit({}, "/returns", "..%2fsecret")).toEqual(NOT_OURS)
  })

  it("moves with the option, its scripts too", async () => {
    const moved = { path: "/resi" }
    expect(await visit(moved, "/resi")).toEqual(SERVED)
    expect(await visit(moved, "/resi", "a-1.js")).toEqual({ sent: "a-1.js" })
    expect(await visit(moved, "/returns")).toEqual(NOT_OURS)
    expect(await visit(moved, "/returns", "a-1.js")).toEqual(NOT_OURS)
  })

  it("is nowhere when it is switched off", async () => {
    for (const address of ["/returns", "/false", "/"]) {
      expect(await visit({ path: false }, address)).toEqual(NOT_OURS)
      expect(await visit({ path: false }, address, "a-1.js")).toEqual(NOT_OURS)
    }
  })
})
