import type { Browser, Page } from "playwright-core"
import { messagesFor } from "../../src/storefront/react/messages"
import { openBrowser } from "./support/browser"
import { staffOf } from "./support/cases"
import { demoStore } from "./support/demo-store"
import {
  askForCode,
  codeMailed,
  endAccess,
  guestToken,
  mailsTo,
  until,
  type Named,
} from "./support/guest"
import { keyboardOf } from "./support/keyboard"
import {
  createShopper,
  placeDelivered,
  type PlacedOrder,
} from "./support/own-shopper"
import { adminToken, call } from "./support/shopper"
import {
  button,
  enter,
  focused,
  heading,
  openPage,
  titled,
  type ShopperPage,
} from "./support/shopper-page"
import { saveStep } from "./support/wizard"

const MINUTE = 60_000

jest.setTimeout(6 * MINUTE)

const demo = demoStore()

describe("somebody without an account, on a phone 320 pixels wide and at a desk", () => {
  const order = demo.orders.find(
    ({ email, state }) => state === "shipped" && email.startsWith("anna.guest")
  )
  const named: Named = {
    email: order?.email ?? "",
    display_id: order?.display_id ?? 0,
  }
  let browser: Browser
  let open: ShopperPage
  let page: Page
  let token: string
  let bought: PlacedOrder
  let desk: ShopperPage

  beforeAll(async () => {
    token = await adminToken(demo)
    browser = await openBrowser()
    open = await openPage(browser, "guest", { width: 320, height: 720 })
    page = open.page
  })
  afterAll(() => browser?.close())

  /** What is said at fields, from the top; the first of them has the focus. */
  const complaints = async (at: Page) => {
    await at.locator("[aria-invalid]:focus").waitFor()
    const wrong = at.locator("[aria-invalid]")
    expect(
      await wrong.first().evaluate((one) => one === document.activeElement)
    ).toBe(true)
    return wrong.evaluateAll((all) =>
      all.map(
        (one) =>
          document.getElementById(one.getAttribute("aria-describedby") ?? "")
            ?.textContent
      )
    )
  }

  it("withdraws from a contract in two steps, with name, order and e-mail alone (issue 5 item 9)", async () => {
    await page.goto(demo.portal_url)
    await button(page, "Withdraw from contract here").click()
    await heading(page, "Withdraw from the contract").waitFor()
    await titled(page, "Withdraw from the contract")
    expect(await page.locator("main").getByRole("textbox").count()).toBe(3)
    await button(page, "Continue").click()
    await page.getByText("Please fill this in.").first().waitFor()
    await open.look("withdrawal-missing")
    await page.getByLabel("Your name").fill("Anna <i>Conti</i>")
    await page.getByLabel("Order number").fill(String(named.display_id))
    await page.getByLabel("E-mail used for the order").fill("anna")
    await button(page, "Continue").click()
    await page.getByText("Please write a complete e-mail address.").waitFor()
    await page.getByLabel("E-mail used for the order").fill(named.email)
    await button(page, "Continue").click()
    await page
      .getByText(
        `I hereby withdraw from my contract for order #${named.display_id}.`
      )
      .waitFor()
    await open.look("withdrawal-check")
    await page.reload()
    await heading(page, "Please check, then confirm:").waitFor()
    await page.goBack()
    await heading(page, "Sign in").waitFor()
    await page.goForward()
    await page.getByText(`Anna <i>Conti</i> · ${named.email}`).waitFor()
    await open.at("desk")
    await button(page, "Confirm withdrawal").click()
    await page.getByText("We have received your withdrawal.").waitFor()
    await open.look("withdrawal-received")
    // The next one begins with nothing of it, and there is a way out.
    await button(page, "Withdraw from contract here").click()
    expect(await page.getByLabel("Your name").inputValue()).toBe("")
    await button(page, "Back").click()
    await heading(page, "Sign in").waitFor()
    const [mail] = await until(async () => {
      const mails = await mailsTo(demo, named.email, "rma.withdrawal_declared")
      return mails.length > 0 ? mails : undefined
    })
    expect(mail?.data.text).toContain(String(named.display_id))
  })

  it("S1.3 comes in with order number, e-mail and the code that was mailed, and sees the case of the order", async () => {
    const { id } = await until(async () => {
      const { rmas } = await call<{ rmas: { id: string }[] }>(
        demo,
        "GET",
        `/admin/rmas?order_id=${order?.id}`,
        { token }
      )
      return rmas[0]
    })
    await open.at("phone")
    // As the mails about it link to the case.
    await page.goto(`${demo.portal_url}#/cases/${id}`)
    const keys = keyboardOf(page)
    const { data } = await codeMailed(demo, named.email, async () => {
      await keys.write(
        page.getByLabel("Order number"),
        String(named.display_id)
      )
      await keys.write(page.getByLabel("E-mail").last(), named.email)
      await page.keyboard.press("Enter")
      await focused(page.getByLabel("Code of six digits"))
      await page.getByText(`a code is on its way to ${named.email}`).waitFor()
    })
    await open.look("code")
    // While its reader was in the mail, the phone made room, and loads the page again.
    await page.reload()
    const code = data.code ?? ""
    const wrong = code.slice(0, 5) + ((Number(code[5]) + 1) % 10)
    const field = page.getByLabel("Code of six digits")
    await keys.write(field, wrong)
    await keys.press(button(page, "Continue"))
    expect(await complaints(page)).toEqual([
      "This code is wrong or no longer good. You can ask for a new one.",
    ])
    await page.keyboard.press("ControlOrMeta+A")
    await page.keyboard.type(code)
    await keys.press(button(page, "Continue"))
    const number = heading(page, /^RMA-/)
    await number.waitFor()
    // The form is gone, and with it the place of who reads by ear or works with the keyboard: this is the new one.
    expect(await number.evaluate((one) => one === document.activeElement)).toBe(
      true
    )
    await open.look("case")
    await button(page, "Back").click()
    await button(page, /^Open RMA-/)
      .first()
      .waitFor()
    await button(page, "Sign out").click()
    await heading(page, "Sign in").waitFor()
  })

  it("is told alike of an order that is not there, and begins afresh with every code", async () => {
    const code = page.getByLabel("Code of six digits")
    await page.getByLabel("Order number").fill("999998")
    await page.getByLabel("E-mail").last().fill(named.email)
    await button(page, "Send code").click()
    await page.getByText(`a code is on its way to ${named.email}`).waitFor()
    await code.fill("000000")
    await button(page, "Continue").click()
    await page.getByText("This code is wrong or no longer good.").waitFor()
    await open.look("code-wrong")
    await button(page, "Back").click()
    await focused(page.getByLabel("Order number"))
    await open.look("code-back")
    // The code that was mailed is still good.
    await button(page, "I have a code already").click()
    await focused(code)
    expect(await code.inputValue()).toBe("000000")
    await button(page, "Back").click()
    await button(page, "Send code").click()
    await code.waitFor()
    expect(await code.inputValue()).toBe("")
    expect(await page.getByRole("alert").count()).toBe(0)
    await button(page, "Back").click()
  })

  it("comes in by the link of the mail, whose secret leaves the address at once", async () => {
    await page.goto(`${demo.portal_url}#/`)
    await heading(page, "Sign in").waitFor()
    const { data } = await askForCode(page, demo, named)
    expect(data.link).toContain("#rma-access=")
    await page.goto("about:blank")
    await page.goto(data.link ?? "")
    await heading(page, "My Returns").waitFor()
    expect(page.url()).not.toContain("rma-access")

    // Once; then it says so, beside the way to a new one.
    const late = await openPage(browser, "late", { width: 1280, height: 900 })
    await late.page.goto(data.link ?? "")
    await late.page
      .getByRole("alert")
      .filter({ hasText: "This code is wrong or no longer good." })
      .waitFor()
    await button(late.page, "Send code").waitFor()
    await late.look("link-used")
    expect(late.page.url()).not.toContain("rma-access")
  })

  it("withdraws from another order than the one that was proved: it is in no list, and is named", async () => {
    await open.at("desk")
    await button(page, "Withdraw from contract here").click()
    await page
      .getByRole("radio", { name: new RegExp(`#${named.display_id}\\b`) })
      .waitFor()
    await button(page, "My order is not listed here").click()
    expect(await page.locator("main").getByRole("textbox").count()).toBe(3)
    await open.look("withdrawal-other")
    await page.getByLabel("Your name").fill("Anna Conti")
    await page.getByLabel("Order number").fill("999999")
    await page.getByLabel("E-mail used for the order").fill(named.email)
    await button(page, "Continue").click()
    await page.reload()
    await button(page, "Confirm withdrawal").click()
    await page.getByText("We have received your withdrawal.").waitFor()
    await button(page, "My Returns").click()
    await button(page, "Create new return").waitFor()
  })

  it("S4.16–28 asks for a return with the keyboard alone, writes, cancels and withdraws, at a desk, in Italian", async () => {
    bought = await placeDelivered(demo, [{ sku: "MUG-WHITE", quantity: 1 }], {
      email: `ida.${Date.now()}@northlane.example`,
    })
    desk = await openPage(
      browser,
      "keyboard",
      { width: 1280, height: 900 },
      { locale: "it-IT" }
    )
    const { page: at, look } = desk
    const keys = keyboardOf(at)
    await enter(at, demo.portal_url, { guest: await guestToken(demo, bought) })
    await keys.press(button(at, "Crea un nuovo reso"))
    await keys.choose(
      at.getByRole("radio", {
        name: new RegExp(`n\\. ${bought.display_id}\\b`),
      })
    )
    await look("order")
    await keys.press(button(at, "Avanti"))
    await keys.choose(at.getByRole("radio", { name: /Reso per comodità/ }))
    await look("type")
    await keys.press(button(at, "Avanti"))
    await keys.tick(at.getByRole("checkbox", { name: /Mug/ }))
    await keys.press(button(at, "Avanti"))
    // What is missing has the focus: the next key is the answer.
    const reason = at.getByLabel("Motivo")
    await at.getByText("Compila questo campo.").waitFor()
    expect(await reason.evaluate((one) => one === document.activeElement)).toBe(
      true
    )
    await at.keyboard.press("ArrowDown")
    expect(await reason.inputValue()).toBe("changed_mind")
    await keys.write(
      at.getByLabel("Nota", { exact: false }),
      "È troppo piccola"
    )
    await look("items")
    await keys.press(button(at, "Avanti"))
    await at.getByRole("table", { name: "Che cosa ti restituiamo" }).waitFor()
    await at.getByRole("rowheader", { name: "Spese di reintegro" }).waitFor()
    await look("review")
    await keys.press(button(at, "Invia la richiesta"))
    const done = heading(at, /^Richiesta RMA-\d+ inviata$/)
    await done.waitFor()
    expect(await done.evaluate((one) => one === document.activeElement)).toBe(
      true
    )
    await look("done")
    const [made, ...others] = await (await staffOf(demo)).of(bought.id)
    expect(others).toEqual([])
    expect(await done.innerText()).toContain(made?.number)

    await keys.press(button(at, "Apri la richiesta"))
    await heading(at, String(made?.number)).waitFor()
    await keys.write(at.getByLabel("Scrivi un messaggio"), "Arriva domani.")
    await keys.press(button(at, "Invia il messaggio"))
    await at.getByRole("log").getByText("Arriva domani.").waitFor()
    await keys.press(button(at, "Annulla la richiesta"))
    await keys.press(button(at, "Sì, annullala"))
    await at.getByText("Questa richiesta è stata ritirata.").waitFor()

    await keys.press(button(at, "Recedere dal contratto qui"))
    await keys.choose(
      at.getByRole("radio", {
        name: new RegExp(`n\\. ${bought.display_id}\\b`),
      })
    )
    await look("withdraw-pick")
    await keys.press(button(at, "Continua"))
    await heading(at, "Controlla, poi conferma:").waitFor()
    await look("withdraw-check")
    await desk.at("phone")
    await keys.press(button(at, "Conferma recesso"))
    await done.waitFor()
    expect(await done.innerText()).not.toContain(made?.number)
  })

  it("takes nothing over from who was here before, when another guest comes in at the same screen", async () => {
    const { page: at, look, broken } = desk
    const t = messagesFor("it")
    const choice = ({ display_id }: Named) =>
      at.getByRole("radio", { name: new RegExp(`n\\. ${display_id}\\b`) })
    await desk.at("desk")
    await button(at, t.title).click()
    await button(at, t.create).click()
    await choice(bought).check()
    await saveStep(at, t)
    await endAccess(demo, bought.id)
    await at.reload()
    await at.getByText(t.portal.again).waitFor()
    // What is wrong with a form is said at its field, and there one goes on.
    const send = button(at, t.portal.sendCode)
    const address = at.getByLabel(t.portal.email).last()
    await send.click()
    expect(await complaints(at)).toEqual([t.requiredField, t.requiredField])
    await at.keyboard.type(String(named.display_id))
    await address.fill("anna@northlane")
    await send.click()
    expect(await complaints(at)).toEqual([t.withdrawal.emailInvalid])
    await look("ask-refused")
    const { data } = await askForCode(at, demo, named, t)
    const code = at.getByLabel(t.portal.code)
    await code.fill("12345")
    await button(at, t.portal.enter).click()
    expect(await complaints(at)).toEqual([t.portal.codeInvalid])
    await look("code-refused")
    await at.route("**/store/rma-access/verify", (route) =>
      route.fulfill({
        status: 429,
        json: { code: "too_many_tries", retry_after: 86_400 },
      })
    )
    await code.fill(data.code ?? "")
    await button(at, t.portal.enter).click()
    const [before = "", after = ""] = t.portal.tooOften.split("{date}")
    await at
      .getByRole("alert")
      .filter({ hasText: before })
      .filter({ hasText: after })
      .waitFor()
    await at.unroute("**/store/rma-access/verify")
    await button(at, t.portal.enter).click()
    await choice(named).check()
    expect(
      await at.evaluate(() => sessionStorage.getItem("rma-typed:request"))
    ).not.toContain(bought.id)
    expect(
      await at.evaluate(() => sessionStorage.getItem("rma-typed:asked"))
    ).toBeNull()
    await saveStep(at, t)
    await heading(at, t.wizard.typeTitle).waitFor()
    expect(await at.getByRole("alert").count()).toBe(0)
    // A draft of theirs that is still in the browser's history is not there, and leads back.
    const drafts = (await (await staffOf(demo)).of(bought.id)).filter(
      ({ status }) => status === "draft"
    )
    expect(drafts).toHaveLength(1)
    await at.goto(`${demo.portal_url}#/new/${drafts[0]?.id}`)
    await at.getByRole("alert").waitFor()
    await look("not-there")
    await button(at, t.back).click()
    await heading(at, t.title).waitFor()
    expect(broken).toEqual([])
  })

  it("a guest's case joins the account of its e-mail once that is proved there", async () => {
    const cases = await (await staffOf(demo)).of(bought.id)
    const made = cases.find(({ status }) => status !== "draft")
    await open.at("phone")
    await page.goto(demo.portal_url)
    await page.evaluate(() => sessionStorage.clear())
    await enter(page, demo.portal_url, await createShopper(demo, bought.email))
    await page.getByText("You have not asked for a return yet.").waitFor()
    const join = button(page, "I ordered without an account")
    await join.click()
    await button(page, "Back").click()
    await focused(join)
    await page.keyboard.press("Enter")
    const { data } = await askForCode(page, demo, bought)
    await open.look("join")
    await page.getByLabel("Code of six digits").fill(data.code ?? "")
    await button(page, "Continue").click()
    await page
      .getByText("Orders with the e-mail of your account are listed here")
      .waitFor()
    await button(page, `Open ${made?.number}`).waitFor()
    await open.look("joined")

    // By the link, too, nobody who is signed in becomes the guest of one order.
    await open.at("desk")
    await join.click()
    const again = await askForCode(page, demo, bought)
    const listed = page.waitForResponse(/\/store\/rmas\?/)
    const verified = page.waitForResponse("**/store/rma-access/verify")
    await page.goto(again.data.link ?? "")
    expect((await verified).status()).toBe(200)
    expect((await listed).request().headers()).not.toHaveProperty("x-rma-token")
    await button(page, `Open ${made?.number}`).waitFor()
    await heading(page, "Your status").waitFor()
    expect(page.url()).not.toContain("rma-access")
  })

  it("threw nothing on the way", () => {
    expect(open.broken).toEqual([])
  })
})
