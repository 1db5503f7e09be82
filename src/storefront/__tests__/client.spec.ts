import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import Medusa from "@medusajs/js-sdk"
import { createRmaClient, isRefusal, type RmaRefusal } from "../client"

interface Seen {
  method: string
  url: string
  headers: IncomingMessage["headers"]
  body: string
}

/** A store that answers what it is told to, and keeps what it was asked. */
const openStore = async () => {
  const seen: Seen[] = []
  const answers: { status: number; body: object }[] = []
  let open = 0
  let mostAtOnce = 0
  const server: Server = createServer((req, res) => {
    let body = ""
    mostAtOnce = Math.max(mostAtOnce, ++open)
    req.on("data", (chunk: Buffer) => (body += chunk.toString()))
    req.on("end", () => {
      const { method = "", url = "", headers } = req
      seen.push({ method, url, headers, body })
      const answer = answers.shift() ?? { status: 200, body: {} }
      res.writeHead(answer.status, { "content-type": "application/json" })
      res.end(JSON.stringify(answer.body))
      open -= 1
    })
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  return {
    seen,
    answers,
    server,
    url: `http://127.0.0.1:${port}`,
    mostAtOnce: () => mostAtOnce,
  }
}

describe("the client over the JS SDK (issue 5 item 1)", () => {
  let store: Awaited<ReturnType<typeof openStore>>
  const sdkOf = () =>
    new Medusa({
      baseUrl: store.url,
      publishableKey: "pk_test",
      auth: { type: "jwt", jwtTokenStorageMethod: "memory" },
    })
  beforeEach(async () => {
    store = await openStore()
  })
  afterEach(() => {
    store.server.close()
  })

  it("sends the SDK's key and token, the language and a guest's token", async () => {
    const sdk = sdkOf()
    await sdk.client.setToken("jwt")
    const rma = createRmaClient(sdk, {
      guestToken: () => "guest",
      locale: () => "it",
    })
    store.answers.push({ status: 200, body: { rmas: [], count: 0 } })
    await rma.cases.list({ limit: 5, status: ["approved"] })
    expect(store.seen[0]).toMatchObject({
      method: "GET",
      url: "/store/rmas?limit=5&status%5B%5D=approved",
      headers: {
        "x-publishable-api-key": "pk_test",
        authorization: "Bearer jwt",
        "x-rma-token": "guest",
        "x-medusa-locale": "it",
      },
    })
  })

  it("is had in another language, with all else as it was, unless it was made for one", async () => {
    const guestToken = () => "guest"
    const rma = createRmaClient(sdkOf(), { guestToken })
    await rma.inLanguage("lv").loyalty()
    await rma.loyalty()
    const made = createRmaClient(sdkOf(), { guestToken, locale: () => "it" })
    await made.inLanguage("lv").loyalty()
    const told = store.seen.map(({ headers }) => [
      headers["x-medusa-locale"],
      headers["x-rma-token"],
    ])
    expect(told).toEqual([
      ["lv", "guest"],
      [undefined, "guest"],
      ["it", "guest"],
    ])
  })

  it("keeps code, findings and waiting time of a refusal", async () => {
    const finding = {
      code: "window_closed",
      effect: "deny",
      message: "Too late.",
      observed: null,
      expected: null,
    }
    store.answers.push({
      status: 400,
      body: {
        type: "not_allowed",
        code: "policy_denied",
        message: "Not possible.",
        findings: [finding],
        retry_after: 7,
      },
    })
    const refusal = await createRmaClient(sdkOf())
      .submit({ request_type: "return" })
      .catch((error: unknown) => error)
    expect(isRefusal(refusal)).toBe(true)
    expect(refusal).toMatchObject({
      status: 400,
      code: "policy_denied",
      message: "Not possible.",
      findings: [finding],
      retryAfter: 7,
    })
  })

  it("submits a draft under a key of its own, so that a retry happens once", async () => {
    store.answers.push({ status: 200, body: { rmas: [] } })
    await createRmaClient(sdkOf()).drafts.submit("rma_1", "draft:rma_1")
    expect(store.seen[0]).toMatchObject({
      method: "POST",
      url: "/store/rmas/rma_1/submit",
      headers: { "idempotency-key": "draft:rma_1" },
      body: "{}",
    })
  })

  it("names the amounts that were shown, to be held to them", async () => {
    store.answers.push({
      status: 409,
      body: { code: "quote_changed", quote: { total: 20, to_pay: 0 } },
    })
    const shown = { total: 25, to_pay: 0 }
    const refusal = await createRmaClient(sdkOf())
      .drafts.submit("rma_1", "draft:rma_1", shown)
      .catch((error: unknown) => error)
    expect(store.seen[0]?.body).toBe(JSON.stringify({ expected_quote: shown }))
    expect(refusal).toMatchObject({
      code: "quote_changed",
      answer: { quote: { total: 20 } },
    })
  })

  it("finds other goods to exchange for, priced in the region of the order", async () => {
    const variant = {
      id: "variant_1",
      title: "M",
      manage_inventory: true,
      allow_backorder: false,
      inventory_quantity: 0,
      calculated_price: { calculated_amount: 189 },
    }
    const product = { title: "Jacket", thumbnail: "j.svg", variants: [variant] }
    store.answers.push(
      { status: 200, body: { order: { region_id: "reg_1", items: [] } } },
      { status: 200, body: { products: [product] } }
    )
    const found = await createRmaClient(sdkOf()).orders.findVariants(
      "order_1",
      "jack"
    )
    expect(store.seen[1]?.url).toMatch(
      /^\/store\/products\?q=jack&region_id=reg_1/
    )
    expect(found).toEqual([
      {
        id: "variant_1",
        title: "M",
        product_title: "Jacket",
        thumbnail: "j.svg",
        price: 189,
        in_stock: false,
      },
    ])
  })

  it("answers a question with files and pictures of an item, reads up to a message, and asks for the terms of a channel", async () => {
    const { cases, messages, policy } = createRmaClient(sdkOf())
    const details = {
      message: "Here they are.",
      file_ids: ["rmafile_1"],
      items: [
        {
          id: "rmaitem_1",
          evidence: [{ slot: "packaging", file_id: "rmafile_2" }],
        },
      ],
    }
    await cases.provideDetails("rma_1", details)
    await messages.markRead("rma_1", { up_to: "rmamsg_1" })
    store.answers.push({ status: 200, body: { return_policy: {} } })
    await policy({ sales_channel_id: "sc_1" })
    expect(store.seen).toMatchObject([
      { url: "/store/rmas/rma_1/details", body: JSON.stringify(details) },
      {
        url: "/store/rmas/rma_1/messages/read",
        body: JSON.stringify({ up_to: "rmamsg_1" }),
      },
      { method: "GET", url: "/store/return-policy?sales_channel_id=sc_1" },
    ])
  })

  it("opens a payment session with a provider by name", async () => {
    await createRmaClient(sdkOf()).payments.begin("pay_col_1", "pp_transfer")
    expect(store.seen[0]).toMatchObject({
      method: "POST",
      url: "/store/payment-collections/pay_col_1/payment-sessions",
      body: JSON.stringify({ provider_id: "pp_transfer" }),
    })
  })

  it("sends a file as multipart, without a content type of its own", async () => {
    store.answers.push({
      status: 200,
      body: { files: [{ id: "rmafile_1", filename: "a.png" }] },
    })
    const file = new File(["x"], "a.png", { type: "image/png" })
    const stored = await createRmaClient(sdkOf()).files.upload(file)
    expect(stored?.id).toBe("rmafile_1")
    expect(store.seen[0]?.headers["content-type"]).toMatch(
      /^multipart\/form-data; boundary=/
    )
    expect(store.seen[0]?.body).toContain('name="file"; filename="a.png"')
  })

  it("hands a file of React Native to its FormData as it is", async () => {
    const given: unknown[] = []
    class NativeFormData extends FormData {
      append(name: string, value: unknown) {
        given.push(value)
        super.append(name, new Blob(["x"]))
      }
    }
    const file = { uri: "file:///a.jpg", name: "a.jpg", type: "image/jpeg" }
    const ours = globalThis.FormData
    globalThis.FormData = NativeFormData
    try {
      store.answers.push({ status: 200, body: { files: [{ id: "f_1" }] } })
      await createRmaClient(sdkOf()).files.upload(file)
    } finally {
      globalThis.FormData = ours
    }
    expect(given).toEqual([file])
  })

  it("sends the cookie of a session with a file whose progress is told, as with every other call, and no file that was taken back before its turn", async () => {
    const sent: boolean[] = []
    class Request {
      withCredentials = false
      status = 200
      responseText = JSON.stringify({ files: [{ id: "f_1" }] })
      upload = {}
      onload = () => {}
      open() {}
      setRequestHeader() {}
      send() {
        sent.push(this.withCredentials)
        this.onload()
      }
    }
    const global = globalThis as { XMLHttpRequest?: unknown }
    const before = global.XMLHttpRequest
    global.XMLHttpRequest = Request
    try {
      for (const auth of [
        { type: "session" },
        { type: "session", fetchCredentials: "same-origin" },
        { type: "jwt" },
      ] as const) {
        const sdk = new Medusa({ baseUrl: store.url, auth })
        const { files } = createRmaClient(sdk)
        const stored = await files.upload(new File(["x"], "a.png"), {
          onProgress: () => {},
        })
        expect(stored?.id).toBe("f_1")
      }
      const late = createRmaClient(sdkOf()).files.upload(
        new File(["x"], "a.png"),
        { onProgress: () => {}, signal: AbortSignal.abort() }
      )
      await expect(late).rejects.toMatchObject({ status: 0 })
    } finally {
      global.XMLHttpRequest = before
    }
    expect(sent).toEqual([true, false, false])
  })

  it("events end where fetch streams no body, as in React Native, and when they are let go of before an answer", async () => {
    const ours = globalThis.fetch
    const told = async (end: boolean) => {
      const { stream, abort } = await createRmaClient(sdkOf()).events("rma_1")
      const events: unknown[] = []
      const read = (async () => {
        for await (const event of stream ?? []) {
          events.push(event)
        }
      })()
      if (end) {
        abort()
      }
      await read
      return events
    }
    try {
      globalThis.fetch = () =>
        Promise.resolve({ ok: true, status: 200, body: undefined } as never)
      expect(await told(false)).toEqual([])
      // There, fetch answers when all of the answer is there: of a stream, never.
      globalThis.fetch = (_, init) =>
        new Promise((_done, fail) => {
          const stop = () => fail(new DOMException("Aborted", "AbortError"))
          if (init?.signal?.aborted) {
            stop()
          }
          init?.signal?.addEventListener("abort", stop)
        })
      await expect(told(true)).rejects.toMatchObject({ name: "AbortError" })
    } finally {
      globalThis.fetch = ours
    }
  })

  it("writes a query without URLSearchParams, which older React Native has not in full", async () => {
    const ours = globalThis.URLSearchParams
    globalThis.URLSearchParams = class {
      constructor() {
        throw new Error("URLSearchParams.set is not implemented")
      }
    } as unknown as typeof URLSearchParams
    try {
      await createRmaClient(sdkOf()).request.json("/store/x", {
        query: { q: "a & b+č", status: ["a", "b"], none: undefined, limit: 5 },
      })
    } finally {
      globalThis.URLSearchParams = ours
    }
    expect(store.seen[0]?.url).toBe(
      "/store/x?q=a%20%26%20b%2B%C4%8D&status%5B%5D=a&status%5B%5D=b&limit=5"
    )
  })

  it("sends ten files that were chosen at once two at a time, also when some fail", async () => {
    const file = new File(["x".repeat(100_000)], "a.png")
    const stored = { status: 200, body: { files: [{ id: "rmafile_1" }] } }
    const refused = { status: 415, body: { code: "unsupported_file" } }
    store.answers.push(refused, stored, refused)
    store.answers.push(...Array.from({ length: 7 }, () => stored))
    const { files } = createRmaClient(sdkOf())
    const sent = await Promise.allSettled(
      Array.from({ length: 10 }, () => files.upload(file))
    )
    expect(sent.filter(({ status }) => status === "rejected")).toHaveLength(2)
    expect(store.seen).toHaveLength(10)
    expect(store.mostAtOnce()).toBeLessThanOrEqual(2)
  })

  it("sends them two at a time with its copies in other languages, all together", async () => {
    let running = 0
    let mostAtOnce = 0
    let sent = 0
    const rma = createRmaClient({
      client: {
        fetch: async <T>() => {
          mostAtOnce = Math.max(mostAtOnce, ++running)
          // Answered only when each that is sent at once is on its way.
          await new Promise(setImmediate)
          running -= 1
          sent += 1
          return { files: [{ id: "rmafile_1" }] } as T
        },
        fetchStream: () => Promise.resolve({ stream: null, abort: () => {} }),
        getToken: () => Promise.resolve(null),
      },
    })
    const copy = rma.inLanguage("lv")
    const clients = [rma, copy, copy.inLanguage("it")]
    await Promise.all(
      [...clients, ...clients].map(({ files }) =>
        files.upload(new File(["x"], "a.png"))
      )
    )
    expect({ sent, mostAtOnce }).toEqual({ sent: 6, mostAtOnce: 2 })
  })

  it("says so when the store cannot be reached, and that another try is worth it", async () => {
    const { url } = store
    store.server.close()
    const sdk = new Medusa({ baseUrl: url.replace(/\d+$/, "1") })
    const refusal = (await createRmaClient(sdk)
      .orders.list()
      .catch((error: unknown) => error)) as RmaRefusal
    expect(refusal).toMatchObject({ status: 0, worthAnotherTry: true })
  })

  it("goes through the SDK where its settings cannot be read", async () => {
    const rma = createRmaClient({
      client: {
        fetch: <T>(path: string) =>
          path.endsWith("/none")
            ? Promise.reject(
                Object.assign(new Error("Not there."), { status: 404 })
              )
            : Promise.resolve({ rma: { id: path } } as T),
        fetchStream: () => Promise.resolve({ stream: null, abort: () => {} }),
        getToken: () => Promise.resolve(null),
      },
    })
    expect((await rma.cases.retrieve("rma_1")).id).toBe("/store/rmas/rma_1")
    await expect(rma.cases.retrieve("none")).rejects.toMatchObject({
      status: 404,
      message: "Not there.",
    })
  })
})
