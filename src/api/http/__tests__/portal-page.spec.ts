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
    password_reset_url: null,
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

  it.each(["https://shop.example/forgot?from=returns", "/account/forgot"])(
    "lead who forgot their password to %s",
    (password_reset_url) => {
      const given = OptionsSchema.parse({ portal: { password_reset_url } })
      expect(given.portal).toMatchObject({ password_reset_url })
    }
  )

  it.each([
    [{ path: "/admin" }],
    [{ path: "returns" }],
    [{ path: "/a/b" }],
    [{ colour: "#fff" }],
    [{ colors: { accent: "red;background:url(x)" } }],
    [{ logo_url: "javascript:alert(1)" }],
    [{ logo_url: "//elsewhere.example/a.png" }],
    [{ contact: { url: "http://shop.example" } }],
    [{ password_reset_url: "javascript:alert(1)" }],
    [{ password_reset_url: "http://shop.example/forgot" }],
    [{ password_reset_url: "//elsewhere.example/forgot" }],
    [{ password_reset_url: "" }],
  ])("refuse %j", (given) => {
    expect(portal(given)).toBe(false)
  })
})
