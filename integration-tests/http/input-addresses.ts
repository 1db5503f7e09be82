import type { Cases } from "./input-cases"
import { said } from "./input-said"
import type { Client, Shop } from "./input-shop"

interface Context {
  shop: Shop
  cases: Cases
  nothingWritten: () => Promise<void>
}

const PAGES = [
  "limit=0",
  "limit=101",
  "limit=1.5",
  "limit=x",
  "limit[]=1",
  "limit=1e1",
  "limit=",
  "offset=-1",
  "offset=10001",
  "surprise=1",
  "limit=5&limit=6",
]

const QUEUE = [
  "status=nonsense",
  "status[a]=submitted",
  "order=price",
  "order=--created_at",
  "due_before=yesterday",
  "due_before=0000-01-01T00:00:00Z",
  "q=%00",
  "customer_id[]=",
  `q=${"x".repeat(201)}`,
]

const TERMS = [
  "country_code=ita",
  "country_code[]=it",
  "region_id=",
  "sales_channel_id=%00",
  "customer_id=cus_1",
]

const refusedBy = async (by: Client, paths: string[], expected: string) => {
  const answers: [string, string][] = []
  for (const path of paths) {
    answers.push([path, said(await by.get(path))])
  }
  expect(answers).toEqual(paths.map((path) => [path, expected]))
}

export const refusedAddresses = (context: () => Context) => {
  it("I9 lists refuse pages, filters and orders that are none", async () => {
    const { shop, cases } = context()
    const asked = (path: string, queries: string[]) =>
      queries.map((query) => `${path}?${query}`)
    const bad = "400 invalid_data"
    await refusedBy(shop.ada.as, asked("/store/rmas", PAGES), bad)
    await refusedBy(shop.ada.as, asked("/store/return-orders", PAGES), bad)
    await refusedBy(shop.ada.as, ["/store/rmas?customer_id=cus_1"], bad)
    const { id } = cases.submitted
    const messages = (side: string) => `/${side}/rmas/${id}/messages`
    await refusedBy(shop.ada.as, asked(messages("store"), PAGES), bad)
    await refusedBy(shop.staff, asked(messages("admin"), PAGES), bad)
    const strict = ["events", "packing-slip", "files/rmafile_1"]
    await refusedBy(
      shop.ada.as,
      strict.map((end) => `/store/rmas/${id}/${end}?surprise=1`),
      bad
    )
    await refusedBy(shop.staff, asked("/admin/rmas", [...PAGES, ...QUEUE]), bad)
    await refusedBy(shop.staff, asked("/admin/rma-policies", PAGES), bad)
    await refusedBy(shop.staff, asked("/admin/loyalty-tiers", PAGES), bad)
    await refusedBy(shop.ada.as, asked("/store/rma-request-types", PAGES), bad)
    await refusedBy(shop.stranger, asked("/store/return-policy", TERMS), bad)
    const loyalty = `/admin/customers/${shop.ada.customer.id}/loyalty`
    await refusedBy(shop.ada.as, ["/store/customers/me/loyalty?id=cus_1"], bad)
    await refusedBy(shop.staff, [`${loyalty}?limit=1`], bad)
    await refusedBy(shop.staff, ["/admin/rma-policies/presets?limit=1"], bad)
  })

  it("I9 addresses that do not decode are 400, ids that are not there 404", async () => {
    const { shop } = context()
    const broken = ["%E0%A4%A", "%00", "%", "a%00b"]
    const under = (paths: string[]) =>
      paths.flatMap((path) => broken.map((part) => `${path}/${part}`))
    const bad = "400 invalid_data"
    await refusedBy(
      shop.ada.as,
      under(["/store/rmas", "/store/return-orders"]),
      bad
    )
    const nul = [
      "/admin/rmas/%00",
      "/admin/rma-policies/a%00b",
      "/admin/loyalty-tiers/%00",
      "/admin/customers/%00/loyalty",
    ]
    await refusedBy(shop.staff, nul, bad)
    const missing = [
      "/rma_1",
      `/${"x".repeat(900)}`,
      "/preview",
      "/%F0%9F%92%A9",
    ]
    const none = "404 not_found"
    const at = (path: string) => missing.map((id) => `${path}${id}`)
    await refusedBy(shop.ada.as, at("/store/rmas"), none)
    await refusedBy(shop.ada.as, at("/store/return-orders"), none)
    await refusedBy(shop.staff, at("/admin/rmas"), none)
    await refusedBy(shop.staff, at("/admin/rma-policies"), none)
    await refusedBy(shop.staff, at("/admin/loyalty-tiers"), none)
    const of = missing.map((id) => `/admin/customers${id}/loyalty`)
    await refusedBy(shop.staff, of, none)
  })

  it("core answers 500 to an address under /admin that does not decode, before any plugin is asked", async () => {
    const { shop } = context()
    const paths = ["/admin/rmas/%E0%A4%A", "/admin/orders/%E0%A4%A"]
    await refusedBy(shop.staff, paths, "500 unknown_error")
  })

  it("I6 a stranger reads nothing, and learns not even that it is there", async () => {
    const { shop, cases } = context()
    const paths = Object.values(cases).map(({ id }) => `/store/rmas/${id}`)
    const order = `/store/return-orders/${shop.ada.order.id}`
    await refusedBy(shop.bob.as, [...paths, order], "404 not_found")
    const lists = ["/store/rmas", "/store/return-orders"]
    await refusedBy(shop.stranger, [...paths, ...lists, order], "401 no code")
    const own = await shop.bob.as.get("/store/rmas")
    expect(own.data).toMatchObject({ rmas: [], count: 0 })
  })

  it("core's own POST /store/returns is closed, whatever is sent", async () => {
    const { shop, nothingWritten } = context()
    const { order } = shop.ada
    const body = {
      order_id: order.id,
      items: [{ id: order.lines["TEE-M"], quantity: 1 }],
      return_shipping: { option_id: "so_1", price: 0 },
    }
    for (const path of [
      "/store/returns",
      "/store/returns/",
      "/Store/Returns",
    ]) {
      expect(said(await shop.stranger.post(path, body))).toBe("404 closed")
      expect(said(await shop.ada.as.post(path, {}))).toBe("404 closed")
    }
    await nothingWritten()
  })
}
