import type { PolicyDto } from "../../src/types/http"
import { ok, refusal } from "../support/http/client"
import type { PlacedOrder } from "../support/http/store"
import { MERCHANTS, walkMerchants } from "./merchants/walk-merchants"
import { look } from "./merchants/walking"

jest.setTimeout(300_000)

walkMerchants(["S0", "S1", "S2"], ({ store, shops }) => {
  it("lists the presets, refuses one there is not, and loads one again without doubling what it brings", async () => {
    const { staff } = store()
    const { presets } = ok<{
      presets: { code: string; name: object; description: object }[]
    }>(await staff.get("/admin/rma-policies/presets"))
    expect(presets.map(({ code }) => code).sort()).toEqual(
      MERCHANTS.map(({ preset }) => preset).sort()
    )
    expect(presets[0]).toMatchObject({
      name: { en: expect.any(String), it: expect.any(String) },
      description: { en: expect.any(String), it: expect.any(String) },
    })
    const load = (body: object) =>
      staff.post("/admin/rma-policies/presets", body)
    expect(refusal(await load({ preset: "grocer" }))).toBe("404 not_found")
    expect(refusal(await load({ preset: "optics", scopes: {} }))).toBe(
      "400 invalid_data"
    )

    const brought = async () => ({
      tiers: ok<{ count: number }>(await staff.get("/admin/loyalty-tiers"))
        .count,
      reasons: ok<{ count: number }>(
        await staff.get("/admin/return-reasons?limit=1")
      ).count,
    })
    const before = await brought()
    expect(before.tiers).toBe(3)
    const { policies } = ok<{ policies: PolicyDto[] }>(
      await load({ preset: "electronics", name: "Outlet" })
    )
    expect(policies).toMatchObject([
      {
        name: "Outlet: Electronics",
        status: "draft",
        published_version: null,
      },
    ])
    expect(await brought()).toEqual(before)
  })

  it("puts each order under the terms of the shop it was placed in, and of no other", async () => {
    const ada = await store().shopper("ada@example.com")
    const names = async (order: PlacedOrder) =>
      (await look(ada, order)).request_types.map(({ code }) => code)
    const [of_optics, of_electronics, of_nobody] = [
      await shops.S3?.order(ada),
      await shops.S4?.order(ada),
      await store().order(ada, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 1 }],
      }),
    ]
    expect(of_optics && (await names(of_optics))).toEqual([
      "withdrawal",
      "warranty",
      "return",
      "paid_service",
      "warranty_by_serial",
      "legal_guarantee",
    ])
    expect(of_electronics && (await names(of_electronics))).toEqual([
      "withdrawal",
      "standard_warranty",
      "advanced_warranty",
      "shipping_error",
      "convenience",
      "enquiry",
      "legal_guarantee",
    ])
    expect(await names(of_nobody)).toEqual([])
  })
})
