import type { Browser, Page } from "playwright-core"
import type { ReturnOrderDto } from "../../src/types/shopper-http"
import { namelessControls } from "./support/accessible-names"
import { openAdminPage } from "./support/admin-page"
import { openBrowser } from "./support/browser"
import { openCase, staffOf, type Staff } from "./support/cases"
import { declareUnknown } from "./support/declaration"
import { demoStore } from "./support/demo-store"
import { publishElsewhere } from "./support/own-policy"
import {
  createShopper,
  placeDelivered,
  type OwnShopper,
  type PlacedOrder,
} from "./support/own-shopper"
import { call } from "./support/shopper"

const MINUTE = 60_000

jest.setTimeout(6 * MINUTE)

const demo = demoStore()

describe("what only a person can do, in the admin", () => {
  let browser: Browser
  let admin: Awaited<ReturnType<typeof openAdminPage>>
  let page: Page
  let staff: Staff
  let nina: OwnShopper
  let order: PlacedOrder

  const drawer = () => page.getByRole("dialog")
  const main = () => page.locator("main")
  const send = async (name: string) => {
    await drawer().getByRole("button", { name, exact: true }).click()
    await drawer().waitFor({ state: "detached" })
  }
  const choose = async (field: string, option: string | RegExp) => {
    await drawer().getByRole("combobox", { name: field }).click()
    await page.getByRole("option", { name: option }).click()
  }

  beforeAll(async () => {
    staff = await staffOf(demo)
    nina = await createShopper(demo)
    order = await placeDelivered(
      demo,
      [
        { sku: "JACKET-M", quantity: 2 },
        { sku: "SOCKS-40-43", quantity: 1 },
      ],
      nina
    )
    browser = await openBrowser()
    admin = await openAdminPage(browser, demo)
    page = admin.page
  })
  afterAll(() => browser?.close())

  describe("a refund of which nobody knows the end", () => {
    let id: string
    let number: string

    const refundInStockAdmin = async (amount: number) => {
      const { order: seen } = await call<{
        order: { payment_collections: { payments: { id: string }[] }[] }
      }>(
        demo,
        "GET",
        `/admin/orders/${order.id}?fields=payment_collections.payments.id`,
        staff
      )
      const [payment] = seen.payment_collections.flatMap(
        ({ payments }) => payments
      )
      await call(demo, "POST", `/admin/payments/${payment?.id}/refund`, {
        token: staff.token,
        body: { amount },
      })
    }

    const books = async () => {
      const { order: seen } = await call<{
        order: {
          summary: { pending_difference: number }
          payment_collections: {
            payments: { refunds: { amount: number }[] }[]
          }[]
        }
      }>(
        demo,
        "GET",
        `/admin/orders/${order.id}?fields=summary,payment_collections.payments.refunds.amount`,
        staff
      )
      return {
        owed: seen.summary.pending_difference,
        refunds: seen.payment_collections
          .flatMap(({ payments }) => payments)
          .flatMap(({ refunds }) => refunds)
          .map(({ amount }) => amount),
      }
    }

    beforeAll(async () => {
      const rma = await openCase(demo, nina, {
        order,
        type: "return",
        lines: [{ sku: "JACKET-M", quantity: 2 }],
        reason: "changed_mind",
      })
      ;({ id, number } = rma)
      await staff.act(id, "approve")
      // Staff were faster, in the stock admin: the order owes less than the case comes to.
      await refundInStockAdmin(100)
      await staff.act(id, "receive")
      await staff.act(id, "inspect")
      // Later than the case, and yet below it.
      await openCase(demo, nina, {
        order,
        type: "return",
        lines: [{ sku: "SOCKS-40-43", quantity: 1 }],
        reason: "changed_mind",
      })
    })

    it("stands on top of the queue, and says what is known", async () => {
      await admin.open("/rmas")
      const first = page.getByRole("row").nth(1)
      await first.getByText(number).waitFor()
      await first.getByText("Needs attention").waitFor()
      await admin.picture("queue-attention")
      await first.click()
      await page.waitForURL(`**/app/rmas/${id}`)
      const alert = main().getByRole("alert")
      await alert.getByText("Settlement needs a person").waitFor()
      expect(await alert.textContent()).toContain("€302.40")
      await admin.picture("attention")
    })

    it("may be said to be due still: what staff refunded was for something else, and Settle gives it beside that", async () => {
      await page.getByRole("link", { name: "Clear up the outcome" }).click()
      await choose("What you found out", /^It was for something else/)
      await drawer().getByLabel("Reason").fill("A gift, for a late parcel")
      expect(await namelessControls(page, "[role=dialog] form")).toEqual([])
      await admin.picture("clear-doubt")
      await send("Clear up the outcome")
      await main().getByRole("alert").getByText("€302.40").first().waitFor()
      expect((await staff.read(id)).settlements).toMatchObject([
        { status: "failed", failure: { reason: "not_happened" } },
      ])
      await page.getByRole("link", { name: "Settle", exact: true }).click()
      await send("Settle")
      await main().getByText("Resolved", { exact: true }).first().waitFor()
      expect(await main().getByRole("alert").count()).toBe(0)
      expect((await staff.read(id)).settlements).toMatchObject([
        { status: "settled", failure: null },
      ])
      const { owed, refunds } = await books()
      expect(owed).toBe(0)
      expect(refunds.sort((a, b) => a - b)).toEqual([100, 302.4])
    })
  })

  describe("withdrawals that were declared without signing in", () => {
    it("T5 are listed, and given the order they are about: their case is opened", async () => {
      const declared = await declareUnknown(demo, "Grace Guest")
      const bought = await placeDelivered(
        demo,
        [{ sku: "MUG-WHITE", quantity: 1 }],
        { email: "grace.guest@northlane.example" }
      )
      await admin.open("/orders")
      await page.getByRole("link", { name: "Declared withdrawals" }).click()
      const row = page.getByRole("row").filter({
        hasText: declared.order_number,
      })
      await row.getByText("Waits for you").waitFor()
      await admin.picture("declarations")
      await row.click()
      await drawer().getByText("there is no order of this number").waitFor()
      await drawer().getByLabel("Order").fill(`#${bought.display_id}`)
      await admin.picture("declaration")
      await drawer().getByRole("button", { name: "Open the case" }).click()
      await page.waitForURL(/\/app\/rmas\/rma_/)
      await main().getByText("grace.guest@northlane.example").first().waitFor()
      expect(await staff.of(bought.id)).toHaveLength(1)
    })

    it("T5 are closed with what staff did about them", async () => {
      const declared = await declareUnknown(demo, "Edsger Elsewhere")
      await admin.open(`/rma-declarations/${declared.id}`)
      await drawer().getByText("Edsger Elsewhere").waitFor()
      await drawer().getByLabel("Note").fill("Bought in another shop")
      await drawer().getByRole("button", { name: "Close", exact: true }).click()
      const row = page.getByRole("row").filter({
        hasText: declared.order_number,
      })
      await row.getByText("Closed").waitFor()
    })
  })

  it("offers for an order what its own policy gives, and says why it does not give the rest", async () => {
    await publishElsewhere(demo)
    const old = demo.orders.find(
      ({ state }) => state === "delivered 40 days ago, with a serial number"
    )
    const { request_types } = await call<ReturnOrderDto>(
      demo,
      "GET",
      `/admin/return-orders/${old?.id}`,
      staff
    )
    const namesOf = (denied: boolean) =>
      request_types
        .filter(({ outcome }) => (outcome === "deny") === denied)
        .map(({ name }) => name)
    await admin.open(`/rmas/create?order_id=${old?.id}`)
    await drawer().getByRole("combobox", { name: "Type" }).click()
    expect(await page.getByRole("option").allTextContents()).toEqual(
      namesOf(false)
    )
    await page.keyboard.press("Escape")
    await admin.picture("on-behalf-types")
    const refused = drawer().locator("section", {
      has: page.getByText("Not possible for this order"),
    })
    expect(
      await refused.locator("div > p:first-child").allTextContents()
    ).toEqual(namesOf(true))
  })

  it("threw nothing on the way", () => {
    expect(admin.broken).toEqual([])
  })
})
