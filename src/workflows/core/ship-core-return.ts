import type { MedusaContainer } from "@medusajs/framework/types"
import { createShipmentWorkflow } from "@medusajs/medusa/core-flows"
import { RmaError } from "../../modules/rma/errors"
import { readById } from "./read"

export interface ShipCoreReturnInput {
  return_fulfillment_id: string
  tracking_number?: string
  tracking_url?: string
  label_url?: string
  actor_id?: string
}

interface Parcel {
  id: string
  shipped_at: string | null
  canceled_at: string | null
  labels?:
    | {
        id: string
        tracking_number: string
        tracking_url: string
        label_url: string
      }[]
    | null
}

/**
 * Tells core that the parcel of a Return is on its way, with the shopper's tracking number beside the
 * label that the provider may have made. Nothing happens when it was told before.
 *
 * @throws `not_found`; `illegal_transition` when the fulfilment was canceled
 */
export async function shipCoreReturn(
  container: MedusaContainer,
  input: ShipCoreReturnInput
): Promise<void> {
  const parcel = await readById<Parcel>(
    container,
    "fulfillment",
    input.return_fulfillment_id,
    [
      "id",
      "shipped_at",
      "canceled_at",
      "labels.id",
      "labels.tracking_number",
      "labels.tracking_url",
      "labels.label_url",
    ]
  )
  if (parcel.canceled_at) {
    throw new RmaError("illegal_transition", {
      message: "the return's fulfilment was canceled",
      data: { return_fulfillment_id: parcel.id },
    })
  }
  if (parcel.shipped_at) {
    return
  }
  await createShipmentWorkflow(container).run({
    input: {
      id: parcel.id,
      ...labelsWith(parcel, input),
      ...(input.actor_id ? { marked_shipped_by: input.actor_id } : {}),
    },
  })
}

/** Core replaces a fulfilment's labels by what it is given: the provider's own must be named again. */
const labelsWith = (parcel: Parcel, input: ShipCoreReturnInput) => {
  const made = parcel.labels ?? []
  const { tracking_number } = input
  if (
    !tracking_number ||
    made.some((label) => label.tracking_number === tracking_number)
  ) {
    return { labels: made }
  }
  return {
    labels: [
      ...made,
      {
        tracking_number,
        tracking_url: input.tracking_url ?? "",
        label_url: input.label_url ?? "",
      },
    ],
  }
}
