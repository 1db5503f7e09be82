import { Agent } from "node:http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { AxiosInstance, AxiosResponse } from "axios"
import { DEFAULT_POLICY, type PolicyDocument } from "../../src/domain/policy"
import {
  createAdminWithLogin,
  createCustomerWithLogin,
  deliver,
  ids,
  placeOrder,
  seedCatalogue,
} from "../support/ladder"

/** Somebody who sends requests; whatever is answered is answered, nothing is thrown. */
export interface Client {
  get(path: string): Promise<AxiosResponse>
  post(path: string, body?: unknown, headers?: object): Promise<AxiosResponse>
  delete(path: string): Promise<AxiosResponse>
}

/** A body as it goes over the wire, for what is no JSON or no object. */
export class Raw {
  constructor(readonly text: string) {}
}

const client = (
  api: AxiosInstance,
  headers: Record<string, string>
): Client => {
  const options = {
    headers,
    validateStatus: () => true,
    // Shorter than the server keeps one: it must not close it just when it is used again.
    httpAgent: new Agent({ keepAlive: true, timeout: 1_000 }),
    proxy: false as const,
  }
  const written = (body: unknown) =>
    body instanceof Raw ? body.text : JSON.stringify(body)
  return {
    get: (path) => api.get(path, options),
    post: (path, body, more) =>
      api.post(path, body === undefined ? undefined : written(body), {
        ...options,
        // Sent as written: axios would mend it.
        transformRequest: (text: unknown) => text,
        headers: {
          "content-type": "application/json",
          ...headers,
          ...more,
        },
      }),
    delete: (path) => api.delete(path, options),
  }
}

const signIn = async (
  api: AxiosInstance,
  actor: "user" | "customer",
  email: string,
  password: string
): Promise<string> => {
  const { data } = await api.post(`/auth/${actor}/emailpass`, {
    email,
    password,
  })
  return `Bearer ${data.token}`
}

/** What needs no order. */
const QUESTION: PolicyDocument["request_types"][number] = {
  code: "question",
  name: { en: "Question" },
  legal_basis: "goodwill",
  requires_order: false,
  resolutions: [],
  windows: [],
}

/** As the default, with a field that may be filled. */
const [RETURN, ...OTHERS] = DEFAULT_POLICY.request_types
const ASKING: PolicyDocument["request_types"] = RETURN
  ? [
      { ...RETURN, fields: [{ key: "seal", options: ["intact", "broken"] }] },
      ...OTHERS,
    ]
  : []

/** Who cases may be assigned to. */
const COLLEAGUE = { id: "user_1", email: "colleague@example.com" }

/** A shop with two customers, one member of staff and an order of each customer, delivered today. */
export const openShop = async (
  api: AxiosInstance,
  container: MedusaContainer
) => {
  const catalogue = await seedCatalogue(container)
  const key = { "x-publishable-api-key": catalogue.publishable_key.token }
  const password = "correct horse battery"
  const account = async (email: string) => {
    const customer = await createCustomerWithLogin(container, email, password)
    const authorization = await signIn(api, "customer", email, password)
    return { customer, as: client(api, { ...key, authorization }) }
  }
  const ada = await account("ada@example.com")
  const bob = await account("bob@example.com")
  await createAdminWithLogin(container, "staff@example.com", password)
  const staff = client(api, {
    authorization: await signIn(api, "user", "staff@example.com", password),
  })
  await container.resolve(Modules.USER).createUsers(COLLEAGUE)
  const order = async (customer: { id: string; email: string }) => {
    const id = await placeOrder(container, {
      region: "eur",
      customer,
      items: [
        { sku: "TEE-M", quantity: 90 },
        { sku: "JACKET-L", quantity: 2 },
      ],
    })
    await deliver(container, id)
    return { id, lines: await ids(container, id) }
  }
  const made = await staff.post("/admin/rma-policies", {
    name: "House rules",
    document: {
      ...DEFAULT_POLICY,
      request_types: [...ASKING, QUESTION],
    },
  })
  await staff.post(`/admin/rma-policies/${made.data.policy.id}/publish`, {})
  const tier = await staff.post("/admin/loyalty-tiers", {
    code: "silver",
    name: { en: "Silver" },
    rank: 1,
  })
  return {
    stranger: client(api, key),
    ada: { ...ada, order: await order(ada.customer) },
    bob: { ...bob, order: await order(bob.customer) },
    staff,
    tierId: tier.data.loyalty_tier.id as string,
    regionId: catalogue.regions.pln.id,
    policyId: made.data.policy.id as string,
    returnReasons: catalogue.return_reasons,
  }
}

export type Shop = Awaited<ReturnType<typeof openShop>>
