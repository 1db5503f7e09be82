import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosResponse } from "axios"
import type { CaseStatus } from "../../src/domain/lifecycle"
import type { StoreRmaDto } from "../../src/types/http"
import { expireRmaWorkflow } from "../../src/workflows"
import type { Client, Shop } from "./input-shop"

/** Ada's request for two of her tees. */
export const requestOf = (shop: Shop) => ({
  order_id: shop.ada.order.id,
  request_type: "return",
  items: [
    {
      item_id: shop.ada.order.lines["TEE-M"],
      quantity: 2,
      reason: "changed_mind",
      resolution: "refund",
      note: "Too large",
    },
  ],
  message: "Please",
  contact: { name: "Ada", email: "ada@example.com" },
})

const done = (response: AxiosResponse): StoreRmaDto => {
  expect({ status: response.status, ...response.data }).toMatchObject({
    status: 200,
  })
  return response.data.rma
}

const step = async (
  by: Client,
  side: "store" | "admin",
  rma: StoreRmaDto,
  action: string,
  body: object = {}
) => done(await by.post(`/${side}/rmas/${rma.id}/${action}`, body))

/** How a fresh case gets into each status, the way people get it there. */
export const reaching = (
  shop: Shop,
  container: MedusaContainer
): Record<CaseStatus, () => Promise<StoreRmaDto>> => {
  const { ada, staff } = shop
  const request = requestOf(shop)
  const draft = async () =>
    done(await ada.as.post("/store/rmas/drafts", request))
  const submitted = async () => done(await ada.as.post("/store/rmas", request))
  const act = (action: string, body?: object) => async () =>
    step(staff, "admin", await submitted(), action, body)
  const approved = act("approve")
  const in_transit = async () =>
    step(ada.as, "store", await approved(), "shipment", { carrier: "GLS" })
  const received = async () =>
    step(staff, "admin", await in_transit(), "receive")
  const inspected = (accepted: number) => async () => {
    const rma = await received()
    return step(staff, "admin", rma, "inspect", {
      items: [{ id: rma.items[0]?.id, accepted, refused: 2 - accepted }],
    })
  }
  const expired = async () => {
    const { id } = await approved()
    await expireRmaWorkflow(container).run({
      input: { id, actor: { type: "system", id: null } },
    })
    return done(await ada.as.get(`/store/rmas/${id}`))
  }
  return {
    draft,
    submitted,
    needs_details: act("request-details", { message: "Which size?" }),
    offered: act("offer", {
      kind: "partial_refund",
      amount: 10,
      message: "Keep it?",
    }),
    approved,
    in_transit,
    received,
    resolving: inspected(1),
    resolved: inspected(2),
    rejected: act("reject", { reason: "Worn" }),
    expired,
    canceled: act("cancel"),
  }
}

export type Cases = Record<CaseStatus, StoreRmaDto>

/** One case in every status. */
export const casesInEveryStatus = async (
  shop: Shop,
  container: MedusaContainer
): Promise<Cases> => {
  const made: [string, StoreRmaDto][] = []
  for (const [status, reach] of Object.entries(reaching(shop, container))) {
    made.push([status, await reach()])
  }
  return Object.fromEntries(made) as Cases
}
