import type { Cases } from "./input-cases"
import { markedUp } from "./input-markup"
import { mutations } from "./input-mutations"
import { CODED, said } from "./input-said"
import type { Client, Shop } from "./input-shop"
import { questionOf, withdrawalOf, writesOf } from "./input-writes"

interface Context {
  shop: Shop
  cases: Cases
  nothingWritten: () => Promise<void>
}

const BAD = "400 invalid_data"

/** What a shopper might add to get more than is theirs, and what each is answered. */
const cheats = (shop: Shop): [string, object, string][] => {
  const request = withdrawalOf(shop)
  const [item] = request.items
  const withdrawing = (...changes: object[]) => ({
    ...request,
    items: changes.map((change) => ({ ...item, ...change })),
  })
  const question = questionOf(shop)
  const asking = (change: object) => ({ ...question, items: [change] })
  const { items: _, ...whole } = request
  const bobs = { order_id: shop.bob.order.id }
  return [
    ["as another", { ...request, customer_id: shop.bob.customer.id }, BAD],
    ["elsewhere", { ...question, sales_channel_id: "sc_1" }, BAD],
    ["for an id", { ...request, on_behalf_of: { id: "cus_1" } }, BAD],
    ["a price", withdrawing({ unit_gross: "999" }), BAD],
    ["fewer than none", withdrawing({ quantity: -2 }), BAD],
    ["more than bought", withdrawing({ quantity: 3 }), "400 policy_denied"],
    [
      "more than bought, in two",
      withdrawing({}, { quantity: 1 }),
      "400 policy_denied",
    ],
    ["nothing", { ...request, items: [] }, BAD],
    ["another's order", { ...request, ...bobs }, "404 not_found"],
    ["all of another's order", { ...whole, ...bobs }, "404 not_found"],
    [
      "another's line",
      withdrawing({ item_id: shop.bob.order.lines["JACKET-L"] }),
      "400 unknown_item",
    ],
    [
      "a day of purchase for an order",
      withdrawing({ purchased_at: "2025-03-01" }),
      BAD,
    ],
    ["bought in the future", asking({ purchased_at: "2199-01-01" }), BAD],
    ["bought on no day", asking({ purchased_at: "2025-02-30" }), BAD],
    ["a line of no order", asking({ item_id: item?.item_id }), BAD],
    [
      "a withdrawal from no order",
      { request_type: "withdrawal" },
      "400 order_required",
    ],
    ["a question of nothing", { request_type: "question" }, BAD],
    [
      "a return of nothing",
      { ...whole, request_type: "return" },
      "400 policy_denied",
    ],
  ]
}

/** What is rightly written and cannot be: days, answers and ids that are nowhere. */
const impossible = (
  { ada, bob, staff, policyId }: Shop,
  cases: Cases
): [Client, string, object, string][] => {
  const shipment = `/store/rmas/${cases.approved.id}/shipment`
  const answer = `/store/rmas/${cases.needs_details.id}/details`
  const answering = (fields: object) => ({
    message: "Size M",
    items: [{ id: cases.needs_details.items[0]?.id, fields }],
  })
  const bobs = { order_id: bob.order.id }
  return [
    [ada.as, shipment, { shipped_at: "2016-11-30T10:00:00Z" }, BAD],
    [ada.as, shipment, { shipped_at: "2199-11-30T10:00:00Z" }, BAD],
    [ada.as, answer, answering({ colour: "red" }), BAD],
    [ada.as, answer, answering({ seal: "melted" }), BAD],
    [ada.as, "/store/rmas/drafts", bobs, "404 not_found"],
    [ada.as, `/store/rmas/${cases.draft.id}`, bobs, "404 not_found"],
    [
      staff,
      `/admin/rmas/${cases.submitted.id}/assign`,
      { assignee_id: "user_2" },
      "404 not_found",
    ],
    [
      staff,
      `/admin/rma-policies/${policyId}`,
      { scope: { sales_channel_ids: ["sc_1"] } },
      "400 policy_invalid",
    ],
    [
      staff,
      "/admin/rma-policies/presets",
      { preset: "optics", scope: { region_ids: ["reg_1"] }, publish: true },
      "400 policy_invalid",
    ],
  ]
}

export const refusedCheats = (context: () => Context) => {
  it("I9 presets, drafts tried, tiers, withdrawals and questions refuse a body with one thing wrong", async () => {
    const { shop, cases, nothingWritten } = context()
    const passed: string[] = []
    for (const { by, path, body, right } of writesOf(shop, cases)) {
      const wrong = mutations(body).filter(({ what }) => !right?.test(what))
      for (const { what, body: changed } of wrong) {
        const response = await by.post(path, changed)
        const shown = response.data.decision?.outcome === "deny"
        if (!CODED.test(said(response)) && !shown) {
          passed.push(`${path}, ${what}: ${said(response)}`)
        }
      }
    }
    expect(passed).toEqual([])
    await nothingWritten()
  })

  it("each of those bodies is taken as it is, markup for words as text, or refused by what its case is", async () => {
    const { shop, cases } = context()
    const answers: [string, string][] = []
    const lost: string[] = []
    const writes = writesOf(shop, cases)
    for (const { by, path, body: plain, refused } of writes) {
      const { body, texts } = markedUp(plain)
      const answer = await by.post(path, body)
      const told = JSON.stringify(answer.data)
      answers.push([path, said(answer)])
      // A preview keeps nothing of it.
      if (!refused && !path.endsWith("/preview")) {
        lost.push(
          ...texts
            .filter((text) => !told.includes(text))
            .map((text) => `${path}: ${text}`)
        )
      }
    }
    expect(answers).toEqual(
      writes.map(({ path, refused = "200 no code" }) => [path, refused])
    )
    expect(lost).toEqual([])
  })

  it("I1 I6 no key of a body gets a shopper more than is theirs", async () => {
    const { shop, nothingWritten } = context()
    const table = cheats(shop)
    const answers: [string, string][] = []
    for (const [what, body] of table) {
      answers.push([what, said(await shop.ada.as.post("/store/rmas", body))])
    }
    expect(answers).toEqual(
      table.map(([what, __, expected]) => [what, expected])
    )
    await nothingWritten()
  })

  it("I9 days, answers and ids that cannot be are refused at once, by their code", async () => {
    const { shop, cases, nothingWritten } = context()
    const table = impossible(shop, cases)
    const answers: unknown[][] = []
    for (const [by, path, body] of table) {
      answers.push([path, body, said(await by.post(path, body))])
    }
    expect(answers).toEqual(table.map(([_, ...expected]) => expected))
    await nothingWritten()
  })

  it("I6 the staff's new routes are closed to shoppers and nobody, whatever is asked", async () => {
    const { shop, cases, nothingWritten } = context()
    const { tierId, ada } = shop
    const open: string[] = []
    const note = (what: string, answer: string) => {
      if (!answer.startsWith("401 ")) {
        open.push(`${what}: ${answer}`)
      }
    }
    const ends = ["/admin/loyalty-tiers", "/admin/rma-policies/presets"]
    const deletable = [
      `/admin/loyalty-tiers/${tierId}`,
      `/admin/customers/${ada.customer.id}/loyalty`,
    ]
    for (const by of [shop.stranger, ada.as]) {
      for (const { path, body } of writesOf(shop, cases)) {
        if (path.startsWith("/admin") || by === shop.stranger) {
          note(`POST ${path}`, said(await by.post(path, body)))
        }
      }
      for (const path of [...ends, ...deletable]) {
        note(`GET ${path}`, said(await by.get(path)))
      }
      for (const path of deletable) {
        note(`DELETE ${path}`, said(await by.delete(path)))
      }
    }
    for (const path of [
      "/store/customers/me/loyalty",
      "/store/rma-request-types",
    ]) {
      note(`GET ${path}`, said(await shop.stranger.get(path)))
    }
    expect(open).toEqual([])
    expect((await shop.stranger.get("/store/return-policy")).status).toBe(200)
    await nothingWritten()
  })

  it("I6 a case without an order is only theirs who opened it, not theirs whom it names", async () => {
    const { shop } = context()
    const { ada, bob, staff } = shop
    const contact = { email: bob.customer.email }
    const asked = { ...questionOf(shop), contact }
    const own = await ada.as.post("/store/rmas", asked)
    const byStaff = await staff.post("/admin/rmas", asked)
    expect([own.status, byStaff.status]).toEqual([200, 200])
    for (const { data } of [own, byStaff]) {
      const path = `/store/rmas/${data.rma.id}`
      expect(said(await bob.as.get(path))).toBe("404 not_found")
      expect(said(await bob.as.post(`${path}/cancel`, {}))).toBe(
        "404 not_found"
      )
    }
    expect((await bob.as.get("/store/rmas")).data).toMatchObject({ count: 0 })
    const seen = async (by: Client) =>
      said(await by.get(`/store/rmas/${own.data.rma.id}`))
    expect(await seen(ada.as)).toBe("200 no code")
  })

  it("I1 of withdrawals of the same units sent at once, one is opened", async () => {
    const { shop } = context()
    const body = withdrawalOf(shop)
    const sent = await Promise.all(
      [1, 2, 3].map(() => shop.ada.as.post("/store/rmas", body))
    )
    const answers = sent.map(said).sort()
    expect(answers[0]).toBe("200 no code")
    expect(answers.slice(1).every((answer) => CODED.test(answer))).toBe(true)
  })
}
