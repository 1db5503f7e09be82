import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import type { PolicyDocument } from "../../../src/domain/policy"
import type { AdminRmaDto, StoreRmaDto } from "../../../src/types/http"
import {
  createAdminWithLogin,
  createCustomerWithLogin,
  deliver,
  ids,
  placeOrder,
  seedCatalogue,
  type PlaceOrderInput,
} from "../ladder"
import { clientWith, ok, signIn, type Client } from "./client"

const PASSWORD = "correct horse battery"

export interface Shopper {
  customer: { id: string; email: string }
  as: Client
}

export interface PlacedOrder {
  id: string
  /** Line ids by SKU. */
  lines: Record<string, string>
}

/** A shop with staff and shoppers who talk to it over HTTP alone; only orders come by the ladder. */
export const openStore = async (
  api: AxiosInstance,
  container: MedusaContainer
) => {
  const catalogue = await seedCatalogue(container)
  const key = { "x-publishable-api-key": catalogue.publishable_key.token }
  await createAdminWithLogin(container, "staff@example.com", PASSWORD)
  const staff = clientWith(api, {
    authorization: await signIn(api, "user", "staff@example.com", PASSWORD),
  })
  return {
    catalogue,
    staff,
    /** Has the publishable key and nothing else. */
    nobody: clientWith(api, key),

    /** Somebody with an account; `own_key` when it is another sales channel's shop. */
    shopper: async (email: string, own_key = key): Promise<Shopper> => {
      const customer = await createCustomerWithLogin(container, email, PASSWORD)
      const authorization = await signIn(api, "customer", email, PASSWORD)
      return { customer, as: clientWith(api, { ...own_key, authorization }) }
    },

    /** Creates and publishes a policy for every order of the shop; the highest priority wins. */
    publish: async (
      document: PolicyDocument,
      priority = 1000,
      scope: object = {}
    ): Promise<string> => {
      const { policy } = ok<{ policy: { id: string } }>(
        await staff.post("/admin/rma-policies", {
          name: `Rules ${priority}`,
          priority,
          scope,
          document,
        })
      )
      ok(await staff.post(`/admin/rma-policies/${policy.id}/publish`))
      return policy.id
    },

    /** `shopper` is null for a guest. */
    order: async (
      shopper: Pick<Shopper, "customer"> | null,
      input: Omit<PlaceOrderInput, "customer">,
      until: "placed" | "delivered" = "delivered"
    ): Promise<PlacedOrder> => {
      const id = await placeOrder(container, {
        ...input,
        ...(shopper ? { customer: shopper.customer } : {}),
      })
      if (until === "delivered") {
        await deliver(container, id)
      }
      return { id, lines: await ids(container, id) }
    },
  }
}

export type Store = Awaited<ReturnType<typeof openStore>>

export interface Wanted {
  sku: string
  quantity: number
  reason?: string
}

/** The body of a submit. */
export const requestFor = (
  order: PlacedOrder,
  request_type: string,
  wanted: Wanted[]
) => ({
  order_id: order.id,
  request_type,
  items: wanted.map(({ sku, quantity, reason = "changed_mind" }) => ({
    item_id: order.lines[sku] ?? "",
    quantity,
    reason,
    resolution: "refund",
  })),
})

interface One<Rma> {
  rma: Rma
}

export const submit = async (
  shopper: Shopper,
  body: object
): Promise<StoreRmaDto> =>
  ok<One<StoreRmaDto>>(await shopper.as.post("/store/rmas", body)).rma

export const readAs = async (
  shopper: Shopper,
  id: string
): Promise<StoreRmaDto> =>
  ok<One<StoreRmaDto>>(await shopper.as.get(`/store/rmas/${id}`)).rma

/** One action of staff on a case, which has to succeed. */
export const act = async (
  store: Pick<Store, "staff">,
  id: string,
  action: string,
  body: object = {}
): Promise<AdminRmaDto> =>
  ok<One<AdminRmaDto>>(
    await store.staff.post(`/admin/rmas/${id}/${action}`, body)
  ).rma
