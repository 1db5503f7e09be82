import {
  businessOf,
  lastDelivered,
  withdrawableInCore,
} from "../consumer-facts"
import type { CoreOrder } from "../load-order"

const ORDER = { shipping_address: null, billing_address: null }

const customer = (more: object = {}) => ({
  id: "cus_1",
  has_account: true,
  company_name: null,
  metadata: null,
  groups: [{ id: "cusgroup_1", name: "Dealers" }],
  ...more,
})

const address = (company: string) => ({
  country_code: "it",
  first_name: null,
  last_name: null,
  company,
})

describe("who is a business (LAW)", () => {
  it("a group of the option, or a verified VAT number", () => {
    expect(businessOf(customer(), ORDER, ["cusgroup_1"])).toBe("yes")
    const verified = customer({ metadata: { vat_verified: true } })
    expect(businessOf(verified, ORDER, [])).toBe("yes")
    const claimed = customer({ metadata: { vat_verified: "true" } })
    expect(businessOf(claimed, ORDER, [])).toBe("no")
  })

  it("a company's name alone is unclear, wherever it stands", () => {
    const named = customer({ company_name: "Ada & Co" })
    expect(businessOf(named, ORDER, [])).toBe("unclear")
    expect(
      businessOf(customer(), { ...ORDER, shipping_address: address("X") }, [])
    ).toBe("unclear")
    expect(
      businessOf(undefined, { ...ORDER, billing_address: { company: "X" } }, [])
    ).toBe("unclear")
    expect(
      businessOf(customer(), { ...ORDER, shipping_address: address(" ") }, [])
    ).toBe("no")
  })
})

const line = (more: object) => ({
  detail: {
    quantity: 3,
    fulfilled_quantity: 0,
    shipped_quantity: 0,
    delivered_quantity: 0,
    return_requested_quantity: 0,
    return_received_quantity: 0,
    return_dismissed_quantity: 0,
    written_off_quantity: 0,
    ...more,
  },
})

describe("what can be withdrawn from (I1)", () => {
  it("is what was ordered and not canceled, sent or not, less what came back", () => {
    expect(withdrawableInCore(line({}))).toBe(3)
    expect(
      withdrawableInCore(
        line({ return_requested_quantity: 1, return_received_quantity: 1 })
      )
    ).toBe(1)
    expect(
      withdrawableInCore(
        line({ return_dismissed_quantity: 2, written_off_quantity: 2 })
      )
    ).toBe(1)
  })
})

describe("when the last good arrived (Directive 2011/83/EU Art. 9(2)(b))", () => {
  const parcel = (delivered_at: string | null, canceled_at: string | null) => ({
    id: "ful_1",
    shipped_at: null,
    items: [],
    delivered_at,
    canceled_at,
  })
  const order = (delivered_quantity: number, ...fulfillments: object[]) =>
    ({ items: [line({ delivered_quantity })], fulfillments }) as CoreOrder

  it("is the last of several parcels", () => {
    expect(
      lastDelivered(
        order(
          3,
          parcel("2026-11-10T09:00:00.000Z", null),
          parcel("2026-11-12T09:00:00.000Z", null),
          parcel("2026-11-20T09:00:00.000Z", "2026-11-20T09:00:00.000Z")
        )
      )
    ).toBe("2026-11-12T09:00:00.000Z")
  })

  it("has not come while a unit is under way", () => {
    expect(
      lastDelivered(order(2, parcel("2026-11-10T09:00:00.000Z", null)))
    ).toBeNull()
  })
})
