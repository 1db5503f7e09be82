import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createRefundReasonsWorkflow,
  createReturnReasonsWorkflow,
} from "@medusajs/medusa/core-flows"
import { read } from "../read"

const returnReasons = [
  { value: "changed_mind", label: "I changed my mind" },
  { value: "ordered_wrong", label: "I ordered the wrong thing" },
  { value: "wrong_size", label: "It does not fit" },
  { value: "defective", label: "It does not work" },
  { value: "damaged", label: "It arrived damaged" },
  { value: "wrong_item", label: "I received something else" },
  { value: "not_as_described", label: "It is not as described" },
  { value: "missing_parts", label: "Parts are missing" },
  { value: "arrived_late", label: "It arrived too late" },
]

const refundReasons = [
  { code: "return", label: "Return" },
  { code: "goodwill", label: "Goodwill" },
  { code: "guarantee", label: "Guarantee" },
]

/** Core's return reasons by value and refund reasons by code; those already there are kept. */
export async function seedReasons(container: MedusaContainer) {
  const returns = () => byKey(container, "return_reason", "value")
  const refunds = () => byKey(container, "refund_reason", "code")

  const [knownReturns, knownRefunds] = [await returns(), await refunds()]
  await createReturnReasonsWorkflow(container).run({
    input: { data: returnReasons.filter(({ value }) => !knownReturns[value]) },
  })
  await createRefundReasonsWorkflow(container).run({
    input: { data: refundReasons.filter(({ code }) => !knownRefunds[code]) },
  })
  return { return_reasons: await returns(), refund_reasons: await refunds() }
}

async function byKey<Key extends string>(
  container: MedusaContainer,
  entity: string,
  key: Key
): Promise<Record<string, string>> {
  const rows = await read<{ id: string } & Record<Key, string>>(
    container,
    entity,
    ["id", key]
  )
  return Object.fromEntries(rows.map((row) => [row[key], row.id]))
}
