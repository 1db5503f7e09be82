import type { Browser, Page } from "playwright-core"
import { openBrowser } from "./support/browser"
import { demoStore } from "./support/demo-store"
import { staffOf } from "./support/cases"
import { pageAsOf } from "./support/page-as-of"
import {
  button,
  focused,
  heading,
  openPage,
  signIn,
  signInByKeyboard,
  titled,
  type ShopperPage,
} from "./support/shopper-page"

const MINUTE = 60_000

jest.setTimeout(6 * MINUTE)

const demo = demoStore()
const shopperOf = (state: string) => {
  const order = demo.orders.find((one) => one.state === state)
  const shopper = demo.customers.find(({ email }) => email === order?.email)
  if (!order || !shopper) {
    throw new Error(`no shopper's order is "${state}"`)
  }
  return { order, shopper }
}

/** What the merchant's options made of the page, under its own policy. */
const merchantOn = async (page: Page) => ({
  title: await page.title(),
  name: await page.getByRole("banner").innerText(),
  logo: await page
    .getByRole("banner")
    .locator("img")
    .evaluate(async (one: HTMLImageElement) => {
      await one.decode()
      return one.naturalWidth > 0
    }),
  button: await button(page, "Sign in").evaluate(
    (one) => getComputedStyle(one).backgroundColor
  ),
  contact: await page
    .getByRole("contentinfo")
    .getByRole("link")
    .evaluateAll((links) => links.map((one) => one.getAttribute("href"))),
})

describe("a signed-in shopper, on a phone 320 pixels wide", () => {
  const { order, shopper } = shopperOf(
    "shipped 12 days ago, never marked as delivered"
  )
  let browser: Browser
  let open: ShopperPage
  let page: Page
  let number: string

  const forgot = () => page.getByRole("link", { name: "Forgot your password?" })

  beforeAll(async () => {
    browser = await openBrowser()
    open = await openPage(browser, "phone", { width: 320, height: 720 })
    page = open.page
  })
  // Whole: this Chromium, of one process, ends with the first context that is closed.
  afterAll(() => browser?.close())

  it("S4.16 signs in, sees My Returns and starts a new return", async () => {
    await page.goto(demo.portal_url)
    await heading(page, "Sign in").waitFor()
    expect(await merchantOn(page)).toEqual({
      title: "Sign in · Northlane",
      name: "Northlane",
      logo: true,
      button: "rgb(15, 93, 87)",
      contact: ["mailto:returns@northlane.example", "tel:+37160000000"],
    })
    expect(await forgot().count()).toBe(0)
    await open.look("sign-in")
    await signIn(page, { ...shopper, password: "not it" })
    await page.getByText("E-mail or password is wrong.").waitFor()
    await signIn(page, shopper)
    await heading(page, "My Returns").waitFor()
    await titled(page, "My Returns")
    await button(page, /^Open RMA-/)
      .first()
      .waitFor()
    await open.look("list")
    await button(page, "Create new return").click()
    await heading(page, "Which order is it about?").waitFor()
    await titled(page, "Create new return")
  })

  it("S4.17 picks the order, and is told when none is picked", async () => {
    const choice = page.getByRole("radio", {
      name: new RegExp(`#${order.display_id}\\b`),
    })
    await choice.waitFor()
    await button(page, "Next").click()
    await page.getByText("Please choose an order.").waitFor()
    await choice.check()
    await open.look("order")
    await button(page, "Next").click()
  })

  it("S4.18 picks the request type, with what each means and costs", async () => {
    await heading(page, "What kind of request is it?").waitFor()
    const convenience = page.getByRole("radio", {
      name: /Return for convenience/,
    })
    await convenience.waitFor()
    await page.getByText("Restocking fee: 20%", { exact: false }).waitFor()
    await page.getByText("We pay for sending it back").first().waitFor()
    await open.look("type")
    await convenience.check()
    await button(page, "Next").click()
  })

  it("S4.19–25 picks items, and is told beside the field what is missing", async () => {
    await page.getByRole("checkbox", { name: "Return Merino Tee 150" }).check()
    await button(page, "Next").click()
    const reason = page.getByLabel("Reason")
    await page.getByText("Please fill this in.").waitFor()
    expect(await reason.getAttribute("aria-invalid")).toBe("true")
    expect(await reason.evaluate((one) => one === document.activeElement)).toBe(
      true
    )
    await open.look("items-missing")

    await page.getByLabel("How many").selectOption("1")
    await reason.selectOption({ label: "I changed my mind" })
    const note = page.getByLabel("Note", { exact: false })
    const flood = "🙂".repeat(10_000)
    await note.fill(flood)
    await button(page, "Next").click()
    await page.getByText("This is too long: at most 2000 characters.").waitFor()
    await heading(page, "What is it about?").waitFor()
    // Nothing of a paste is cut off in silence.
    expect(await note.inputValue()).toBe(flood)
    expect(await note.getAttribute("aria-invalid")).toBe("true")
    await open.look("items-too-long")
    await note.fill("<b>Too</b> wide")
    await page
      .getByLabel("Message for whoever opens the parcel")
      .fill("Tags are still on it. 🙂")
    await open.look("items")
    // Past what stands on every page, and nowhere else.
    await page.getByRole("link", { name: "Skip to content" }).press("Enter")
    expect(
      await page
        .locator("main")
        .evaluate((one) => one === document.activeElement)
    ).toBe(true)
    await heading(page, "What is it about?").waitFor()
    expect(await note.inputValue()).toBe("<b>Too</b> wide")
    await button(page, "Next").click()
  })

  it("S4.27 sees the quote in full, with the fee, and by when it is answered", async () => {
    await heading(page, "Check your request").waitFor()
    const quote = page.getByRole("table", { name: "What you get back" })
    await quote.getByRole("rowheader", { name: "Restocking fee" }).waitFor()
    await page.getByText(/Decision promised by .* (E[SD]T|GMT-[45])/).waitFor()
    expect(await page.locator("main").innerText()).toContain("<b>Too</b> wide")
    await open.look("review")
  })

  it("loses nothing when the page is loaded again, or the session is over", async () => {
    const asBefore = await pageAsOf(page, demo, {
      password_reset_url: "/account/forgot",
    })
    await page.reload()
    await heading(page, "Check your request").waitFor()
    await page.getByRole("table", { name: "What you get back" }).waitFor()
    await asBefore()
    await page.evaluate(() => sessionStorage.removeItem("medusa_auth_token"))
    await button(page, "Submit request").click()
    await page
      .getByText("Please sign in again. What you typed is still there.")
      .waitFor()
    await focused(heading(page, "Sign in"))
    await titled(page, "Sign in")
    expect(await forgot().getAttribute("href")).toBe("/account/forgot")
    await open.look("signed-out")
    await signIn(page, shopper)
    await heading(page, "Check your request").waitFor()
    await page.locator("main").getByText("<b>Too</b> wide").waitFor()
  })

  it("S4.28 submits once, however often it is clicked, and gets the number", async () => {
    await page.getByRole("table", { name: "What you get back" }).waitFor()
    const send = button(page, "Submit request")
    await send.dblclick()
    const done = heading(page, /^Request RMA-\d+ sent$/)
    await done.waitFor()
    number = /RMA-\d+/.exec(await done.innerText())?.[0] ?? ""
    await page.getByText(/Decision promised by/).waitFor()
    await open.look("done")
    await heading(page, "What happens next").waitFor()
    await page.getByText("We look at your request and answer.").waitFor()
    const staff = await staffOf(demo)
    const made = await staff.of(order.id)
    expect(made.map((one) => [one.number, one.status])).toEqual([
      [number, "submitted"],
    ])
    const { items } = await staff.read(made[0]?.id ?? "")
    expect(items.map((one) => one.reception_message)).toEqual([
      "Tags are still on it. 🙂",
    ])
  })

  it("follows the case, and S4.35 confirms the shipment once it is approved", async () => {
    await button(page, "Open request").click()
    await heading(page, number).waitFor()
    await titled(page, number)
    await page.getByText("We are looking at it").waitFor()
    await open.look("case-submitted")

    const staff = await staffOf(demo)
    const [made] = await staff.of(order.id)
    const id = made?.id ?? ""
    const promised = (await staff.read(id)).clocks.find(
      ({ code }) => code === "decision"
    )
    // By the shopper's clock, not by the shop's.
    const due = new Intl.DateTimeFormat("en-GB", {
      year: "numeric",
      month: "long",
      day: "numeric",
      hour: "numeric",
      minute: "2-digit",
      timeZoneName: "short",
      timeZone: "America/New_York",
    }).format(new Date(promised?.due_at ?? ""))
    await page.getByText(`Decision promised by ${due}`).waitFor()
    await staff.act(id, "approve")
    await page.reload()
    await page.getByText(`Write ${number} on the parcel.`).waitFor()
    const shipBy = page.getByText(/^Please send it by /)
    await shipBy.waitFor()
    await open.look("case-approved")
    await page.getByLabel("Carrier").fill("DHL")
    await page.getByLabel("Tracking number").fill("JD0123")
    await button(page, "I have shipped it").click()
    await page.getByText("On its way to us").waitFor()
    await page.getByText("Goods sent").waitFor()
    // Not once it is on its way.
    expect(await shipBy.count()).toBe(0)
    expect(await button(page, "Cancel request").count()).toBe(0)
    expect(await staff.read(id)).toMatchObject({
      carrier: "DHL",
      tracking_number: "JD0123",
    })
    await open.look("case-shipped")
  })

  it("threw nothing on the way", () => {
    expect(open.broken).toEqual([])
  })
})

describe("a signed-in shopper at a desk, in Italian", () => {
  const { order, shopper } = shopperOf(
    "partly shipped: the bench is still being made"
  )
  let browser: Browser
  let open: ShopperPage
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    open = await openPage(browser, "desk", { width: 1280, height: 900 })
    page = open.page
  })
  // Whole: this Chromium, of one process, ends with the first context that is closed.
  afterAll(() => browser?.close())

  it("signs in by keyboard, chooses the language, and sees findings in it too", async () => {
    await page.goto(demo.portal_url)
    await heading(page, "Sign in").waitFor()
    await signInByKeyboard(page, shopper)
    await heading(page, "My Returns").waitFor()
    await page.getByLabel("Language").selectOption("it")
    await heading(page, "I miei resi").waitFor()
    await titled(page, "I miei resi")
    await button(page, /^Apri RMA-/)
      .first()
      .waitFor()
    await page.getByText("Il tuo livello").waitFor()
    expect(await page.locator("html").getAttribute("lang")).toBe("it")
    await open.look("list")
  })

  it("sees what cannot be returned, with the reason", async () => {
    await button(page, "Crea un nuovo reso").click()
    await titled(page, "Crea un nuovo reso")
    await page
      .getByRole("radio", { name: new RegExp(`n\\. ${order.display_id}\\b`) })
      .check()
    await button(page, "Avanti").click()
    await page.getByRole("radio", { name: /Reso per comodità/ }).check()
    await button(page, "Avanti").click()
    const bench = page.getByRole("checkbox", { name: /Bench/ })
    await bench.waitFor()
    expect(await bench.isDisabled()).toBe(true)
    await page.getByText("È stato fatto su misura per te").waitFor()
    await page.getByRole("checkbox", { name: /Blanket/ }).check()
    await page.getByLabel("Motivo").selectOption("wrong_size")
    await open.look("items")
    // The save that carries the reason, not one of a step before it.
    const saved = page.waitForResponse(
      (response) =>
        response.request().method() === "POST" &&
        (response.request().postData() ?? "").includes("wrong_size") &&
        /\/store\/rmas\/(?!preview)[^/]+$/.test(
          new URL(response.url()).pathname
        )
    )
    await button(page, "Avanti").click()
    expect((await saved).status()).toBe(200)
    await heading(page, "Controlla la tua richiesta").waitFor()
    await page.getByText("Salvata. Puoi continuare più tardi").waitFor()
    await open.look("review")
  })

  it("goes on with the draft in another browser", async () => {
    const other = await openPage(browser, "elsewhere", {
      width: 800,
      height: 900,
    })
    const elsewhere = other.page
    await elsewhere.goto(demo.portal_url)
    await signIn(elsewhere, shopper)
    const goOn = button(elsewhere, /^Continue/).first()
    await goOn.waitFor()
    await other.look("draft")
    await goOn.click()
    const blanket = elsewhere.getByRole("checkbox", { name: /Blanket/ })
    await blanket.waitFor()
    expect(await blanket.isChecked()).toBe(true)
    expect(await elsewhere.getByLabel("Reason").inputValue()).toBe("wrong_size")
  })

  it("submits, and takes the request back", async () => {
    await button(page, "Invia la richiesta").click()
    await heading(page, /^Richiesta RMA-\d+ inviata$/).waitFor()
    await open.look("done")
    await button(page, "Apri la richiesta").click()
    await heading(page, /^RMA-\d+$/).waitFor()
    await open.look("case")
    await button(page, "Annulla la richiesta").click()
    await page.getByText("Vuoi ritirare questa richiesta?").waitFor()
    await button(page, "Sì, annullala").click()
    await page.getByText("Questa richiesta è stata ritirata.").waitFor()
    await open.look("case-canceled")
  })

  it("goes back and forward with the browser's own buttons", async () => {
    await page.goBack()
    await heading(page, /^(Di quale ordine|Che cosa|Controlla)/)
      .or(heading(page, "I miei resi"))
      .first()
      .waitFor()
    await page.goForward()
    await heading(page, /^RMA-\d+$/).waitFor()
  })

  it("threw nothing on the way", () => {
    expect(open.broken).toEqual([])
  })
})
