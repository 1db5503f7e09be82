import type { MedusaContainer } from "@medusajs/framework/types"
import type { AxiosInstance } from "axios"
import type { PolicyDocument } from "../../../src/domain/policy"
import type { PolicyDto } from "../../../src/types/http"
import { clientWith, ok, type Client } from "../../support/http/client"
import { guestOf } from "../../support/http/guests"
import type { PlacedOrder, Shopper, Store } from "../../support/http/store"
import {
  backdate,
  type BackdateInput,
  type PlaceOrderInput,
} from "../../support/ladder"
import { must } from "../../support/ladder/must"
import type { MerchantLines } from "./merchant-lines"

interface Channel {
  id: string
  name: string
  key: { "x-publishable-api-key": string }
}

/** A sales channel with a key of its own, served by the store's one warehouse. */
const openChannel = async (
  { staff, catalogue }: Store,
  name: string
): Promise<Channel> => {
  const { sales_channel } = ok<{ sales_channel: { id: string } }>(
    await staff.post("/admin/sales-channels", { name })
  )
  const add = [sales_channel.id]
  ok(
    await staff.post(
      `/admin/stock-locations/${catalogue.location_id}/sales-channels`,
      { add }
    )
  )
  const { api_key } = ok<{ api_key: { id: string; token: string } }>(
    await staff.post("/admin/api-keys", { title: name, type: "publishable" })
  )
  ok(await staff.post(`/admin/api-keys/${api_key.id}/sales-channels`, { add }))
  return {
    id: sales_channel.id,
    name,
    key: { "x-publishable-api-key": api_key.token },
  }
}

/**
 * A merchant's shop beside the others in one store: sales channels of its own, and its preset published
 * for them alone.
 */
export const openMerchantShop = async (
  api: AxiosInstance,
  container: MedusaContainer,
  store: Store,
  { code, preset, channels: names }: MerchantLines
) => {
  const channels: Channel[] = []
  for (const name of names) {
    channels.push(await openChannel(store, name))
  }
  const { policies } = ok<{ policies: PolicyDto[] }>(
    await store.staff.post("/admin/rma-policies/presets", {
      preset,
      name: code,
      scope: { sales_channel_ids: channels.map(({ id }) => id) },
      publish: true,
    })
  )
  const channel = (name: string = names[0]) =>
    must(
      channels.find((one) => one.name === name),
      `channel ${name}`
    )

  return {
    code,
    store,
    staff: store.staff,
    container,
    policies,
    channel,
    /** Has the publishable key of a channel and nothing else. */
    nobody: (name?: string): Client => clientWith(api, channel(name).key),

    /** Somebody without an account, who asks for codes and reads them in the mail. */
    guest: (name?: string) => {
      const { key } = channel(name)
      return guestOf(
        api,
        container,
        clientWith(api, key),
        key["x-publishable-api-key"]
      )
    },

    /** Somebody with an account who shops in a channel; `groups` by name. */
    shopper: async (
      email: string,
      options: { channel?: string; groups?: string[] } = {}
    ): Promise<Shopper> => {
      const shopper = await store.shopper(email, channel(options.channel).key)
      for (const name of options.groups ?? []) {
        const { customer_groups } = ok<{ customer_groups: { id: string }[] }>(
          await store.staff.get(
            `/admin/customer-groups?name=${encodeURIComponent(name)}`
          )
        )
        const { id } = must(customer_groups[0], `group ${name}`)
        ok(
          await store.staff.post(`/admin/customer-groups/${id}/customers`, {
            add: [shopper.customer.id],
          })
        )
      }
      return shopper
    },

    /**
     * An order of a channel, paid and delivered; `ago` shifts its dates, in days.
     * Italy, two T-shirts, unless said otherwise; a guest's without a shopper.
     */
    order: async (
      shopper: Shopper | null,
      {
        channel: name,
        until,
        ago,
        ...input
      }: Partial<Omit<PlaceOrderInput, "customer" | "sales_channel_id">> & {
        channel?: string
        until?: "placed" | "delivered"
        ago?: BackdateInput
      } = {}
    ): Promise<PlacedOrder> => {
      const order = await store.order(
        shopper,
        {
          region: "eur",
          items: [{ sku: "TEE-M", quantity: 2 }],
          ...input,
          sales_channel_id: channel(name).id,
        },
        until
      )
      if (ago) {
        await backdate(container, order.id, ago)
      }
      return order
    },

    /** Publishes the merchant's policy with a change; orders placed from now on fall under it. */
    republish: async (
      change: (document: PolicyDocument) => void
    ): Promise<void> => {
      const { id, document } = must(policies[0], "policy")
      const edited = structuredClone(document) as unknown as PolicyDocument
      change(edited)
      ok(
        await store.staff.post(`/admin/rma-policies/${id}`, {
          document: edited,
        })
      )
      ok(await store.staff.post(`/admin/rma-policies/${id}/publish`))
    },

    /** Shifts the dates of an order, in days before now. */
    passed: (order: PlacedOrder, ago: BackdateInput): Promise<void> =>
      backdate(container, order.id, ago),

    /** Gives a product of the catalogue these tags and no others. */
    tag: async (handle: string, values: string[]): Promise<void> => {
      const tags: { id: string }[] = []
      for (const value of values) {
        const { product_tags } = ok<{ product_tags: { id: string }[] }>(
          await store.staff.get(`/admin/product-tags?value=${value}`)
        )
        tags.push(
          product_tags[0] ??
            ok<{ product_tag: { id: string } }>(
              await store.staff.post("/admin/product-tags", { value })
            ).product_tag
        )
      }
      const id = must(store.catalogue.products[handle], `product ${handle}`)
      ok(
        await store.staff.post(`/admin/products/${id}`, {
          tags: tags.map((one) => ({ id: one.id })),
        })
      )
    },
  }
}

export type MerchantShop = Awaited<ReturnType<typeof openMerchantShop>>
