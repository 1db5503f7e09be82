import type { MedusaContainer } from "@medusajs/framework/types"
import type { Actor } from "../../../src/modules/rma/queries/commit-transition"
import type { FullCase } from "../../../src/modules/rma/queries/read-cases"
import type { RmaItemRecord } from "../../../src/modules/rma/records"
import {
  approveRmaWorkflow,
  inspectRmaWorkflow,
  receiveRmaWorkflow,
  shipRmaWorkflow,
  submitRmaWorkflow,
  type InspectedItem,
} from "../../../src/workflows"
import { must } from "../ladder/must"
import { remember } from "../ladder/remember"
import { rmaService } from "./publish-policy"

export const STAFF: Actor = { type: "staff", id: "user_1" }
export const SHOPPER: Actor = { type: "shopper", id: "cus_1" }
export const SYSTEM: Actor = { type: "system", id: null }

/** Units to ask for, by order line. */
export type Asked = Record<string, number>

/** The code of a refusal, or `ok`. */
export const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return "ok"
  } catch (error) {
    return String((error as { code?: unknown }).code ?? error)
  }
}

export const readCase = async (
  container: MedusaContainer,
  id: string
): Promise<FullCase> => {
  const [full] = await rmaService(container).readCases([id])
  return must(full, `case ${id}`)
}

/** The case's only item, or the one at `index`. */
export const itemOf = (full: FullCase, index = 0): RmaItemRecord =>
  must(full.items[index], `item ${index}`)

/** Opens one case; returns its id. */
export const submit = async (
  container: MedusaContainer,
  order_id: string,
  asked: Asked,
  request_type = "return",
  reason = "changed_mind"
): Promise<string> => {
  const { result } = await submitRmaWorkflow(container).run({
    input: {
      request: {
        order_id,
        request_type,
        items: Object.entries(asked).map(([item_id, quantity]) => ({
          item_id,
          quantity,
          reason,
          resolution: "refund",
        })),
      },
      owner: null,
      actor: SHOPPER,
      channel: "store",
    },
  })
  return must(result.ids[0], "case")
}

export const approve = (container: MedusaContainer, id: string) =>
  approveRmaWorkflow(container).run({ input: { id, actor: STAFF } })

export const ship = (container: MedusaContainer, id: string) =>
  shipRmaWorkflow(container).run({ input: { id, actor: SHOPPER } })

export const receive = (
  container: MedusaContainer,
  id: string,
  items?: { id: string; quantity: number; missing?: number }[]
) => receiveRmaWorkflow(container).run({ input: { id, actor: STAFF, items } })

export const inspect = (
  container: MedusaContainer,
  id: string,
  items?: InspectedItem[],
  waive_fees?: { code: string; reason: string }[]
) =>
  inspectRmaWorkflow(container).run({
    input: { id, actor: STAFF, items, waive_fees },
  })

/** A case whose goods are here and wait to be judged. */
export const received = (
  container: MedusaContainer,
  order_id: string,
  asked: Asked,
  request_type?: string
): Promise<string> =>
  remember(["received", order_id, asked, request_type], async () => {
    const id = await submit(container, order_id, asked, request_type)
    await approve(container, id)
    await receive(container, id)
    return id
  })

/** Judges the case's first item: so many accepted, so many refused. */
export const judge = async (
  container: MedusaContainer,
  id: string,
  accepted: number,
  refused: number,
  more: Partial<InspectedItem> = {}
) => {
  const item = itemOf(await readCase(container, id))
  await inspect(container, id, [{ id: item.id, accepted, refused, ...more }])
}

/** Events of the case's timeline, oldest first, as `event:to_status`. */
export const timeline = async (
  container: MedusaContainer,
  id: string
): Promise<string[]> =>
  (await readCase(container, id)).events
    .filter((one) => !one.internal)
    .sort((a, b) => a.sequence - b.sequence)
    .map((one) => `${one.event}:${one.to_status}`)
