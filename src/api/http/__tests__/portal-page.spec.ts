import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { OptionsSchema } from "../../../modules/rma/options"
import { portalPage } from "../portal-page"

const folder = mkdtempSync(join(tmpdir(), "rma-portal-"))
writeFileSync(
  join(folder, "index.html"),
  '<script src="./assets/a.js"></script><div id="my-returns"></div>'
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it("writes the merchant's settings as an attribute that no name breaks out of", async () => {
  const page = await portalPage(folder, "/after-sales", {
    name: `"><script>alert(1)</script>$&`,
    logo_url: null,
    colors: {},
    contact: {},
    payment: {},
    publishable_key: "pk_1",
    max_file_size: null,
  })
  expect(page).toContain('src="/after-sales/assets/a.js"')
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).toContain("&quot;&gt;&lt;script&gt;")
  expect(page).toContain("$&amp;")
})

describe("the options of the page", () => {
  const portal = (given: object) =>
    OptionsSchema.safeParse({ portal: given }).success

  it("are at /returns, moved or switched off", () => {
    expect(OptionsSchema.parse({}).portal.path).toBe("/returns")
    expect(portal({ path: "/resi" })).toBe(true)
    expect(portal({ path: false })).toBe(true)
  })

  it.each([
    [{ path: "/admin" }],
    [{ path: "returns" }],
    [{ path: "/a/b" }],
    [{ colour: "#fff" }],
    [{ colors: { accent: "red;background:url(x)" } }],
    [{ logo_url: "javascript:alert(1)" }],
    [{ logo_url: "//elsewhere.example/a.png" }],
    [{ contact: { url: "http://shop.example" } }],
  ])("refuse %j", (given) => {
    expect(portal(given)).toBe(false)
  })
})
