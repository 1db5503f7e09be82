import type { Browser, Page } from "playwright-core"
import { anItem, received } from "../../src/admin/forms/__tests__/fixtures"
import { actions } from "../../src/admin/i18n/en/actions"
import {
  STAFF_ACTIONS,
  type StaffAction,
} from "../../src/admin/lib/staff-actions"
import type { AdminRmaDto, SettlementDto } from "../../src/types/http"
import { openAdminPage } from "./support/admin-page"
import { openBrowser } from "./support/browser"
import { demoStore } from "./support/demo-store"
import { photoFile } from "./support/photo"
import { adminToken, call } from "./support/shopper"

const MINUTE = 60_000

jest.setTimeout(5 * MINUTE)

const demo = demoStore()
const SAID = "As agreed"
const reason = SAID
const message = SAID

/** A case of the demo store in which everything waits at once, so that every action is open. */
const withEverything = (rma: AdminRmaDto): AdminRmaDto => {
  const settlement = (over: Partial<SettlementDto>): SettlementDto => ({
    id: "rmaset_1",
    kind: "refund",
    status: "failed",
    currency_code: rma.currency_code ?? "eur",
    amount: 10,
    by_hand: 0,
    reference: null,
    quote: rma.quote ?? {
      lines: [],
      total: 10,
      to_pay: 0,
      currency_code: "eur",
    },
    goods: [],
    payment: null,
    settled_at: null,
    failure: null,
    ...over,
  })
  return {
    ...rma,
    legal_basis: "goodwill",
    quote: null,
    available_actions: STAFF_ACTIONS.map((action) => ({
      action,
      allowed: true,
      findings: [],
    })),
    asked: { fields: [{ key: "seal", options: [] }] },
    evidence: [{ slot: "label", min: 0, max: 1 }],
    clocks: [
      {
        code: "decision",
        label: null,
        due_at: "2040-01-01T00:00:00.000Z",
        met_at: null,
        explanation: null,
      },
    ],
    items: [
      anItem(),
      received({ id: "rmai_2", resolution: "replacement" }),
      received({
        id: "rmai_3",
        resolution: "repair",
        accepted_quantity: 2,
        send_back: {
          status: "pending",
          quantity: 2,
          payer: "merchant",
          carrier: null,
          tracking_number: null,
          disposal_consented_at: null,
        },
      }),
    ],
    settlements: [
      settlement({
        id: "rmaset_goods",
        kind: "replacement",
        goods: [
          {
            id: "rmai_2",
            variant_id: "variant_1",
            title: "Blue mug",
            quantity: 2,
            unit_price: 0,
          },
        ],
      }),
      settlement({
        id: "rmaset_hand",
        status: "awaiting_manual",
        by_hand: 10,
      }),
      settlement({ id: "rmaset_doubt", status: "needs_attention" }),
    ],
  }
}

describe("every action of staff, through its form", () => {
  let browser: Browser
  let admin: Awaited<ReturnType<typeof openAdminPage>>
  let page: Page
  let token: string
  let rma: AdminRmaDto
  /** What the forms sent, by the last part of the address. */
  const sent: { segment: string; body: unknown }[] = []

  const drawer = () => page.getByRole("dialog")
  const field = (name: string) => drawer().getByLabel(name)
  const choose = async (name: string, option: string | RegExp) => {
    await drawer().getByRole("combobox", { name }).click()
    await page.getByRole("option", { name: option }).click()
  }
  /** The 12th of the 12th: the kit asks for the month first, whatever the language. */
  const enterDate = async (name: string, digits: string) => {
    const parts = drawer().getByRole("group", { name }).getByRole("spinbutton")
    await parts.first().click()
    await page.keyboard.type(digits)
  }

  beforeAll(async () => {
    token = await adminToken(demo)
    const { rmas } = await call<{ rmas: AdminRmaDto[] }>(
      demo,
      "GET",
      "/admin/rmas?limit=1&status=submitted",
      { token }
    )
    const path = `/admin/rmas/${rmas[0]?.id}`
    const answer = await call<{ rma: AdminRmaDto }>(demo, "GET", path, {
      token,
    })
    rma = withEverything(answer.rma)
    browser = await openBrowser()
    admin = await openAdminPage(browser, demo)
    page = admin.page
    page.setDefaultTimeout(MINUTE / 3)
    await page.route(`${demo.url}${path}`, (route) =>
      route.fulfill({ json: { rma } })
    )
    await page.route(`${demo.url}${path}/*`, (route) => {
      const request = route.request()
      const segment = new URL(request.url()).pathname.split("/").at(-1) ?? ""
      if (request.method() !== "POST") {
        return route.continue()
      }
      if (segment === "files") {
        return route.fulfill({ json: { files: [{ id: "rmafile_1" }] } })
      }
      sent.push({ segment, body: request.postDataJSON() as unknown })
      return route.fulfill({ json: { rma } })
    })
    await admin.open(`/rmas/${rma.id}`)
  })
  afterAll(() => browser?.close())

  const items = [{ id: "rmai_1", outstanding: 2, quantity: 2 }]
  type Fill = () => Promise<unknown>
  /** What each form sends, and how more than its long texts is entered. */
  const FORMS: Record<StaffAction, [body: object, fill?: Fill]> = {
    approve: [{ items: [{ id: "rmai_1", approved: 2, rejected: 0 }] }],
    reject: [{ reason }],
    request_details: [{ message }],
    provide_details: [
      {
        message,
        items: [
          {
            id: "rmai_1",
            note: "By telephone",
            fields: { seal: "broken" },
            evidence: [{ slot: "label", file_id: "rmafile_1" }],
          },
        ],
      },
      async () => {
        await field("Note").first().fill("By telephone")
        await field("Seal").first().fill("broken")
        await field("Label")
          .first()
          .setInputFiles(await photoFile("label.png"))
      },
    ],
    offer: [
      { kind: "partial_refund", amount: 10, message },
      () => field("Amount").fill("10"),
    ],
    retract_offer: [{}],
    answer: [{ message }],
    receive: [{ items }],
    inspect: [
      {
        items: [
          {
            id: "rmai_2",
            outstanding: 2,
            accepted: 2,
            refused: 0,
            resellable: 2,
          },
        ],
      },
    ],
    uninspect: [{}],
    report_lost: [{ accepted: expect.any(Boolean) as boolean, reason }],
    settle: [
      { instead: "refund" },
      () =>
        drawer()
          .getByRole("switch", { name: "Money instead of the goods" })
          .click(),
    ],
    pay_out: [
      { settlement_id: "rmaset_hand", reference: "SEPA 1", note: SAID },
      () => field("Reference of the payment").fill("SEPA 1"),
    ],
    clear_doubt: [{ settlement_id: "rmaset_doubt", happened: true, reason }],
    close_recovery: [{ closing: "charged", reason }],
    change_resolution: [
      { items: [{ id: "rmai_3", resolution: "refund", quantity: 2 }], reason },
      () => choose("Instead of the repair", "Refund"),
    ],
    choose_goods: [
      { items: [{ id: "rmai_2", sku: "MUG-WHITE" }], reason },
      () => field("SKU of what goes out").fill("MUG-WHITE"),
    ],
    send_back: [
      {
        items: [
          {
            id: "rmai_3",
            status: "shipped",
            carrier: "DHL",
            tracking_number: "JD1",
          },
        ],
      },
      async () => {
        await field("Carrier").fill("DHL")
        await field("Tracking number").fill("JD1")
      },
    ],
    reopen: [{ reason }],
    cancel: [{ reason }],
    attach_label: [
      { url: "https://labels.example/1" },
      () => field("Address of the label").fill("https://labels.example/1"),
    ],
    acknowledge: [{}],
    progress: [
      {
        message,
        dispatch_proved_at: expect.stringMatching(/^2025-12-12T/) as string,
      },
      () => enterDate("Proved to be sent since", "121220251200"),
    ],
    assign: [
      { assignee_id: expect.stringMatching(/^user_/) as string },
      () => choose("Member of staff", "Elena Riva"),
    ],
    extend: [
      {
        clock: "decision",
        until: expect.stringMatching(/^2040-12-12T/) as string,
        explanation: SAID,
      },
      () => enterDate("New time", "121220401200"),
    ],
    escalate: [{ reason }],
    note: [{ message }],
  }

  it.each(STAFF_ACTIONS)("issue 2.7 %s", async (action) => {
    const [body, fill] = FORMS[action]
    const name = actions.actions[action]
    // Left open by the one before, which failed.
    if (await drawer().isVisible()) {
      await admin.open(`/rmas/${rma.id}`)
    }
    await page.getByRole("button", { name: "All actions" }).click()
    await page.getByRole("menuitem", { name, exact: true }).click()
    await drawer().waitFor()
    for (const text of await drawer().locator("textarea").all()) {
      await text.fill(SAID)
    }
    await fill?.()
    await drawer().getByRole("button", { name, exact: true }).click()
    await drawer().waitFor({ state: "detached" })
    const last = sent.at(-1)
    expect(last?.body).toEqual(body)
    // The route takes it: of a case that is not there it says no more than that.
    const answer = await fetch(
      `${demo.url}/admin/rmas/rma_none/${last?.segment}`,
      {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${token}`,
        },
        body: JSON.stringify(last?.body),
      }
    )
    expect(await answer.json()).toMatchObject({ code: "not_found" })
  })

  it("sent each once, and threw nothing on the way", () => {
    expect(sent).toHaveLength(STAFF_ACTIONS.length)
    expect(admin.broken).toEqual([])
  })
})
