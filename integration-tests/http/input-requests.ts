import { requestOf } from "./input-cases"
import { mutations } from "./input-mutations"
import { CODED, said } from "./input-said"
import type { Shop } from "./input-shop"

interface Context {
  shop: Shop
  nothingWritten: () => Promise<void>
}

/** Requests that name what is not theirs, not there or not left, and what each is answered. */
const foreign = (shop: Shop): [string, object, string][] => {
  const request = requestOf(shop)
  const [item] = request.items
  const bobs = shop.bob.order.lines["TEE-M"]
  const asking = (change: object) => ({
    ...request,
    items: [{ ...item, ...change }],
  })
  return [
    ["no order", { ...request, order_id: "order_1" }, "404 not_found"],
    [
      "another's order",
      { ...request, order_id: shop.bob.order.id },
      "404 not_found",
    ],
    [
      "another's order and line",
      { ...asking({ item_id: bobs }), order_id: shop.bob.order.id },
      "404 not_found",
    ],
    ["another's line", asking({ item_id: bobs }), "400 unknown_item"],
    ["no line", asking({ item_id: "ordli_1" }), "400 unknown_item"],
    [
      "no such type",
      { ...request, request_type: "refund_me" },
      "400 unknown_request_type",
    ],
    ["no such reason", asking({ reason: "because" }), "400 policy_denied"],
    [
      "another type's reason",
      asking({ reason: "damaged" }),
      "400 policy_denied",
    ],
    ["no reason", asking({ reason: undefined }), "400 policy_denied"],
    ["no such resolution", asking({ resolution: "cash" }), "400 policy_denied"],
    [
      "no resolution yet",
      asking({ resolution: "exchange" }),
      "400 policy_denied",
    ],
    ["more than bought", asking({ quantity: 91 }), "400 policy_denied"],
    [
      "more than bought, in two",
      { ...request, items: [item, { ...item, quantity: 89 }] },
      "400 policy_denied",
    ],
    [
      "a field nobody asks",
      asking({ fields: { a: "b" } }),
      "400 policy_denied",
    ],
    [
      "a picture that is not there",
      asking({ evidence: [{ slot: "front", file_id: "file_1" }] }),
      "400 unknown_file",
    ],
  ]
}

export const SUBMITS = ["/store/rmas", "/store/rmas/preview", "/admin/rmas"]

export const refusedRequests = (context: () => Context) => {
  it.each(SUBMITS)(
    "I9 POST %s refuses a request with one thing wrong in it, and writes nothing",
    async (path) => {
      const { shop, nothingWritten } = context()
      const by = path.startsWith("/store") ? shop.ada.as : shop.staff
      const passed: string[] = []
      for (const { what, body } of mutations(requestOf(shop))) {
        const response = await by.post(path, body)
        const answer = said(response)
        // A preview shows what would be refused, and why.
        const shown = response.data.decision?.outcome === "deny"
        if (!CODED.test(answer) && !shown) {
          passed.push(`${what}: ${answer}`)
        }
      }
      expect(passed).toEqual([])
      await nothingWritten()
    }
  )

  it("I6 a request for what is not theirs, not there or not left is refused by its code", async () => {
    const { shop, nothingWritten } = context()
    const answers: [string, string][] = []
    const table = foreign(shop)
    for (const [what, body] of table) {
      answers.push([what, said(await shop.ada.as.post("/store/rmas", body))])
    }
    expect(answers).toEqual(
      table.map(([what, _, expected]) => [what, expected])
    )
    await nothingWritten()
  })

  it("a key makes one case, and is refused with another body", async () => {
    const { shop } = context()
    const body = requestOf(shop)
    const send = (key: string, more: object = {}) =>
      shop.ada.as.post(
        "/store/rmas",
        { ...body, ...more },
        { "Idempotency-Key": key }
      )
    const [first, again] = [await send("k"), await send("k")]
    expect(first.data.rma.id).toBe(again.data.rma.id)
    expect(again.data.rmas).toHaveLength(1)
    expect(said(await send("k", { message: "Other" }))).toBe(
      "409 idempotency_mismatch"
    )
    expect(said(await send("x".repeat(256)))).toBe("400 invalid_data")
    expect(said(await send(" "))).toBe("400 invalid_data")
    const bobs = await shop.bob.as.post(
      "/store/rmas",
      {
        ...body,
        order_id: shop.bob.order.id,
        items: [{ ...body.items[0], item_id: shop.bob.order.lines["TEE-M"] }],
      },
      { "Idempotency-Key": "k" }
    )
    expect(bobs.status).toBe(200)
    expect(bobs.data.rma.id).not.toBe(first.data.rma.id)
  })
}
