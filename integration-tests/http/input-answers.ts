import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../src/modules/rma"
import type RmaModuleService from "../../src/modules/rma/service"
import { requestOf, type Cases } from "./input-cases"
import type { Shop } from "./input-shop"

interface Context {
  shop: Shop
  cases: Cases
  container: MedusaContainer
}

/** The whole of what is answered, beside its status and code. */
export const answers = (context: () => Context) => {
  it("a busy order is 409 with the time to wait, and the same call works later", async () => {
    const { shop, cases, container } = context()
    const rma = container.resolve<RmaModuleService>(RMA_MODULE)
    const approve = () =>
      shop.staff.post(`/admin/rmas/${cases.submitted.id}/approve`, {})
    const order = shop.ada.order.id
    await rma.acquireOrderLease(order, "somebody", 60_000)
    const busy = await approve()
    expect({ status: busy.status, ...busy.data }).toMatchObject({
      status: 409,
      type: "conflict",
      code: "order_busy",
      retry_after: expect.any(Number),
    })
    expect(busy.headers["retry-after"]).toBe(String(busy.data.retry_after))
    await rma.releaseOrderLease(order, "somebody")
    expect((await approve()).data).toMatchObject({
      rma: { status: "approved" },
    })
  })

  it("a refusal tells its findings in the language that was asked for", async () => {
    const { shop } = context()
    const request = requestOf(shop)
    const [item] = request.items
    const body = { ...request, items: [{ ...item, quantity: 91 }] }
    const ask = (headers: object) =>
      shop.ada.as.post("/store/rmas", body, headers)
    const english = await ask({})
    const italian = await ask({ "x-medusa-locale": "it-IT" })
    const browser = await ask({ "accept-language": "it,en;q=0.5" })
    expect(english.data).toMatchObject({
      type: "invalid_data",
      code: "policy_denied",
      findings: [
        {
          code: "quantity_exceeds_returnable",
          effect: "deny",
          message: expect.stringMatching(/\w/),
        },
      ],
    })
    for (const { data } of [italian, browser]) {
      expect(data.message).not.toBe(english.data.message)
      expect(data.findings[0].message).not.toBe(
        english.data.findings[0].message
      )
    }
  })

  it("the shopper's case holds no line, name or failure that is staff's", async () => {
    const { shop, cases } = context()
    const path = `rmas/${cases.resolving.id}`
    await shop.staff.post(`/admin/${path}/note`, { message: "Be careful" })
    const own = await shop.ada.as.get(`/store/${path}`)
    const staffs = await shop.staff.get(`/admin/${path}`)
    const events = (rma: { timeline: { event: string }[] }) =>
      rma.timeline.map(({ event }) => event)
    expect(events(staffs.data.rma)).toContain("note")
    expect(events(own.data.rma)).not.toContain("note")
    expect(JSON.stringify(own.data)).not.toMatch(
      /Be careful|actor_id|assignee|user_0|failure|"trace"|operation/
    )
    expect(JSON.stringify(staffs.data)).toMatch(/Be careful/)
  })
}
