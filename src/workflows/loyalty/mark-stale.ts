import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../modules/rma"
import type RmaModuleService from "../../modules/rma/service"

/** What something happened to; core's events name different things. */
export type Happened =
  | { to: "order"; id: string }
  | { to: "payment"; id: string }
  | { to: "fulfillment"; id: string }
  | { to: "customer"; id: string }

const orderIdsOf = async (
  container: MedusaContainer,
  happened: Exclude<Happened, { to: "customer" }>
): Promise<string[]> => {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  switch (happened.to) {
    case "order":
      return [happened.id]
    case "payment": {
      const { data: payments } = await query.graph({
        entity: "payment",
        fields: ["payment_collection_id"],
        filters: { id: happened.id },
      })
      const { data } = await query.graph({
        entity: "order_payment_collection",
        fields: ["order_id"],
        filters: {
          payment_collection_id: payments.map(
            (payment) => payment.payment_collection_id
          ),
        },
      })
      return data.map((link) => String(link.order_id))
    }
    case "fulfillment": {
      const { data } = await query.graph({
        entity: "order_fulfillment",
        fields: ["order_id"],
        filters: { fulfillment_id: happened.id },
      })
      return data.map((link) => String(link.order_id))
    }
  }
}

const customerIdsOf = async (
  container: MedusaContainer,
  happened: Happened
): Promise<string[]> => {
  if (happened.to === "customer") {
    return [happened.id]
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "customer_id"],
    filters: { id: await orderIdsOf(container, happened) },
  })
  return data.flatMap((order) => order.customer_id ?? [])
}

/** Has the standing of whom it concerns measured again when next read. Doing it twice does no harm. */
export const markStandingStale = async (
  container: MedusaContainer,
  happened: Happened
): Promise<void> => {
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  await rma.markStandingsStale(await customerIdsOf(container, happened))
}
