import { worked } from "../support/http/guests"
import { mutations } from "./input-mutations"
import { CODED, said } from "./input-said"
import { Raw, type Shop } from "./input-shop"
import type { Write } from "./input-writes"

interface Context {
  shop: Shop
  nothingWritten: () => Promise<void>
}

const named = { email: "grace@example.com", order_number: "4711" }
const ACCEPTED = "202 no code"
/** What is no code is answered as a wrong one is. */
const NO_CODE = "400 code_invalid"

/** What anyone may send, without a token. */
export const publicWritesOf = ({ stranger: by }: Shop): Write[] => [
  { by, path: "/store/rma-access", body: named, refused: ACCEPTED },
  {
    by,
    path: "/store/rma-access/verify",
    body: { ...named, code: "123456" },
    refused: NO_CODE,
  },
  {
    by,
    path: "/store/rma-access/verify",
    body: { secret: "A".repeat(43) },
    refused: NO_CODE,
  },
  {
    by,
    path: "/store/withdrawals",
    body: {
      ...named,
      name: "Grace",
      items: [{ item_id: "ordli_1", sku: "TEE-M", title: "Tee", quantity: 2 }],
    },
    // Goods may be told in words, and are looked up when this was answered.
    right: /items = "x"|item_id = "nonsense"/,
    refused: ACCEPTED,
  },
]

const EMOJI = "🧦".repeat(10_000)
const HTML = '<img src=x onerror="alert(1)">'

const NO_BODIES = ["[]", '"text"', "5", "null", "{", "\u0000"].map(
  (text) => new Raw(text)
)

export const refusedFromAnyone = (context: () => Context) => {
  afterEach(worked)

  it("I9 a guest's code, link and token, and the withdrawal of anyone, refuse a body with one thing wrong in it, and write nothing", async () => {
    const { shop, nothingWritten } = context()
    const passed: string[] = []
    for (const { by, path, body, right } of publicWritesOf(shop)) {
      const wrong = [
        ...mutations(body).filter(({ what }) => !right?.test(what)),
        ...NO_BODIES.map((none) => ({ what: `body ${none.text}`, body: none })),
        // Whatever it is of: texts beyond their length, a body beyond its size.
        ...Object.keys(body).map((key) => ({
          what: `${key} of 10,000 emoji`,
          body: { ...body, [key]: EMOJI },
        })),
        { what: "300 kB", body: { ...body, more: "x".repeat(300_000) } },
      ]
      for (const { what, body: changed } of wrong) {
        const answer = said(await by.post(path, changed))
        if (!CODED.test(answer) || answer === NO_CODE) {
          passed.push(`${path}, ${what}: ${answer}`)
        }
      }
      const huge = await by.post(path, { ...body, more: "x".repeat(300_000) })
      expect(said(huge)).toBe("413 payload_too_large")
    }
    expect(passed).toEqual([])
    await worked()
    await nothingWritten()
  })

  it("each of those bodies is taken as it is, with HTML and emoji for words too", async () => {
    const { shop } = context()
    const answers: [string, string][] = []
    const writes = publicWritesOf(shop)
    for (const { by, path, body } of writes) {
      answers.push([path, said(await by.post(path, body))])
    }
    expect(answers).toEqual(writes.map(({ path, refused }) => [path, refused]))
    for (const [path, more] of [
      ["/store/rma-access", {}],
      ["/store/withdrawals", { name: `${HTML} 🧦`, items: HTML }],
    ] as const) {
      const body = { ...named, order_number: HTML, ...more }
      expect(said(await shop.stranger.post(path, body))).toBe(ACCEPTED)
    }
    await worked()
    const { declarations } = (await shop.staff.get("/admin/rma-declarations"))
      .data as { declarations: { name: string; items: object[] }[] }
    expect(declarations[0]).toMatchObject({
      name: `${HTML} 🧦`,
      items: [{ title: HTML }],
    })
  })

  it("a token that is none opens nothing, whatever it looks like", async () => {
    const { shop, nothingWritten } = context()
    for (const token of ["x", HTML, "A".repeat(43), "A".repeat(7000)]) {
      const answer = await shop.stranger.post(
        "/store/rmas",
        {},
        { "x-rma-token": token }
      )
      expect(said(answer)).toBe("401 unauthorized")
    }
    await nothingWritten()
  })
}
