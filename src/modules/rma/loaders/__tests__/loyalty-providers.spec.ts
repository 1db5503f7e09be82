import {
  createMedusaContainer,
  ModuleProvider,
} from "@medusajs/framework/utils"
import type { Logger } from "@medusajs/framework/types"
import type {
  LoyaltyProvider,
  LoyaltyProviderInput,
} from "../../../../types/loyalty"
import { loyaltyProviderKey } from "../../loyalty-provider-key"
import loadLoyaltyProviders from "../loyalty-providers"

/** A store's own provider, as the README shows it. */
class PointsService implements LoyaltyProvider {
  static identifier = "points"

  constructor(
    readonly container: Record<string, unknown>,
    private readonly options: { gold_from: number }
  ) {}

  async measure({ customers }: LoyaltyProviderInput) {
    const tier = this.options.gold_from < 100 ? "gold" : null
    return Object.fromEntries(
      customers.map(({ id }) => [id, { tier, figures: [] }])
    )
  }
}

const POINTS = {
  resolve: ModuleProvider("rma", { services: [PointsService] }),
  id: "points",
  options: { gold_from: 50 },
}

const load = async (options: Record<string, unknown>) => {
  const container = createMedusaContainer()
  await loadLoyaltyProviders({
    container,
    options,
    logger: console as unknown as Logger,
  })
  return (id: string) =>
    container.resolve<LoyaltyProvider>(loyaltyProviderKey(id))
}

describe("loyalty providers", () => {
  it("are there without any option: order history and customer groups", async () => {
    const provider = await load({})
    expect(provider("order-history")).toHaveProperty("measure")
    expect(provider("customer-groups")).toHaveProperty("measure")
    expect(provider("order-history")).toBe(provider("order-history"))
  })

  it("of the store are loaded by Medusa's own loader, with their options", async () => {
    const provider = await load({
      providers: [POINTS],
      loyalty: { provider: "points" },
    })
    const customers = [{ id: "cus_1", registered: true, group_ids: [] }]
    expect(
      await provider("points").measure({ customers, tiers: [], now: "" })
    ).toEqual({ cus_1: { tier: "gold", figures: [] } })
  })

  it("stop the boot when the chosen one is not there", async () => {
    await expect(load({ loyalty: { provider: "points" } })).rejects.toThrow(
      'there is no loyalty provider "points"'
    )
  })

  it("stop the boot when the option is misspelt", async () => {
    await expect(load({ loyalty: { providers: "points" } })).rejects.toThrow(
      "loyalty"
    )
  })
})
