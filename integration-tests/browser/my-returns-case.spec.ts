import type { Browser, Locator, Page } from "playwright-core"
import sharp from "sharp"
import { fill, formatIn } from "../../src/storefront/react/format"
import { messagesFor } from "../../src/storefront/react/messages"
import type { AdminRmaDto } from "../../src/types/http"
import type { PortalSettings } from "../../src/types/portal"
import { openBrowser } from "./support/browser"
import { openCase, staffOf, type Staff } from "./support/cases"
import { demoStore } from "./support/demo-store"
import { guestToken } from "./support/guest"
import { keyboardOf } from "./support/keyboard"
import { openLine, type Line } from "./support/line"
import { publishWalk } from "./support/own-policy"
import {
  createGroup,
  createShopper,
  placeDelivered,
  variantIds,
  type OwnShopper,
  type PlacedOrder,
} from "./support/own-shopper"
import { pageAsOf } from "./support/page-as-of"
import { LABEL, savedBy } from "./support/papers"
import { photoFile } from "./support/photo"
import { slowUpload } from "./support/slow-upload"
import { call } from "./support/shopper"
import { within } from "./support/within"
import {
  atNextStep,
  button,
  enter,
  focused,
  heading,
  openPage,
  PHONE,
  signInAgain,
  type ShopperPage,
} from "./support/shopper-page"

const MINUTE = 60_000

jest.setTimeout(6 * MINUTE)

const demo = demoStore()
const WORN = "Worn outdoors: mud on the sleeve."
const OFFER = {
  kind: "partial_refund",
  amount: 10,
  message: "Would you keep it for 10 € back?",
}
const DISCOUNT = {
  kind: "discount_code",
  percent: 15,
  message: "Would a discount do?",
}
const SEAL = { fields: { seal_status: "none" } }

/** The shop's own page to pay at. */
const CHECKOUT = `${demo.url}/checkout/{rma_id}/{settlement_id}/{payment_collection_id}`

/** Loads the page again, as a shop has it that is paid in another way, until it shows what it is to show then. */
const reloadPaidBy = async (
  page: Page,
  payment: PortalSettings["payment"],
  shown: Locator
) => {
  const asBefore = await pageAsOf(page, demo, { payment })
  await page.reload()
  await shown.waitFor()
  await asBefore()
}

let browser: Browser
let staff: Staff
let line: Line

beforeAll(async () => {
  staff = await staffOf(demo)
  line = await openLine(demo.url)
  browser = await openBrowser(line.browser)
})
// Whole: this Chromium, of one process, ends with the first context that is closed.
afterAll(async () => {
  line?.close()
  await browser?.close()
})

describe("cases of a signed-in shopper, on a phone 390 pixels wide and at a desk", () => {
  let open: ShopperPage
  let page: Page
  let shopper: OwnShopper
  let order: PlacedOrder
  let vests: AdminRmaDto

  const ask = (sku: string, quantity = 1, extra: object = {}) =>
    openCase(demo, shopper, {
      order,
      type: "swap",
      lines: [{ sku, quantity }],
      reason: "changed_mind",
      extra: { ...SEAL, ...extra },
    })
  const show = async ({ id, number }: Pick<AdminRmaDto, "id" | "number">) => {
    await page.goto(`${demo.portal_url}#/cases/${id}`)
    await heading(page, number).waitFor()
  }
  const inAnyLanguage = (locale: string) =>
    page.locator("select.page-language").selectOption(locale)

  beforeAll(async () => {
    shopper = await createShopper(demo)
    await publishWalk(demo, await createGroup(demo, shopper.id))
    order = await placeDelivered(
      demo,
      [
        { sku: "TEE-M", quantity: 2 },
        { sku: "VEST-M", quantity: 2 },
        { sku: "MUG-WHITE", quantity: 2 },
        { sku: "SOCKS-36-39", quantity: 2 },
      ],
      shopper
    )
    open = await openPage(browser, "follow", { width: 390, height: 844 }, PHONE)
    page = open.page
    await enter(page, demo.portal_url, shopper)
  }, 5 * MINUTE)

  it("declines an offer with a reason and accepts the next one, with the keyboard alone", async () => {
    const keys = keyboardOf(page)
    const rma = await ask("TEE-M")
    await staff.act(rma.id, "offer", DISCOUNT)
    await show(rma)
    await page.getByText("A discount of 15% on your next order.").waitFor()
    await open.look("offer")
    await keys.press(button(page, "Decline offer"))
    await focused(page.getByLabel("Why not?"))
    await page.keyboard.type("I buy nothing else.")
    await open.look("decline")
    await keys.press(button(page, "Decline offer"))
    await page.getByText("We are looking at it").waitFor()
    await atNextStep(page)
    const status = page.getByRole("status")
    await status.getByText("We have your request").waitFor()
    await page.getByText("I buy nothing else.").waitFor()

    await open.at("desk")
    await staff.act(rma.id, "offer", { ...OFFER, amount: 30 })
    // No reload: it comes by itself.
    await page.getByText("You keep the goods and get €30.00 back.").waitFor()
    await keys.press(button(page, "Accept offer"))
    await page.getByText("You accepted the offer").waitFor()
    await atNextStep(page)
    await page.getByText(/Accepted offer: €30\.00 · Done on/).waitFor()
    // An offer that was taken refuses nothing.
    expect(await page.getByText("not approved").count()).toBe(0)
    await open.look("offer-accepted")
  })

  it("rates what went badly, with a reason and the keyboard alone; nothing typed is lost with the session", async () => {
    const keys = keyboardOf(page)
    await heading(page, "What to do now").waitFor()
    await keys.choose(page.getByRole("radio", { name: "2 of 5" }))
    await keys.press(button(page, "Send rating"))
    await page.getByText("With a low score, please tell us why.").waitFor()
    await open.look("rating")
    await open.at("phone")
    const why = page.getByLabel("What went wrong?")
    await keys.write(why, "It took two offers.")
    await signInAgain(page, shopper, () =>
      keys.press(button(page, "Send rating"))
    )
    await why.waitFor()
    expect(await why.inputValue()).toBe("It took two offers.")
    await keys.press(button(page, "Send rating"))
    await page.getByRole("status").getByText("You gave 2 of 5.").waitFor()
    await atNextStep(page)
  })

  it("is told when staff were faster, keeps what was typed, and asks for a second look", async () => {
    const rma = await ask("MUG-WHITE")
    await staff.act(rma.id, "request-details", { message: "Is it chipped?" })
    // As where no stream comes through: the page knows nothing of what staff do.
    await page.route("**/events", (route) => route.abort())
    await show(rma)
    await page.getByText("Is it chipped?").first().waitFor()
    const answer = page.getByLabel("Your answer")
    const message = page.getByLabel("Write a message")
    await answer.fill("At the handle, a little.")
    await message.fill("And one thing more:")
    await page.reload()
    await answer.waitFor()
    await message.waitFor()
    expect(await answer.inputValue()).toBe("At the handle, a little.")
    expect(await message.inputValue()).toBe("And one thing more:")
    await staff.act(rma.id, "reject", { reason: "It was used." })
    await button(page, "Send answer").click()
    await page.getByText("Not approved").first().waitFor()
    await page.getByText("What you wrote").waitFor()
    await page.getByText("At the handle, a little.").waitFor()
    expect(await page.getByRole("alert").first().innerText()).not.toBe("")
    await page.getByText("Reason: It was used.").first().waitFor()
    await atNextStep(page)
    await open.look("overtaken")
    await page.unroute("**/events")

    await open.at("desk")
    const keys = keyboardOf(page)
    await keys.press(button(page, "Ask for a second look"))
    await page.getByText("Please fill this in.").waitFor()
    const appeal = page.getByLabel("What should we look at again?")
    await keys.write(appeal, "I never did.")
    await signInAgain(page, shopper, () =>
      button(page, "Ask for a second look").click()
    )
    await appeal.waitFor()
    expect(await appeal.inputValue()).toBe("I never did.")
    await keys.press(button(page, "Ask for a second look"))
    await page.getByText("We are looking at it").waitFor()
    await page.getByText("You asked for a second look").waitFor()
    await atNextStep(page)

    await open.at("phone")
    await button(page, "Send message").click()
    const log = page.getByRole("log")
    await log.getByText("And one thing more:").waitFor()
    await staff.act(rma.id, "offer", DISCOUNT)
    await button(page, "Accept offer").click()
    await page.getByText(/^Your code: RMA-\w{12}$/).waitFor()
    await page.getByText(/^Discount code · Done on/).waitFor()
  })

  it("writes to the shop, and takes store credit, in Italian", async () => {
    const t = messagesFor("it")
    const amount = formatIn("it").money(12, "EUR")
    const rma = await ask("SOCKS-36-39")
    await staff.act(rma.id, "offer", {
      kind: "store_credit",
      amount: 12,
      message: "A little more as credit?",
    })
    await open.at("desk")
    await show(rma)
    await inAnyLanguage("it")
    await page
      .getByText(fill(t.detail.offerKind.store_credit, { amount }))
      .waitFor()
    await page.getByLabel(t.chat.write).fill("Va bene <così>.")
    await button(page, t.chat.send).click()
    await page.getByRole("log").getByText("Va bene <così>.").waitFor()
    await button(page, t.detail.accept).click()
    await page
      .getByText(`${t.resolution.store_credit}: ${amount} · Fatto `)
      .waitFor()
    await inAnyLanguage("en")
  })

  it("declines a quote for work, accepts the next one and pays it", async () => {
    const rma = await ask("SOCKS-36-39")
    const quote = (amount: number) =>
      staff.act(rma.id, "offer", {
        kind: "service_quote",
        amount,
        message: "The heel can be darned.",
      })
    await staff.act(rma.id, "approve")
    await staff.act(rma.id, "receive")
    await quote(9)
    await show(rma)
    await page.getByText("We do the work for €9.00.").waitFor()
    await button(page, "Decline offer").click()
    await button(page, "Decline offer").last().click()
    await page.getByText("You declined the offer").waitFor()
    await open.at("phone")
    await quote(4)
    await page.getByText("We do the work for €4.00.").waitFor()
    await button(page, "Accept offer").click()
    await page.getByText(/^Please pay €4\.00 by /).waitFor()
    await open.look("quote-accepted")
    await open.at("desk")
    await button(page, "Pay now").click()
    await page.getByText("Your payment arrived").waitFor()
  })

  it("gets the papers for the parcel, on the shop's account or with a label, and says that it was shipped", async () => {
    await open.at("phone")
    vests = await ask("VEST-M", 2, { serial: "LV-7", note: "Torn <at> once" })
    await staff.act(vests.id, "approve")
    await show(vests)
    await page.getByText("Send it on our account NL-4711 with BRT.").waitFor()
    await page.getByText("Book the pickup on brt.example.").waitFor()
    expect(await savedBy(page, "Packing slip")).toEqual({
      name: `${vests.number}.pdf`,
      failure: null,
    })
    await staff.act(vests.id, "label", { file: LABEL })
    await open.at("desk")
    // No reload: it comes by itself.
    await button(page, "Download label").waitFor()
    expect(await savedBy(page, "Download label")).toEqual({
      name: "label.pdf",
      failure: null,
    })
    await open.look("papers")
    await button(page, "I have shipped it").click()
    await page.getByText("On its way to us").first().waitFor()
    await atNextStep(page)
  })

  it("has what was refused sent back, sees the reason and the way, and what was refunded, in Italian", async () => {
    const rma = vests
    await open.at("phone")
    const { items } = await staff.inspect(rma.id, 1, WORN)
    const dispose = button(page, "You may dispose of it")
    await dispose.click()
    await button(page, "No, send it back").click()
    await focused(dispose)
    await staff.act(rma.id, "send-back", {
      items: [
        {
          id: items[0]?.id,
          status: "shipped",
          carrier: "BRT",
          tracking_number: "BRT77",
        },
      ],
    })
    // No reload: it comes by itself.
    await dispose.waitFor({ state: "detached" })
    await inAnyLanguage("it")
    await page.getByText(`Motivo: ${WORN}`).first().waitFor()
    await page.getByText("accettati: 1").waitFor()
    await page.getByText("rifiutati: 1").waitFor()
    await page.getByRole("rowheader", { name: "Gestione" }).waitFor()
    await page.getByText(/^Rimborso: 116,10\s€ · Fatto /).waitFor()
    await page.getByText("Il ritorno a te: Spedito (BRT BRT77)").waitFor()
    await open.look("refused")
    await inAnyLanguage("en")
  })

  it("lets the shop dispose of what was refused, after being asked once more", async () => {
    const { id } = await ask("MUG-WHITE")
    const { items, number } = await staff.inspect(id, 1, WORN)
    await show({ id, number })
    await button(page, "You may dispose of it").click()
    await page
      .getByText("We then do not send the refused goods back. Agreed?")
      .waitFor()
    await button(page, "Yes, dispose of it").click()
    await atNextStep(page)
    await page
      .getByText(/^The way back to you: You agreed to disposal/)
      .waitFor()
    expect(await button(page, "You may dispose of it").count()).toBe(0)
    await staff.act(id, "send-back", {
      items: [{ id: items[0]?.id, status: "disposed" }],
    })
    await page.getByText(/^The way back to you: Disposed of · /).waitFor()
  })

  it("pays the difference of an exchange with the keyboard alone, and sees that it arrived", async () => {
    const variants = await variantIds(demo)
    const dearer = await ask("TEE-M", 1, {
      resolution: "exchange",
      exchange_variant_id: variants["JACKET-S"],
    })
    await staff.act(dearer.id, "approve")
    await staff.inspect(dearer.id, 0, "")
    await show(dearer)
    await page.getByText(/^Please pay €1\d\d\.\d\d by /).waitFor()
    await open.look("pay")
    // A shop that names no way to pay, and one that has a page of its own.
    await reloadPaidBy(page, {}, page.getByText("To pay, please contact us."))
    expect(await button(page, "Pay now").count()).toBe(0)
    await open.look("pay-contact")
    await open.at("desk")
    await reloadPaidBy(page, { url: CHECKOUT }, button(page, "Pay now"))
    await open.look("pay-at")
    await page.route("**/checkout/**", (route) => route.fulfill({ body: "" }))
    await button(page, "Pay now").click()
    const [due] = (await staff.read(dearer.id)).settlements
    await page.waitForURL(
      CHECKOUT.replace("{rma_id}", dearer.id)
        .replace("{settlement_id}", due?.id ?? "")
        .replace(
          "{payment_collection_id}",
          due?.payment?.payment_collection_id ?? ""
        )
    )
    await open.at("phone")
    await show(dearer)
    await keyboardOf(page).press(button(page, "Pay now"))
    await page.getByText("Your payment arrived").waitFor()
    await atNextStep(page)
    await page
      .getByText(/Ridge Shell Jacket/)
      .first()
      .waitFor()
    expect(
      (await staff.read(dearer.id)).settlements.map(({ payment }) =>
        Boolean(payment?.paid_at)
      )
    ).toEqual([true])
    await open.look("paid")
  })

  it("reads from right to left where the shop does", async () => {
    await open.at("phone")
    await page.evaluate(() => (document.documentElement.dir = "rtl"))
    await open.look("rtl-case")
    await button(page, "Back").click()
    await button(page, "Create new return").waitFor()
    const { start, end } = await page.evaluate(() => {
      const edge = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect()
      return {
        start: innerWidth - (edge(".rma-list h2")?.right ?? 0),
        end: edge(".rma-list .rma-button-primary")?.left ?? 0,
      }
    })
    // The heading begins at the right edge of the page, 16 pixels in.
    expect(Math.round(start)).toBe(16)
    expect(end).toBeGreaterThanOrEqual(16)
    await open.look("rtl-list")
    await page.evaluate(() => (document.documentElement.dir = "ltr"))
  })

  it("threw nothing on the way", () => {
    expect(open.broken).toEqual([])
  })
})

describe("the conversation of a guest, on a phone 320 pixels wide and at a desk", () => {
  let open: ShopperPage
  let page: Page
  let rma: AdminRmaDto

  const write = (text: string) => staff.act(rma.id, "messages", { text })

  beforeAll(async () => {
    const order = await placeDelivered(
      demo,
      [{ sku: "MUG-WHITE", quantity: 2 }],
      { email: `otto.${Date.now()}@northlane.example` }
    )
    const guest = await guestToken(demo, order)
    rma = await openCase(
      demo,
      { guest },
      {
        order,
        type: "defective",
        lines: [{ sku: "MUG-WHITE", quantity: 1 }],
        reason: "damaged",
      }
    )
    open = await openPage(browser, "chat", { width: 320, height: 720 }, PHONE)
    page = open.page
    await write("We have your mug in mind.")
    await write("Is it the white one?")
    await enter(page, demo.portal_url, { guest })
  }, 5 * MINUTE)

  it("counts in the list what was not read yet", async () => {
    const card = page.getByRole("listitem").filter({ hasText: rma.number })
    await card.getByText("2 new messages").waitFor()
    await open.look("unread")
    const marked = page.waitForResponse(/\/messages\/read$/)
    await button(page, `Open ${rma.number}`).click()
    await page.getByText("Is it the white one?").waitFor()
    await marked
    await button(page, "Back").click()
    await card.waitFor()
    expect(await card.getByText("new messages").count()).toBe(0)
    await button(page, `Open ${rma.number}`).click()
    await heading(page, rma.number).waitFor()
  })

  it("goes both ways at once, with files", async () => {
    const log = page.getByRole("log")
    await write("Please send a picture.")
    await log.getByText("Please send a picture.").waitFor()
    await page.getByLabel(/^Attach a file/).setInputFiles({
      name: "receipt.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"),
    })
    await page.getByText("receipt.pdf uploaded").waitFor()
    const written = page.getByLabel("Write a message")
    await written.fill("<b>Here</b> it is")
    // What is typed while it is being sent is the beginning of the next one.
    await page.route("**/messages", async (route) => {
      if (route.request().method() === "POST") {
        await written.fill("<b>Here</b> it is Wait,")
      }
      await route.continue()
    })
    await button(page, "Send message").click()
    await log.getByText("<b>Here</b> it is").waitFor()
    await button(page, "Download receipt.pdf").waitFor()
    await page.unroute("**/messages")
    expect(await written.inputValue()).toBe("Wait,")
    await page.getByText("receipt.pdf uploaded").waitFor({ state: "detached" })
    await written.fill("")
    const { files } = await staff.read(rma.id)
    expect(files.map(({ filename }) => filename)).toEqual(["receipt.pdf"])
    const picture = await sharp({
      create: { width: 40, height: 40, channels: 3, background: "teal" },
    })
      .png()
      .toBuffer()
    await staff.writeWithPicture(
      rma.id,
      "Like this one?",
      new File([new Uint8Array(picture)], "mug.png", { type: "image/png" })
    )
    const shown = log
      .getByRole("listitem")
      .filter({ hasText: "Like this one?" })
    await button(page, "Download mug.png").waitFor()
    const drawn = await within(
      "mug.png is decoded",
      shown.locator("img").evaluate(async (one: HTMLImageElement) => {
        await one.decode()
        return one.naturalWidth
      })
    )
    expect(drawn).toBe(40)
    await open.look("messages")
  })

  it("waits with a message for the file that is on its way, and for one that did not arrive until it is removed", async () => {
    await open.at("desk")
    const atFullSpeed = await slowUpload(page)
    await page
      .getByLabel(/^Attach a file/)
      .setInputFiles(await photoFile("large.png", 700))
    await page.getByLabel("Write a message").fill("Nothing but words")
    await button(page, "Send message").click()
    await page.getByText("Still uploading: large.png.").waitFor()
    await page.getByText(/^Uploading large\.png: /).waitFor()
    line.cut()
    await page.getByText("Not uploaded: large.png.").waitFor()
    await atFullSpeed()
    line.mend()
    await keyboardOf(page).press(button(page, "Remove large.png"))
    await focused(page.getByLabel(/^Attach a file/))
    await page.getByText("Not uploaded").waitFor({ state: "detached" })
    await page.getByLabel("Write a message").fill("")
  })

  it("reads older messages, and marks none as read that nobody looks at", async () => {
    const log = page.getByRole("log")
    const turn = (state: string) =>
      page.evaluate((now) => {
        Object.defineProperty(document, "visibilityState", {
          configurable: true,
          get: () => now,
        })
        document.dispatchEvent(new Event("visibilitychange"))
      }, state)
    // As if a page had two.
    await page.route("**/messages?*", (route) =>
      route.continue({
        url: route.request().url().replace("limit=100", "limit=2"),
      })
    )
    await page.reload()
    await log.getByText("Like this one?").waitFor()
    const read: string[] = []
    page.on("request", (one) => read.push(new URL(one.url()).pathname))
    await turn("hidden")
    await write("Are you there?")
    await log.getByText("Are you there?").waitFor()
    expect(await log.getByText("We have your mug in mind.").count()).toBe(0)
    const older = button(page, "Older messages")
    const keys = keyboardOf(page)
    await keys.press(older)
    await log.getByText("Please send a picture.").waitFor()
    await keys.press(older)
    await log.getByText("We have your mug in mind.").waitFor()
    await older.waitFor({ state: "detached" })
    await focused(heading(page, "Messages"))
    // Each once, and what came meanwhile too.
    expect(await log.getByRole("listitem").count()).toBe(6)
    expect(read.filter((path) => path.endsWith("/read"))).toEqual([])
    const marked = page.waitForResponse(/\/messages\/read$/)
    await turn("visible")
    await marked
    await page.unroute("**/messages?*")
  })

  it("sends a message once whose answer was cut off", async () => {
    await open.at("phone")
    const text = "Is it too late?"
    await page.route("**/messages", async (route) => {
      if (route.request().method() === "POST") {
        await route.fetch()
        await route.abort("connectionreset")
      } else {
        await route.continue()
      }
    })
    await page.getByLabel("Write a message").fill(text)
    await button(page, "Send message").click()
    await page.getByText("The store cannot be reached.").waitFor()
    await page.unroute("**/messages")
    await open.at("desk")
    await button(page, "Send message").click()
    await page.getByText("The store cannot be reached.").waitFor({
      state: "detached",
    })
    await page.getByRole("log").getByText(text).waitFor()
    // News of it may come before the answer does.
    await page.waitForFunction(
      (typed) =>
        [...document.querySelectorAll("textarea")].every(
          ({ value }) => value !== typed
        ),
      text
    )
    const { messages } = await call<{ messages: { text: string }[] }>(
      demo,
      "GET",
      `/admin/rmas/${rma.id}/messages`,
      { token: staff.token }
    )
    expect(messages.filter((one) => one.text === text)).toHaveLength(1)
  })

  it("comes back by itself after the network was away", async () => {
    line.cut()
    await write("Thank you, that helps.")
    line.mend()
    await page.getByRole("log").getByText("Thank you, that helps.").waitFor()
  })

  it("accepts no offer that was taken back, declines another, and cancels", async () => {
    await open.at("phone")
    await staff.act(rma.id, "offer", OFFER)
    const offered = page.getByText("You keep the goods and get €10.00 back.")
    await offered.waitFor()
    // It is taken back while a page that no stream reaches still shows it.
    await page.route("**/events", (route) => route.abort())
    await page.reload()
    await offered.waitFor()
    await staff.act(rma.id, "retract-offer", {})
    await button(page, "Accept offer").click()
    await page.getByText("We are looking at it").waitFor()
    expect(await page.getByRole("alert").first().innerText()).not.toBe("")
    await page.unroute("**/events")
    await open.at("desk")
    await staff.act(rma.id, "offer", { ...OFFER, amount: 8 })
    await page.reload()
    await page.getByText("You keep the goods and get €8.00 back.").waitFor()
    await button(page, "Decline offer").click()
    await button(page, "Decline offer").last().click()
    await page.getByText("You declined the offer").waitFor()
    const keys = keyboardOf(page)
    const cancel = button(page, "Cancel request")
    await keys.press(cancel)
    await keys.press(button(page, "No, keep it"))
    await focused(cancel)
    await open.at("phone")
    await page.keyboard.press("Enter")
    await open.look("cancel")
    await keys.press(button(page, "Yes, cancel it"))
    await page.getByText("This request was taken back.").waitFor()
    await atNextStep(page)
    await open.look("canceled")
    expect((await staff.read(rma.id)).status).toBe("canceled")
  })

  it("threw nothing on the way", () => {
    expect(open.broken).toEqual([])
  })
})
