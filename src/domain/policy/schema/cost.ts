import BigNumber from "bignumber.js"
import { z } from "zod"
import { whenSchema } from "./condition"
import {
  amountsSchema,
  codeSchema,
  decimalSchema,
  localizedTextSchema,
  resolutionSchema,
} from "./primitives"

/** Taken from a refund: a percentage of the items' value, or a flat amount once a submission. */
export const feeSchema = z
  .strictObject({
    code: codeSchema,
    label: localizedTextSchema.optional(),
    /** Of the gross value of the accepted units. */
    percent: decimalSchema
      .refine((value) => new BigNumber(value).lte(100), "at most 100 percent")
      .optional(),
    of: z.enum(["item_value"]).default("item_value"),
    /** Gross, by currency; in a currency not named the fee is not charged. */
    flat: amountsSchema.optional(),
    /** Absent: every resolution. */
    resolutions: z.array(resolutionSchema).min(1).optional(),
    when: whenSchema,
    /** Any reason to waive it: shown to the shopper as waived. Empty: never waived. */
    waived_when: whenSchema,
  })
  .refine((fee) => (fee.percent === undefined) !== (fee.flat === undefined), {
    error: "either percent or flat",
    params: { code: "percent_or_flat" },
  })
export type Fee = z.output<typeof feeSchema>

/** Who pays the way back, and by what means. The first row whose `when` holds counts. */
export const shippingSchema = z
  .strictObject({
    payer: z.enum(["customer", "merchant"]).optional(),
    by: z.enum(["label", "carrier_account", "none"]).optional(),
    /** The merchant's account number with the carrier. */
    account: z.string().min(1).max(100).optional(),
    carrier: z.string().min(1).max(100).optional(),
    /** How to use the account: shown and mailed at approval. */
    instructions: localizedTextSchema.optional(),
    /** Core's return shipping option that makes the label; the first that fits when absent. */
    shipping_option_id: z.string().min(1).max(255).optional(),
    /** What a label costs the customer, taken from the refund, by currency. */
    price: amountsSchema.optional(),
    when: whenSchema,
  })
  .refine((row) => row.payer !== undefined || row.by !== undefined, {
    error: "payer or by",
    params: { code: "payer_required" },
  })
  .refine(
    (row) => (row.by === "carrier_account") === (row.account !== undefined),
    {
      error: "an account goes with carrier_account",
      params: { code: "account_required" },
    }
  )
  .transform((row) => {
    // A means of ours says who pays unless the policy says otherwise.
    const payer = row.payer ?? (row.by === "none" ? "customer" : "merchant")
    return {
      ...row,
      payer,
      by: row.by ?? (payer === "merchant" ? "label" : "none"),
    }
  })
export type Shipping = z.output<typeof shippingSchema>
