import {
  AbstractFulfillmentProviderService,
  ModuleProvider,
  Modules,
} from "@medusajs/framework/utils"
import { randomUUID } from "node:crypto"
import { perform } from "./journal"

/** A carrier that keeps its own list of labels and fails as it is told; takes the place of the manual one. */
class JournalCarrier extends AbstractFulfillmentProviderService {
  static identifier = "manual"

  getFulfillmentOptions() {
    return Promise.resolve([
      { id: "manual-fulfillment" },
      { id: "manual-fulfillment-return", is_return: true },
    ])
  }
  validateFulfillmentData(
    _: Record<string, unknown>,
    data: Record<string, unknown>
  ) {
    return Promise.resolve(data)
  }
  canCalculate() {
    return Promise.resolve(false)
  }
  validateOption() {
    return Promise.resolve(true)
  }
  createFulfillment() {
    return Promise.resolve({ data: {}, labels: [] })
  }
  async cancelFulfillment(data: Record<string, unknown>) {
    if (typeof data.label === "string") {
      // Core gives no key for it: each time it asks is another.
      await perform({ what: "void", ref: data.label, key: randomUUID() })
    }
    return {}
  }
  async createReturnFulfillment({ items }: Record<string, unknown>) {
    const label = randomUUID()
    const [item] = Array.from(items as Iterable<{ line_item_id: string }>)
    await perform({
      what: "label",
      ref: item?.line_item_id ?? label,
      key: label,
    })
    return {
      data: { label },
      labels: [{ tracking_number: label, tracking_url: "", label_url: "" }],
    }
  }
}

export default ModuleProvider(Modules.FULFILLMENT, {
  services: [JournalCarrier],
})
