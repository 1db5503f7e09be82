import { model } from "@medusajs/framework/utils"

/** A message that a carrier or another service sent us: kept by its id, so that none is taken twice. */
export const RmaHookDelivery = model
  .define("rma_hook_delivery", {
    /** `<hook>:<delivery id>` as the sender names it. */
    id: model.text().primaryKey(),
    received_at: model.dateTime(),
    /** What it said, for as long as no parcel of ours has its number; none once it was taken. */
    scan: model.json().nullable(),
  })
  .indexes([
    { on: ["received_at"] },
    {
      name: "IDX_rma_hook_delivery_heard",
      on: ["received_at"],
      where: "scan IS NOT NULL AND deleted_at IS NULL",
    },
  ])
