import type { Browser, Locator, Page } from "playwright-core"
import type { AdminRmaDto } from "../../src/types/http"
import { namelessControls } from "./support/accessible-names"
import { barriers } from "./support/axe"
import { openBrowser } from "./support/browser"
import { staffOf, type Staff } from "./support/cases"
import { demoStore } from "./support/demo-store"
import { keyboardOf } from "./support/keyboard"
import {
  createShopper,
  placeDelivered,
  type PlacedOrder,
} from "./support/own-shopper"
import { openOwnShop, type OwnShop } from "./support/own-shop"
import { button, heading } from "./support/shopper-page"

const MINUTE = 60_000

jest.setTimeout(3 * MINUTE)

const demo = demoStore()
const WIDTH = 320

describe("each component by itself in a shop's own page, with React 19 (issue 5 items 2, 9)", () => {
  let shop: OwnShop
  let browser: Browser
  let page: Page
  let staff: Staff
  let token: string
  let orders: Record<"guest" | "returned" | "withdrawn", PlacedOrder>
  let asked: AdminRmaDto
  const broken: string[] = []

  const show = async (what: string, id = "", lang = "en") => {
    const query = new URLSearchParams({ show: what, id, lang })
    await page.goto(`${shop.origin}/?${query.toString()}`)
  }
  /** Nothing stands in anybody's way, and it is drawn in the shop's own colour. */
  const look = async () => {
    const primary = page.locator(".rma .rma-button-primary")
    expect({
      barriers: await barriers(page),
      nameless: await namelessControls(page, "body"),
      wider:
        (await page.evaluate(() => document.documentElement.scrollWidth)) >
        WIDTH,
      painted: await primary.evaluateAll((all) =>
        all.map((one) => getComputedStyle(one).backgroundColor)
      ),
      broken,
    }).toEqual({
      barriers: [],
      nameless: [],
      wider: false,
      painted: Array<string>(await primary.count()).fill("rgb(122, 31, 92)"),
      broken: [],
    })
  }
  /** Who goes on with the keyboard is not lost. */
  const hasFocus = async (one: Locator) => {
    await one.waitFor()
    expect(await one.evaluate((node) => node === document.activeElement)).toBe(
      true
    )
  }
  /** The case of an order, once there is one: a declaration is answered before it is matched. */
  const caseOf = async ({ id }: PlacedOrder): Promise<AdminRmaDto> => {
    const deadline = Date.now() + MINUTE
    for (;;) {
      const made = (await staff.of(id)).find(({ status }) => status !== "draft")
      if (made) {
        return staff.read(made.id)
      }
      if (Date.now() > deadline) {
        throw new Error("no case was opened")
      }
      await page.waitForTimeout(100)
    }
  }

  beforeAll(async () => {
    const place = (who: { email: string; token?: string }) =>
      placeDelivered(demo, [{ sku: "MUG-WHITE", quantity: 1 }], who)
    // One after the other: core has trouble with two first payments of one customer at a time.
    const placed = async () => {
      const shopper = await createShopper(demo)
      token = shopper.token
      orders = {
        returned: await place(shopper),
        withdrawn: await place(shopper),
        guest: await place({
          email: `alba.${Date.now()}@northlane.example`,
        }),
      }
    }
    const opened = async () => {
      shop = await openOwnShop(demo)
      browser = await openBrowser(shop.browser)
    }
    ;[staff] = await Promise.all([staffOf(demo), placed(), opened()])
    const context = await browser.newContext({
      viewport: { width: WIDTH, height: 720 },
      locale: "en-GB",
      acceptDownloads: true,
    })
    page = await context.newPage()
    page.setDefaultTimeout(MINUTE)
    page.on("pageerror", (error) => broken.push(error.message))
    // React's complaints, and what the browser kept from a page of another origin.
    page.on("console", (said) => {
      if (["error", "warning"].includes(said.type())) {
        broken.push(said.text())
      }
    })
  }, 5 * MINUTE)
  afterAll(async () => {
    await browser?.close()
    shop?.close()
  })

  it("<WithdrawalButton>: anyone withdraws in two steps, without a code, with the keyboard alone", async () => {
    await show("withdrawal")
    expect(await page.locator("html").getAttribute("data-react")).toMatch(
      /^19\./
    )
    const keys = keyboardOf(page)
    const { guest } = orders
    await keys.press(button(page, "Withdraw from contract here"))
    await keys.write(page.getByLabel("Your name"), "Alba Conti")
    await keys.write(page.getByLabel("Order number"), `${guest.display_id}`)
    await keys.write(page.getByLabel("E-mail used for the order"), guest.email)
    await look()
    await keys.press(button(page, "Continue"))
    const declared = page.getByText(
      `I hereby withdraw from my contract for order #${guest.display_id}.`
    )
    await declared.waitFor()
    await look()
    await keys.press(button(page, "Back"))
    await hasFocus(heading(page, "Withdraw from the contract"))
    await keys.press(button(page, "Continue"))
    await declared.waitFor()
    await keys.press(button(page, "Confirm withdrawal"))
    // Who reads with the ears is told at once.
    await hasFocus(heading(page, "We have received your withdrawal."))
    await page.getByText(`goes to ${guest.email} at once`).waitFor()
    await look()
    expect(await caseOf(guest)).toMatchObject({
      legal_basis: "withdrawal",
      order_id: guest.id,
    })
  })

  it("<ReturnWizard>: asks for a return of the order it was given, and leads to the case where the shop says", async () => {
    const convenience = page.getByRole("radio", {
      name: /Return for convenience/,
    })
    // Signed in by the shop, with the SDK. The names of the store come in the language of the page, too.
    await page.evaluate(
      (own) => sessionStorage.setItem("medusa_auth_token", own),
      token
    )
    await show("wizard", orders.returned.id, "it")
    await heading(page, "Che tipo di richiesta è?").waitFor()
    await page.getByRole("radio", { name: /Reso per comodità/ }).waitFor()
    await look()
    // Another request, half filled in, keeps its own order and goes into a draft.
    await show("wizard", orders.withdrawn.id)
    await convenience.check()
    const kept = page.waitForResponse(/\/store\/rmas\/drafts$/)
    await show("wizard", orders.returned.id)
    expect((await kept).request().postDataJSON()).toMatchObject({
      order_id: orders.withdrawn.id,
    })
    await convenience.waitFor()
    expect(await convenience.isChecked()).toBe(false)
    await look()
    await convenience.check()
    await button(page, "Next").click()
    await page.getByRole("checkbox", { name: /Mug/ }).check()
    await page.getByLabel("Reason").selectOption("changed_mind")
    await look()
    await button(page, "Next").click()
    await page.getByRole("table", { name: "What you get back" }).waitFor()
    await look()
    await button(page, "Submit request").click()
    asked = await caseOf(orders.returned)
    await heading(page, `Request ${asked.number} sent`).waitFor()
    await button(page, "Open request").click()
    expect(await page.locator("#led-to").innerText()).toBe(
      JSON.stringify({ name: "case", id: asked.id })
    )
  })

  it("<ReturnDetail>: follows the case live, sends a file and gets papers under their name, from another origin", async () => {
    const events = page.waitForResponse(/\/events$/)
    await show("case", asked.id)
    await heading(page, asked.number).waitFor()
    expect((await events).status()).toBe(200)
    await staff.act(asked.id, "approve")
    await page.getByText(`Write ${asked.number} on the parcel.`).waitFor()
    await look()
    const download = page.waitForEvent("download")
    await button(page, "Packing slip").click()
    expect((await download).suggestedFilename()).toBe(`${asked.number}.pdf`)
    await page.getByLabel(/^Attach a file/).setInputFiles({
      name: "receipt.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"),
    })
    await page.getByText("receipt.pdf uploaded").waitFor()
    await button(page, "Send message").click()
    await button(page, "Download receipt.pdf").waitFor()
    await look()
  })

  it("<MyReturns> keeps its own place: the list, a case and back", async () => {
    await show("returns")
    await heading(page, "My Returns").waitFor()
    await button(page, `Open ${asked.number}`).click()
    await heading(page, asked.number).waitFor()
    // The shop's page has the shop's own title.
    expect(await page.title()).toBe("A shop of its own")
    await button(page, "Back").click()
    await button(page, `Open ${asked.number}`).waitFor()
    await look()
  })

  it("<WithdrawalButton signedIn>: picks the order, confirms, and no button of the receipt leads nowhere", async () => {
    await show("withdrawal-signed-in")
    const keys = keyboardOf(page)
    const { withdrawn } = orders
    await keys.press(button(page, "Withdraw from contract here"))
    await keys.choose(
      page.getByRole("radio", {
        name: new RegExp(`#${withdrawn.display_id}\\b`),
      })
    )
    await button(page, "Continue").waitFor()
    await look()
    await keys.press(button(page, "Continue"))
    await keys.press(button(page, "Confirm withdrawal"))
    const { number, legal_basis } = await caseOf(withdrawn)
    expect(legal_basis).toBe("withdrawal")
    await heading(page, `Request ${number} sent`).waitFor()
    expect(await page.locator(".rma-done").getByRole("button").count()).toBe(0)
    await look()
  })

  it("<LoyaltyStanding> tells the tier, and nothing to who is not signed in", async () => {
    await show("loyalty")
    await heading(page, "Your status").waitFor()
    await page.getByText("No tier yet").waitFor()
    await look()
    // Drawn in English by a server, then in the language of the page.
    await show("loyalty", "", "it")
    await heading(page, "Il tuo livello").waitFor()
    await look()
    await page.evaluate(() => sessionStorage.clear())
    const refused = page.waitForResponse(/\/customers\/me\/loyalty$/)
    await show("loyalty")
    expect((await refused).status()).toBe(401)
    await heading(page, "Your status").waitFor({ state: "detached" })
  })
})
