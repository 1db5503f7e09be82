import type { Browser, Page } from "playwright-core"
import { RESOLUTIONS } from "../../src/domain/policy"
import { fill, formatIn } from "../../src/storefront/react/format"
import { messagesFor } from "../../src/storefront/react/messages"
import { openBrowser } from "./support/browser"
import { openCase, staffOf, type Staff } from "./support/cases"
import { demoStore } from "./support/demo-store"
import { comeIn, endAccess, tokenIn } from "./support/guest"
import { keyboardOf } from "./support/keyboard"
import { openLine, type Line } from "./support/line"
import { publishFreeExchange, publishWalkFor } from "./support/own-policy"
import { placeDelivered, type PlacedOrder } from "./support/own-shopper"
import { LABEL, savedBy } from "./support/papers"
import { photoFile } from "./support/photo"
import { slowUpload } from "./support/slow-upload"
import {
  atNextStep,
  button,
  enter,
  focused,
  heading,
  openPage,
  PHONE,
  type ShopperPage,
} from "./support/shopper-page"
import {
  goOn,
  loseAnswerToSubmit,
  numberOf,
  quoteIn,
  saveStep,
} from "./support/wizard"

const MINUTE = 60_000

jest.setTimeout(6 * MINUTE)

const demo = demoStore()
const t = messagesFor("pl")
const { money } = formatIn("pl-PL")
/** The day follows, as it is where the shopper is. */
const settledOn = fill(t.settlement.settled)
const WORN = "Noszone: błoto na palcach."
const SLOT = t.wizard.slot.received_item

describe("a guest, on a phone 390 pixels wide and at a desk, in Polish", () => {
  let browser: Browser
  let open: ShopperPage
  let page: Page
  let staff: Staff
  let line: Line
  let order: PlacedOrder
  /** Cases of the order, in the order they were sent. */
  const sent: string[] = []

  /** A line of the order in step three. */
  const goods = (at: Page, title: RegExp) =>
    at
      .getByRole("listitem")
      .filter({ has: at.getByRole("checkbox", { name: title }) })
  const ask = async (title: RegExp, resolution: string, reason: string) => {
    const one = goods(page, title)
    await one.getByRole("checkbox").check()
    await one.getByLabel(t.wizard.reason).selectOption(reason)
    await one.getByLabel(t.wizard.resolution).selectOption(resolution)
    await one.getByLabel(t.field.seal_status).selectOption("none")
    return one
  }
  const toItems = async () => {
    await button(page, t.create).click()
    await page
      .getByRole("radio", { name: new RegExp(`nr ${order.display_id}\\b`) })
      .check()
    await saveStep(page, t)
    await page.getByRole("radio", { name: /Wymiana lub zwrot/ }).check()
    await saveStep(page, t)
  }
  /** The newest case, once it is there. */
  const keepSent = async (number: string | undefined) => {
    const cases = await staff.of(order.id)
    expect(cases).toHaveLength(sent.length + 1)
    const made = cases.find((one) => one.number === number)
    sent.push(made?.id ?? "")
    return staff.read(made?.id ?? "")
  }
  const show = async (id = "") => {
    await page.goto(`${demo.portal_url}#/cases/${id}`)
    await heading(page, /^RMA-\d+$/).waitFor()
  }

  beforeAll(async () => {
    staff = await staffOf(demo)
    order = await placeDelivered(
      demo,
      [
        { sku: "SOCKS-36-39", quantity: 3 },
        { sku: "VEST-M", quantity: 1 },
        { sku: "TEE-M", quantity: 1 },
        { sku: "MUG-WHITE", quantity: 1 },
        { sku: "TORCH-GRAPHITE", quantity: 1 },
        { sku: "BLANKET-OAT", quantity: 1 },
      ],
      { email: `olga.${Date.now()}@northlane.example` }
    )
    await publishWalkFor(demo, order)
    line = await openLine(demo.url)
    browser = await openBrowser(line.browser)
    open = await openPage(
      browser,
      "visitor",
      { width: 390, height: 844 },
      { ...PHONE, locale: "pl-PL" }
    )
    page = open.page
  }, 5 * MINUTE)
  // Whole: this Chromium, of one process, ends with the first context that is closed.
  afterAll(async () => {
    line?.close()
    await browser?.close()
  })

  it("S4.19 comes in with a code and picks every resolution a guest may have, and is told why not the other", async () => {
    await page.goto(demo.portal_url)
    await comeIn(page, demo, order, t)
    await open.at("desk")
    await toItems()
    await open.at("phone")
    const vest = await ask(/Lark Down Vest/, "exchange", "damaged")
    expect(
      await vest
        .getByLabel(t.wizard.resolution)
        .locator("option")
        .evaluateAll((all: HTMLOptionElement[]) =>
          all.map(({ value }) => value).filter(Boolean)
        )
    ).toEqual(RESOLUTIONS.filter((one) => one !== "store_credit"))
    await vest
      .getByText(`${t.resolution.store_credit}: `, { exact: false })
      .waitFor()
    // Of a choice that is missing the group has the focus.
    await button(page, t.next).click()
    await focused(vest.getByRole("group", { name: t.wizard.variant }))
    await vest.getByRole("radio", { name: /^S .*129,00\s€ · dostępne/ }).check()
    await vest.getByLabel(t.wizard.variantOther).fill("Ridge")
    await vest.getByRole("button", { name: t.wizard.variantSearch }).click()
    await vest
      .getByRole("radio", { name: /Ridge Shell Jacket, M .*189,00\s€/ })
      .check()
    await vest.getByLabel(t.wizard.note).fill("Rozdarta <b>przy</b> szwie")
    await ask(/Merino Tee/, "replacement", "changed_mind")
    await ask(/Enamel Mug/, "repair", "changed_mind")
    const socks = await ask(/Hiking Socks/, "refund", "changed_mind")
    await socks.getByLabel(t.wizard.quantity).selectOption("2")
    await open.look("items")
    await saveStep(page, t)
    await heading(page, t.wizard.evidenceTitle).waitFor()
  })

  it("S4.26 sends photos into their slot, is told what is taken instead of a program, and loses none when the network is cut", async () => {
    const slot = page.getByLabel(new RegExp(`^${SLOT}`))
    await page.getByText(new RegExp(`^${t.wizard.camera}`)).waitFor()
    await page
      .getByLabel(`${t.wizard.camera}: ${SLOT}`)
      .setInputFiles(await photoFile("przod.png"))
    await page
      .getByText(fill(t.wizard.uploaded, { name: "przod.png" }))
      .waitFor()
    const program = Buffer.from("MZ\u0090\u0000".padEnd(2000, "x"), "latin1")
    const name = "faktura.jpg"
    // In the page's language, not in the browser's.
    const asked = page.waitForEvent("filechooser")
    await page.getByText(t.wizard.chooseFiles, { exact: true }).click()
    await (
      await asked
    ).setFiles({ name, mimeType: "image/jpeg", buffer: program })
    await page
      .getByText(
        `${fill(t.wizard.uploadFailed, { name })} Tego rodzaju plików nie przyjmujemy. Prosimy przesłać zdjęcie (JPEG, PNG lub WebP) albo plik PDF.`
      )
      .waitFor()
    await button(page, fill(t.wizard.removeFile, { name })).click()
    const atFullSpeed = await slowUpload(page)
    await slot.setInputFiles(await photoFile("duze.png", 700))
    await page.getByText(/duze\.png: [1-9]\d?\s?%/).waitFor()
    line.cut()
    await atFullSpeed()
    await page
      .getByText(fill(t.wizard.uploadFailed, { name: "duze.png" }))
      .waitFor()
    await open.look("upload-cut")
    await open.at("desk")
    line.mend()
    await button(page, `${t.retry}: duze.png`).click()
    await page
      .getByText(fill(t.wizard.uploaded, { name: "duze.png" }))
      .waitFor()
    await saveStep(page, t)
    await quoteIn(page, t).waitFor()
  })

  it("goes on with all of it on another device, with a code of its own, at a desk, in English", async () => {
    const { page: elsewhere, broken } = await openPage(browser, "elsewhere", {
      width: 1280,
      height: 900,
    })
    await elsewhere.goto(demo.portal_url)
    await comeIn(elsewhere, demo, order)
    await button(elsewhere, /^Continue: /).click()
    await elsewhere
      .getByRole("radio", { name: /Ridge Shell Jacket, M/, checked: true })
      .waitFor()
    const vest = goods(elsewhere, /Lark Down Vest/)
    expect(await vest.getByLabel("Note", { exact: false }).inputValue()).toBe(
      "Rozdarta <b>przy</b> szwie"
    )
    const wanted = elsewhere.getByLabel("What would you like?")
    expect(
      await wanted.evaluateAll((all: HTMLSelectElement[]) =>
        all.map(({ value }) => value).sort()
      )
    ).toEqual(["exchange", "refund", "repair", "replacement"])
    await goOn(elsewhere)
    await elsewhere.getByText("przod.png uploaded").waitFor()
    await elsewhere.getByText("duze.png uploaded").waitFor()
    await elsewhere.locator(".rma-files img").nth(1).waitFor()
    expect(broken).toEqual([])
  })

  it("loses nothing in step five when the token is over: another code leads back to it", async () => {
    const before = await quoteIn(page, t).innerText()
    await endAccess(demo, order.id)
    await button(page, t.wizard.submit).click()
    await page.getByText(t.portal.again).waitFor()
    await open.look("signed-out")
    await open.at("phone")
    await comeIn(page, demo, order, t)
    await page.getByText("Krok 5 z 5").waitFor()
    await page.getByText("Rozdarta <b>przy</b> szwie").waitFor()
    await quoteIn(page, t).waitFor()
    expect(await quoteIn(page, t).innerText()).toBe(before)
    expect(await staff.of(order.id)).toMatchObject([{ status: "draft" }])
  })

  it("shows the new amounts when they changed, and asks to confirm them", async () => {
    const handling = quoteIn(page, t).getByText("Obsługa")
    expect(await handling.count()).toBe(2)
    await publishFreeExchange(demo, order)
    await button(page, t.wizard.submit).click()
    await page
      .getByRole("alert")
      .filter({ hasText: "Kwoty zmieniły się od czasu, gdy je pokazano." })
      .waitFor()
    await handling.nth(1).waitFor({ state: "detached" })
    expect(await staff.of(order.id)).toMatchObject([{ status: "draft" }])
  })

  it("submits once when the answer is cut off, with photos and everything that was chosen", async () => {
    await loseAnswerToSubmit(page, async () => {
      await button(page, t.wizard.submit).click()
      await page.getByText(t.unreachable).waitFor()
    })
    expect(await staff.of(order.id)).toMatchObject([{ status: "submitted" }])
    await open.at("desk")
    await button(page, t.wizard.submit).click()
    const { items, timeline } = await keepSent(await numberOf(page, t))
    expect(
      items.map(({ resolution, exchange_title, evidence }) => [
        resolution,
        exchange_title?.includes("Ridge Shell Jacket") ?? false,
        evidence.length,
      ])
    ).toEqual([
      ["exchange", true, 2],
      ["replacement", false, 0],
      ["repair", false, 0],
      ["refund", false, 0],
    ])
    expect(timeline.at(-1)).toMatchObject({ event: "submit", actor: "guest" })
    await button(page, t.title).click()
  })

  it("keeps what was typed over the browser's back button, and sends it once from two tabs", async () => {
    await toItems()
    const torch = await ask(/Head Torch/, "commercial_offer", "changed_mind")
    await torch.getByLabel(t.wizard.note).fill("Za słaba")
    await open.at("phone")
    await page.goBack()
    await heading(page, t.title).waitFor()
    await page.goForward()
    await heading(page, t.wizard.itemsTitle).waitFor()
    expect(await torch.getByLabel(t.wizard.note).inputValue()).toBe("Za słaba")
    await saveStep(page, t)
    await goOn(page, t)
    await quoteIn(page, t).or(page.getByText(t.wizard.noQuote)).waitFor()

    const other = await open.context.newPage()
    other.setDefaultTimeout(MINUTE)
    await enter(other, demo.portal_url, { guest: await tokenIn(page) })
    await button(other, new RegExp(`^${t.list.continue}: `)).click()
    await heading(other, t.wizard.itemsTitle).waitFor()
    await goOn(other, t)
    await other.getByText(t.wizard.evidenceNone).waitFor()
    await goOn(other, t)
    await quoteIn(other, t).or(other.getByText(t.wizard.noQuote)).waitFor()

    await button(page, t.wizard.submit).click()
    const number = await numberOf(page, t)
    await button(other, t.wizard.submit).click()
    expect(await numberOf(other, t)).toBe(number)
    const { items } = await keepSent(number)
    expect(items).toMatchObject([{ note: "Za słaba" }])
    await other.close()
  })

  it("answers what staff ask, with a photo", async () => {
    const id = sent[1] ?? ""
    await staff.act(id, "request-details", { message: "Od kiedy?" })
    await show(id)
    await page.getByText("Od kiedy?").first().waitFor()
    await page.getByLabel(t.detail.answer).fill("Od <wczoraj>.")
    await page
      .getByLabel(new RegExp(`^${t.chat.attach}`))
      .first()
      .setInputFiles(await photoFile("latarka.png"))
    await page
      .getByText(fill(t.wizard.uploaded, { name: "latarka.png" }))
      .waitFor()
    await button(page, t.detail.sendAnswer).click()
    await page.getByText(t.event.provide_details).waitFor()
    await atNextStep(page, t)
    await page.getByRole("log").getByText("Od <wczoraj>.").waitFor()
    const { status, files } = await staff.read(id)
    expect([status, files.map(({ filename }) => filename)]).toEqual([
      "submitted",
      ["latarka.png"],
    ])
    await button(page, t.back).click()
  })

  it("is told when staff were faster, keeps what was typed, and asks for a second look", async () => {
    const id = sent[1] ?? ""
    await staff.act(id, "request-details", { message: "Czy w ogóle świeci?" })
    // As where no stream comes through: the page knows nothing of what staff do.
    await page.route("**/events", (route) => route.abort())
    await show(id)
    await page.getByLabel(t.detail.answer).fill("Ledwo.")
    await staff.act(id, "reject", { reason: "Była używana." })
    await button(page, t.detail.sendAnswer).click()
    await page.getByText(t.detail.typedBefore).waitFor()
    await atNextStep(page, t)
    await page.getByText("Ledwo.").waitFor()
    await page.getByText(`${t.detail.reasonGiven}: Była używana.`).waitFor()
    await open.look("overtaken")
    await open.at("desk")
    await page.unroute("**/events")
    await page.reload()
    await page.getByLabel(t.detail.appealWhy).fill("Tylko raz.")
    await button(page, t.detail.appeal).click()
    await page.getByText(t.status.submitted).waitFor()
    await page.getByText(t.event.appeal).waitFor()
  })

  it("accepts an offer, and rates what went badly, with a reason", async () => {
    await staff.act(sent[1] ?? "", "offer", {
      kind: "partial_refund",
      amount: 10,
      message: "Zatrzymasz ją za 10 €?",
    })
    const amount = money(10, "EUR")
    // No reload: it comes by itself.
    await page
      .getByText(fill(t.detail.offerKind.partial_refund, { amount }))
      .waitFor()
    await open.look("offer")
    await open.at("phone")
    await button(page, t.detail.accept).click()
    await page.getByText(t.event.accept_offer).first().waitFor()
    await page
      .getByText(`${t.resolution.offer}: ${amount} · ${settledOn}`)
      .waitFor()
    await page
      .getByRole("radio", { name: fill(t.detail.stars, { count: 2 }) })
      .check()
    await button(page, t.detail.rateSend).click()
    await page.getByText(t.detail.rateReasonNeeded).waitFor()
    await open.look("rating")
    await open.at("desk")
    await page.getByLabel(t.detail.rateReason).fill("Trzeba było prosić.")
    await button(page, t.detail.rateSend).click()
    await page.getByText(fill(t.detail.rated, { count: 2 })).waitFor()
  })

  it("gets the papers for the parcel, and says that it was shipped", async () => {
    const id = sent[0] ?? ""
    await show(id)
    const { number } = await staff.act(id, "approve")
    // No reload: it comes by itself.
    await page
      .getByText(fill(t.detail.account, { carrier: "BRT", account: "NL-4711" }))
      .waitFor()
    await page.getByText("Zamów odbiór na brt.example.").waitFor()
    expect(await savedBy(page, t.detail.slip)).toEqual({
      name: `${number}.pdf`,
      failure: null,
    })
    await staff.act(id, "label", { file: LABEL })
    await button(page, t.detail.label).waitFor()
    expect(await savedBy(page, t.detail.label)).toEqual({
      name: "label.pdf",
      failure: null,
    })
    await open.look("papers")
    await open.at("phone")
    const keys = keyboardOf(page)
    await keys.write(page.getByLabel(t.detail.carrier), "BRT")
    await keys.write(page.getByLabel(t.detail.tracking), "BRT42")
    await keys.press(button(page, t.detail.shipped))
    await page.getByText(t.status.in_transit).first().waitFor()
    await atNextStep(page, t)
    expect(await staff.read(id)).toMatchObject({
      status: "in_transit",
      carrier: "BRT",
      tracking_number: "BRT42",
    })
    await open.look("shipped")
  })

  it("sees what was refunded and what was refused, with the way back, and pays the difference of the exchange", async () => {
    const id = sent[0] ?? ""
    const { items } = await staff.act(id, "receive")
    const of = (resolution: string) =>
      items.find((one) => one.resolution === resolution)?.id ?? ""
    await staff.act(id, "inspect", {
      items: items.map((one) =>
        one.id === of("refund")
          ? { id: one.id, accepted: 1, refused: 1, note: WORN }
          : { id: one.id, accepted: one.quantity, refused: 0 }
      ),
    })
    await staff.act(id, "send-back", {
      items: [
        {
          id: of("refund"),
          status: "shipped",
          carrier: "BRT",
          tracking_number: "BRT77",
        },
        { id: of("repair"), status: "shipped" },
      ],
    })
    await page.getByText(`${t.detail.reasonGiven}: ${WORN}`).waitFor()
    await page
      .getByText(fill(t.detail.refused, { count: 1 }), { exact: false })
      .waitFor()
    await page
      .getByText(
        `${t.detail.wayBack}: ${t.detail.backStatus.shipped} (BRT BRT77)`
      )
      .waitFor()
    // What is on its way is not there to be disposed of.
    expect(await button(page, t.detail.dispose).count()).toBe(0)
    // One pair of two at 16.90, less a tenth for handling.
    await page
      .getByText(
        `${t.resolution.refund}: ${money(15.21, "EUR")} · ${settledOn}`
      )
      .waitFor()
    await page.getByText(/^Zapłać \d+,\d\d\s€ najpóźniej /).waitFor()
    await open.look("refused")
    await open.at("desk")
    await button(page, t.detail.pay).click()
    await page.getByText(t.event.pay).waitFor()
    await staff.act(id, "send-back", {
      items: ["refund", "repair"].map((one) => ({
        id: of(one),
        status: "delivered",
      })),
    })
    await page.getByText(t.status.resolved).first().waitFor()
    await open.look("resolved")
    const { settlements, outcome } = await staff.read(id)
    expect(outcome).toBe("partly")
    expect(
      settlements.map(({ kind, status }) => `${kind} ${status}`).sort()
    ).toEqual([
      "exchange settled",
      "refund settled",
      "repair settled",
      "replacement settled",
    ])
  })

  /** Goods that are with the shop already. */
  const sendIn = async (sku: string, resolution: string) => {
    const { id } = await openCase(
      demo,
      { guest: await tokenIn(page) },
      {
        order,
        type: "swap",
        lines: [{ sku, quantity: 1 }],
        reason: "changed_mind",
        extra: { resolution, fields: { seal_status: "none" } },
      }
    )
    // Approved in the same step.
    await staff.act(id, "receive")
    return id
  }

  it("accepts a quote for work, and pays it", async () => {
    const id = await sendIn("BLANKET-OAT", "paid_service")
    await staff.act(id, "offer", {
      kind: "service_quote",
      amount: 9,
      message: "Dziurę można zacerować.",
    })
    await show(id)
    await page
      .getByText(
        fill(t.detail.offerKind.service_quote, { amount: money(9, "EUR") })
      )
      .waitFor()
    await button(page, t.detail.accept).click()
    await page.getByText(/^Zapłać 9,00\s€ najpóźniej /).waitFor()
    await button(page, t.detail.pay).click()
    await page.getByText(t.event.pay).waitFor()
  })

  it("lets the shop dispose of what was refused, after being asked once more", async () => {
    const id = await sendIn("SOCKS-36-39", "refund")
    const [pair] = (await staff.read(id)).items
    await staff.act(id, "inspect", {
      items: [{ id: pair?.id, accepted: 0, refused: 1, note: WORN }],
    })
    await open.at("phone")
    await show(id)
    const keys = keyboardOf(page)
    await keys.press(button(page, t.detail.dispose))
    await page.getByText(t.detail.disposeSure).waitFor()
    await keys.press(button(page, t.detail.disposeNo))
    await focused(button(page, t.detail.dispose))
    await open.at("desk")
    await page.keyboard.press("Enter")
    await open.look("dispose")
    await keys.press(button(page, t.detail.disposeYes))
    await page.getByText(t.event.consent_disposal, { exact: true }).waitFor()
    await atNextStep(page, t)
    const consent = "Zgoda na utylizację: \\d+ \\S+ \\d{4}\\."
    const wayBack = (told: string) =>
      page.getByText(new RegExp(`^${t.detail.wayBack}: ${told}$`))
    await wayBack(consent).waitFor()
    // Once.
    expect(await button(page, t.detail.dispose).count()).toBe(0)
    await staff.act(id, "send-back", {
      items: [{ id: pair?.id, status: "disposed" }],
    })
    await wayBack(`${t.detail.backStatus.disposed} · ${consent}`).waitFor()
    await page.getByText(t.outcome.refused).first().waitFor()
  })

  it("threw nothing on the way", () => {
    expect(open.broken).toEqual([])
  })
})
