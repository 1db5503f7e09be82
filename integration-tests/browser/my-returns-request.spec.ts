import { mkdtempSync, rmSync } from "node:fs"
import { writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { messagesFor } from "../../src/storefront/react/messages"
import { openBrowser } from "./support/browser"
import { staffOf, type Staff } from "./support/cases"
import { demoStore } from "./support/demo-store"
import { comeIn } from "./support/guest"
import { keyboardOf } from "./support/keyboard"
import { openLine, type Line } from "./support/line"
import { publishWalk } from "./support/own-policy"
import {
  createGroup,
  createShopper,
  placeDelivered,
  type OwnShopper,
  type PlacedOrder,
} from "./support/own-shopper"
import { photoFile } from "./support/photo"
import { slowUpload } from "./support/slow-upload"
import { call } from "./support/shopper"
import {
  atNextStep,
  button,
  enter,
  focused,
  heading,
  openPage,
  PHONE,
  signIn,
  signInAgain,
  type ShopperPage,
} from "./support/shopper-page"
import { restock } from "./support/stock"
import { within } from "./support/within"
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
const SOLD_OUT = "VEST-L"

const folder = mkdtempSync(join(tmpdir(), "rma-chosen-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A file that is chosen where it lies: handed over with the choice, a large one takes half a minute. */
const onDisk = async (name: string, content: Buffer): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe("a request, on a phone 390 pixels wide and at a desk", () => {
  let browser: Browser
  let open: ShopperPage
  let page: Page
  let away: ShopperPage
  let elsewhere: Page
  let staff: Staff
  let line: Line
  let shopper: OwnShopper
  let order: PlacedOrder

  /** The same request on another device, as it was saved. */
  const resume = async () => {
    await elsewhere.evaluate(() =>
      sessionStorage.removeItem("rma-typed:request")
    )
    await elsewhere.goto("about:blank")
    await elsewhere.goto(demo.portal_url)
    await button(elsewhere, /^Continue: /).click()
  }

  const toItems = async (type: RegExp) => {
    await button(page, "Create new return").click()
    await page
      .getByRole("radio", { name: new RegExp(`#${order.display_id}\\b`) })
      .check()
    await button(page, "Next").click()
    await page.getByRole("radio", { name: type }).check()
    await button(page, "Next").click()
  }
  const quote = () => quoteIn(page)

  beforeAll(async () => {
    shopper = await createShopper(demo)
    await publishWalk(demo, await createGroup(demo, shopper.id))
    order = await placeDelivered(
      demo,
      [
        { sku: "VEST-M", quantity: 1 },
        { sku: "SOCKS-36-39", quantity: 1 },
      ],
      shopper
    )
    staff = await staffOf(demo)
    await restock(demo, SOLD_OUT, 0)
    line = await openLine(demo.url)
    browser = await openBrowser(line.browser)
    open = await openPage(
      browser,
      "request",
      { width: 390, height: 844 },
      PHONE
    )
    page = open.page
    away = await openPage(browser, "elsewhere", { width: 1280, height: 900 })
    elsewhere = away.page
  }, 5 * MINUTE)
  // Whole: this Chromium, of one process, ends with the first context that is closed.
  afterAll(async () => {
    await restock(demo, SOLD_OUT, 500)
    line?.close()
    await browser?.close()
  })

  it("S4.19 picks what to have instead by picture, price and stock, or something else of the shop", async () => {
    await enter(page, demo.portal_url, shopper)
    await enter(elsewhere, demo.portal_url, shopper)
    await button(page, "Create new return").click()
    const choice = { name: new RegExp(`#${order.display_id}\\b`) }
    await page.getByRole("radio", choice).check()
    await saveStep(page)
    await resume()
    await heading(elsewhere, "What kind of request is it?").waitFor()
    await button(elsewhere, "Back").click()
    await elsewhere.getByRole("radio", { ...choice, checked: true }).waitFor()
    const swap = { name: /Exchange or refund/ }
    await page.getByText("Within 30 days.", { exact: true }).waitFor()
    await page.getByRole("radio", swap).check()
    await saveStep(page)
    await resume()
    await heading(elsewhere, "What is it about?").waitFor()
    await button(elsewhere, "Back").click()
    await elsewhere.getByRole("radio", { ...swap, checked: true }).waitFor()
    await page.getByRole("checkbox", { name: /Lark Down Vest/ }).check()
    await page.getByLabel("Reason").selectOption("damaged")
    await page.getByLabel("What would you like?").selectOption("exchange")
    const large = page.getByRole("radio", { name: /^L .*not in stock/ })
    await large.waitFor()
    expect(await large.isDisabled()).toBe(true)
    const keys = keyboardOf(page)
    const small = page.getByRole("radio", { name: /^S .*€129\.00 · in stock/ })
    await keys.choose(small)
    const picture = page.locator(".rma-choice:has(:checked) img").last()
    await picture.scrollIntoViewIfNeeded()
    await within(
      "the picture is decoded",
      picture.evaluate((one: HTMLImageElement) => one.decode())
    )

    await open.at("desk")
    const word = page.getByLabel("Or something else from the shop")
    await keys.write(word, "zzz")
    await page.keyboard.press("Enter")
    await page.getByText("Nothing was found.").waitFor()
    await word.fill("")
    await keys.write(word, "Ridge")
    await keys.press(button(page, "Search"))
    await keys.choose(
      page.getByRole("radio", { name: /Ridge Shell Jacket, M .*€189\.00/ })
    )
    await open.look("exchange")
    await open.at("phone")

    await page.getByLabel("Manufacturer's seal").selectOption("broken")
    await page.getByLabel(/^Condition/).selectOption("used")
    await page.getByLabel(/^Exceptions/).fill("<i>None</i>")
    await page.getByLabel(/^Serial number/).fill("LV-0042")
    await page
      .getByLabel(/^State of the serial number/)
      .selectOption("readable")
    const note = page.getByLabel("Note", { exact: false })
    await note.fill("Torn at the seam")
    // Another kind of request that is only looked at takes nothing from it.
    await button(page, "Back").click()
    await page.getByRole("radio", { name: /Withdrawal from/ }).check()
    await page.getByRole("radio", swap).check()
    await button(page, "Next").click()
    expect(await note.inputValue()).toBe("Torn at the seam")
    expect(await page.getByLabel("Reason").inputValue()).toBe("damaged")
    await page
      .getByLabel("Message for whoever opens the parcel")
      .fill("It is in the blue bag.")
    await saveStep(page)
    await heading(page, "Photos and papers").waitFor()
  })

  it("goes on with all of it on another device", async () => {
    await resume()
    const field = (label: string | RegExp) =>
      elsewhere.getByLabel(label, { exact: false }).inputValue()
    await elsewhere
      .getByRole("radio", {
        name: /Ridge Shell Jacket, M .*€189\.00/,
        checked: true,
      })
      .waitFor()
    expect(
      await Promise.all(
        [
          "Reason",
          "What would you like?",
          "Manufacturer's seal",
          /^Condition/,
          /^Exceptions/,
          /^Serial number/,
          /^State of the serial number/,
          "Note",
          "Message for whoever opens the parcel",
        ].map(field)
      )
    ).toEqual([
      "damaged",
      "exchange",
      "broken",
      "used",
      "<i>None</i>",
      "LV-0042",
      "readable",
      "Torn at the seam",
      "It is in the blue bag.",
    ])
  })

  it("S4.26 sends photos into their slot, several at once, and takes one with the camera; one is removed by keyboard", async () => {
    const camera = page.getByLabel(/^Take a photo: The item you received/)
    expect(await camera.getAttribute("capture")).toBe("environment")
    expect(await camera.getAttribute("accept")).toBe("image/*")
    await page.getByText(/^Take a photo/).waitFor()
    await button(page, "Next").click()
    await page.getByText("This request cannot be sent as it is:").waitFor()
    await open.look("denied")
    await button(page, "Back").click()

    const small = await photoFile("")
    const file = (name: string) => ({ ...small, name })
    await page
      .getByLabel(/^The item you received/)
      .setInputFiles([file("front.png"), file("back.png")])
    await page.getByText("front.png uploaded").waitFor()
    await page.getByText("back.png uploaded").waitFor()
    // A phone calls all of them the same.
    await camera.setInputFiles(file("front.png"))
    await page.getByText("front.png uploaded").nth(1).waitFor()
    expect(await page.locator(".rma-files img").count()).toBe(3)
    await keyboardOf(page).press(button(page, "Remove back.png"))
    await page.getByText("back.png uploaded").waitFor({ state: "detached" })

    const slot = page.getByLabel(/^The item you received/)
    await focused(slot)
    expect(
      await slot.evaluate(
        ({ parentElement: drawn }) =>
          drawn && [drawn.innerText, getComputedStyle(drawn).outlineStyle]
      )
    ).toEqual(["Choose files", "solid"])

    // Two places are free.
    await open.at("desk")
    const asked = page.waitForEvent("filechooser")
    await keyboardOf(page).press(slot)
    await (
      await asked
    ).setFiles([file("side.png"), file("top.png"), file("label.png")])
    await focused(page.getByText(/^The item you received/))
    await page
      .getByText("No more than 4 fit here. Not added: label.png.")
      .waitFor()
    await page.getByText("side.png uploaded").waitFor()
    await page.getByText("top.png uploaded").waitFor()
    await open.look("photos-full")
    await button(page, "Remove side.png").click()
    await button(page, "Remove top.png").click()
    await page.getByText("Not added").waitFor({ state: "detached" })
    expect(await page.locator(".rma-files img").count()).toBe(2)
  })

  it("S4.26 says of each file that is not taken why, and what to send instead", async () => {
    const bytes = (text: string) => Buffer.from(text, "latin1")
    const slot = page.getByLabel(/^The item you received/)
    await slot.setInputFiles([
      {
        name: "invoice.jpg",
        mimeType: "image/jpeg",
        buffer: bytes("MZ\u0090\u0000".padEnd(2000, "x")),
      },
      {
        name: "drawing.svg",
        mimeType: "image/svg+xml",
        buffer: bytes(
          "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"
        ),
      },
    ])
    for (const name of ["invoice.jpg", "drawing.svg"]) {
      await page
        .getByText(
          `${name} was not uploaded. This kind of file is not taken. Send a picture (JPEG, PNG or WebP) or a PDF.`
        )
        .waitFor()
      await button(page, `Remove ${name}`).click()
    }
    await open.at("phone")
    const sent: string[] = []
    page.on("request", (request) => {
      if (request.url().endsWith("/store/rmas/files")) {
        sent.push(request.method())
      }
    })
    const film = await onDisk("film.jpg", Buffer.alloc(40e6))
    const heic = bytes("\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    const shot = await onDisk("phone.heic", heic)
    await slot.setInputFiles([film, shot])
    await page
      .getByText(
        "film.jpg was not uploaded. It is larger than 10 MB. Please choose a smaller one."
      )
      .waitFor()
    await page
      .getByText(
        /phone\.heic was not uploaded\. .* or send the photo as JPEG\./
      )
      .waitFor()
    // Of the other alone.
    expect(sent).toEqual(["POST"])
    await open.look("files-refused")
    await button(page, "Remove film.jpg").click()
    await button(page, "Remove phone.heic").click()
    expect(await page.locator(".rma-files img").count()).toBe(2)
  })

  it("loses no photo when the network is cut in the middle of it", async () => {
    const atFullSpeed = await slowUpload(page)
    await page
      .getByLabel(/^The item you received/)
      .setInputFiles(await photoFile("large.png", 700))
    await page
      .getByRole("status")
      .filter({ hasText: /^Uploading large\.png: [1-9]\d?%/ })
      .waitFor()
    await button(page, "Next").click()
    await page.getByText("Still uploading: large.png.").waitFor()
    await heading(page, "Photos and papers").waitFor()
    // On its way again when the page is.
    await page.goBack()
    await heading(page, "My Returns").waitFor()
    await page.goForward()
    await page.getByText(/^Uploading large\.png: /).waitFor()
    line.cut()
    await atFullSpeed()
    await page.getByText(/large\.png was not uploaded\./).waitFor()
    await button(page, "Next").click()
    await page.getByText("Not uploaded: large.png.").waitFor()
    await open.look("upload-cut")
    await open.at("desk")
    line.mend()
    await keyboardOf(page).press(button(page, "Try again: large.png"))
    await focused(page.getByLabel(/^The item you received/))
    await page.getByText("large.png uploaded").waitFor()
  })

  it("sends a photo that found the session over as soon as there is a new one", async () => {
    await signInAgain(page, shopper, async () =>
      page
        .getByLabel(/^The item you received/)
        .setInputFiles(await photoFile("late.png"))
    )
    await page.getByText("late.png uploaded").waitFor()
    await button(page, "Remove late.png").click()
    await saveStep(page)
    await page.getByText("Step 5 of 5").waitFor()

    // On another device the photos have their names and pictures.
    await resume()
    await goOn(elsewhere)
    await elsewhere.getByText("front.png uploaded").nth(1).waitFor()
    await elsewhere.getByText("large.png uploaded").waitFor()
    await elsewhere.locator(".rma-files img").nth(2).waitFor()
  })

  it("loses nothing in step five when the session is over", async () => {
    await quote().waitFor()
    await open.at("phone")
    await page.evaluate(() => sessionStorage.removeItem("medusa_auth_token"))
    await button(page, "Submit request").click()
    await signIn(page, shopper)
    await page.getByText("Step 5 of 5").waitFor()
    await quote().getByRole("rowheader", { name: "To pay" }).waitFor()
    await open.look("review")
  })

  it("shows the new amounts when they changed, and asks to confirm them", async () => {
    await open.at("desk")
    const before = await quote().innerText()
    expect(before).toContain("Handling")
    await call(demo, "POST", `/admin/customers/${shopper.id}/loyalty`, {
      token: staff.token,
      body: {
        tier: "gold",
        reason: "A good customer",
        ends_at: new Date(Date.now() + 86_400_000).toISOString(),
      },
    })
    await button(page, "Submit request").click()
    await page
      .getByRole("alert")
      .filter({ hasText: "The amounts have changed since you saw them." })
      .waitFor()
    await quote().getByText("waived").waitFor()
    expect(await staff.of(order.id)).toEqual([])
    await open.look("quote-changed")
  })

  it("submits once when the answer is cut off, and keeps every photo", async () => {
    await loseAnswerToSubmit(page, async () => {
      await button(page, "Submit request").click()
      await page.getByText("The store cannot be reached.").waitFor()
    })
    expect(await staff.of(order.id)).toHaveLength(1)
    await open.at("phone")
    await button(page, "Submit request").click()
    const number = await numberOf(page)
    const [made, ...others] = await staff.of(order.id)
    expect([made?.number, others]).toEqual([number, []])
    const { items } = await staff.read(made?.id ?? "")
    expect(items[0]?.evidence.map(({ slot }) => slot)).toEqual([
      "received_item",
      "received_item",
      "received_item",
    ])
    expect(items[0]).toMatchObject({
      exchange_title: expect.stringContaining("Ridge Shell Jacket") as string,
      serial: "LV-0042",
      fields: {
        seal_status: "broken",
        condition: "used",
        exceptions: "<i>None</i>",
      },
    })
    await button(page, "My Returns").click()
  })

  it("keeps what was typed over the browser's back button, and sends it once from two tabs", async () => {
    await open.at("desk")
    await toItems(/Exchange or refund/)
    await page.getByText("No unit of this product is left to return.").waitFor()
    await open.look("nothing-left")
    await page.getByRole("checkbox", { name: /Hiking Socks/ }).check()
    await page.getByLabel("Reason").selectOption("changed_mind")
    await page.getByLabel("What would you like?").selectOption("refund")
    await page.getByLabel("Manufacturer's seal").selectOption("none")
    await page.getByLabel("Note", { exact: false }).fill("Too warm")
    await page.goBack()
    await heading(page, "My Returns").waitFor()
    await page.goForward()
    await heading(page, "What is it about?").waitFor()
    await open.at("phone")
    const note = page.getByLabel("Note", { exact: false })
    expect(await note.inputValue()).toBe("Too warm")
    await note.fill("Too warm for me")
    await page.goBack()
    // A new one takes nothing from it.
    await button(page, "Create new return").click()
    await heading(page, "Which order is it about?").waitFor()
    await button(page, "Back").click()
    await keyboardOf(page).press(button(page, /^Continue: /))
    await heading(page, "What is it about?").waitFor()
    expect(await note.inputValue()).toBe("Too warm for me")
    line.cut()
    await button(page, "Next").click()
    await page.getByText("No photos are needed. You can go on.").waitFor()
    await page.getByText("Not saved yet: The store cannot be").waitFor()
    line.mend()
    await open.look("unsaved")
    await button(page, "Next").click()
    await quote().waitFor()
    await page.getByText("Saved. You can go on later").waitFor()

    const other = await open.context.newPage()
    other.setDefaultTimeout(MINUTE)
    await enter(other, demo.portal_url, shopper)
    await button(other, /^Continue: /).click()
    await heading(other, "What is it about?").waitFor()
    await goOn(other)
    await other.getByText("No photos are needed. You can go on.").waitFor()
    await button(other, "Next").click()
    await quoteIn(other).waitFor()

    await button(page, "Submit request").click()
    const number = await numberOf(page)
    await button(other, "Submit request").click()
    expect(await numberOf(other)).toBe(number)
    expect(await staff.of(order.id)).toHaveLength(2)
    await other.close()
  })

  it("withdraws again after the first withdrawal was canceled, and gets a new case", async () => {
    const bought = await placeDelivered(
      demo,
      [
        { sku: "MUG-WHITE", quantity: 1 },
        { sku: "SOCKS-36-39", quantity: 1 },
      ],
      shopper
    )
    const confirm = () => button(page, "Confirm withdrawal").click()
    /** The second time the screens are known. */
    const withdraw = async (
      look: (screen: string) => Promise<void>,
      meanwhile = () => Promise.resolve()
    ) => {
      await button(page, "Withdraw from contract here").click()
      await heading(page, "Withdraw from the contract").waitFor()
      await page
        .getByRole("radio", { name: new RegExp(`#${bought.display_id}\\b`) })
        .check()
      await look("withdraw-pick")
      await button(page, "Continue").click()
      await heading(page, "Please check, then confirm:").waitFor()
      await look("withdraw-check")
      await meanwhile()
      await confirm()
      const number = await numberOf(page)
      await look("withdraw-done")
      return number
    }
    await open.at("phone")
    await enter(page, demo.portal_url, shopper)
    const first = await withdraw(open.look)
    await button(page, "Open request").click()
    await button(page, "Cancel request").click()
    await button(page, "Yes, cancel it").click()
    await page.getByText("This request was taken back.").waitFor()
    const second = await withdraw(
      () => Promise.resolve(),
      async () => {
        await open.at("desk")
        await button(page, "Back").click()
        await page.getByRole("checkbox", { name: /Hiking Socks/ }).uncheck()
        await button(page, "Continue").click()
        await page.reload()
        await heading(page, "Please check, then confirm:").waitFor()
        await signInAgain(page, shopper, async () => {
          await confirm()
          // Nobody has to sign in to withdraw.
          await page.getByLabel("Your name").waitFor()
          await open.look("withdraw-signed-out")
        })
        await heading(page, "Please check, then confirm:").waitFor()
        expect(
          await page.locator(".rma-withdrawal li").allInnerTexts()
        ).toEqual([expect.stringContaining("Mug")])
      }
    )
    expect(second).not.toBe(first)
    const cases = await staff.of(bought.id)
    expect(
      Object.fromEntries(cases.map(({ number, status }) => [number, status]))
    ).toMatchObject({ [String(first)]: "canceled" })
    expect(cases.map(({ number }) => number).sort()).toEqual(
      [first, second].sort()
    )
  })

  it("threw nothing on the way", () => {
    expect(open.broken).toEqual([])
  })

  it("S1.22 asks without an order, in Italian at a desk", async () => {
    const desk = await openPage(
      browser,
      "question",
      { width: 1280, height: 900 },
      { locale: "it-IT" }
    )
    const { page: at, look } = desk
    await enter(at, demo.portal_url, shopper)
    await button(at, "Crea un nuovo reso").click()
    await at
      .getByRole("radio", { name: "La mia richiesta non riguarda un ordine" })
      .check()
    await button(at, "Avanti").click()
    await at.getByRole("radio", { name: /Domanda/ }).check()
    await button(at, "Avanti").click()
    await at.getByLabel("Che cos'è?", { exact: false }).fill("Tenda Moss")
    await at.getByLabel("C'è altro", { exact: false }).fill("C'è in blu?")
    await look("items")
    await button(at, "Avanti").click()
    await goOn(at, messagesFor("it"))
    await heading(at, "Controlla la tua richiesta").waitFor()
    await look("review")
    await button(at, "Invia la richiesta").click()
    await heading(at, /^Richiesta RMA-\d+ inviata$/).waitFor()
    await button(at, "Apri la richiesta").click()
    await at.getByText("C'è in blu?").first().waitFor()
    await look("case")
    await desk.at("phone")

    const id = new URL(at.url()).hash.split("/").pop() ?? ""
    await staff.act(id, "request-details", {
      message: "Fotografa l'etichetta, per favore.",
    })
    const answer = at.getByLabel("La tua risposta")
    await answer.waitFor()
    const keys = keyboardOf(at)
    await keys.write(answer, "Eccola.")
    await at
      .getByLabel(/^Allega un file/)
      .first()
      .setInputFiles(await photoFile("etichetta.png"))
    await at
      .getByLabel(/^Il difetto/)
      .setInputFiles(await photoFile("strappo.png"))
    await at.getByText("etichetta.png caricato").waitFor()
    await at.getByText("strappo.png caricato").waitFor()
    await look("needs-details")
    await desk.at("desk")
    await keys.press(button(at, "Invia la risposta"))
    await at.getByText("Hai risposto").waitFor()
    await atNextStep(at, messagesFor("it"))
    const answered = await staff.read(id)
    const { messages } = await call<{
      messages: { event: string; files: { filename: string }[] }[]
    }>(demo, "GET", `/admin/rmas/${id}/messages`, { token: staff.token })
    expect({
      status: answered.status,
      told: messages.map(({ event, files }) => [
        event,
        files.map(({ filename }) => filename),
      ]),
      slots: answered.items[0]?.evidence.map(({ slot }) => slot),
      files: answered.files.map(({ filename }) => filename).sort(),
    }).toEqual({
      status: "submitted",
      told: [
        ["provide_details", ["etichetta.png"]],
        ["request_details", []],
      ],
      slots: ["defect"],
      files: ["etichetta.png", "strappo.png"],
    })
    await button(at, "Indietro").click()
    await at.getByText("Senza ordine").waitFor()
    expect(desk.broken).toEqual([])
  })

  it("leaves nothing of a request without an order to who comes in next, by account or as a guest", async () => {
    const at = elsewhere
    const neighbour = await createShopper(demo)
    await publishWalk(demo, await createGroup(demo, neighbour.id))
    const describe = async (title: string) => {
      await at.getByRole("radio", { name: "I ask without an order" }).check()
      await button(at, "Next").click()
      await at.getByRole("radio", { name: /Question/ }).check()
      await button(at, "Next").click()
      const what = at.getByLabel("What is it?", { exact: false })
      expect(await what.inputValue()).toBe("")
      await what.fill(title)
    }
    const kept = () =>
      at.evaluate(() => sessionStorage.getItem("rma-typed:request") ?? "")
    // Loaded again, the page saw nobody sign in.
    await enter(at, demo.portal_url, shopper)
    await button(at, "Create new return").click()
    await describe("Moss tent")
    await saveStep(at)
    const first = heading(at, "Which order is it about?")
    await signInAgain(at, neighbour, async () =>
      at.getByLabel(/^The defect/).setInputFiles(await photoFile("tent.png"))
    )
    await first.waitFor()
    expect(await kept()).not.toContain("Moss tent")
    await away.at("phone")
    await describe("Oat blanket")
    await saveStep(at)
    await heading(at, "Photos and papers").waitFor()
    expect(await at.getByText("tent.png").count()).toBe(0)

    await at.evaluate(() => sessionStorage.removeItem("medusa_auth_token"))
    await button(at, "Back").click()
    await button(at, "Next").click()
    await at
      .getByText("Please sign in again. What you typed is still there.")
      .waitFor()
    expect(await kept()).toContain("Oat blanket")
    await comeIn(at, demo, order)
    await first.waitFor()
    expect(await kept()).not.toContain("Oat blanket")
  })
})
