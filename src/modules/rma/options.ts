import { z } from "@medusajs/framework/zod"
import { MedusaError } from "@medusajs/framework/utils"
import { accessSchema } from "./access-options"
import { LANGUAGES } from "../../domain/languages"
import { filesSchema } from "./file-options"
import { hooksSchema } from "./hook-options"
import { portalSchema } from "./portal-options"

const duration = z
  .string()
  .regex(/^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?)?$/, {
    message: "an ISO 8601 length such as P30D",
  })

/** Fifty years: a longer guarantee is none, and a length has an end (`domain/calendar/length.ts`). */
const months = z.int().min(0).max(600).optional()

/** What of the law table the merchant reads differently; see `domain/law`. */
const countryOverride = z.strictObject({
  guarantee_months: months,
  presumption_months: months,
  /** Null: a complaint nobody answered does not count as accepted. */
  complaint_days: z.int().min(1).max(3650).nullable().optional(),
  sole_traders: z.boolean().optional(),
})

const law = z
  .strictObject({
    /** False: consumers are not told of their right to withdraw, so it lasts twelve months longer. */
    informed: z.boolean().default(true),
    /** By country of delivery, ISO 3166-1 alpha-2, lower case. */
    countries: z
      .record(z.string().regex(/^[a-z]{2}$/, "a country code"), countryOverride)
      .default({}),
    /**
     * Price of the standard delivery by currency, tax in, major units: all of the outbound delivery that a
     * withdrawal gives back once goods were sent. Absent: what was paid, express too.
     */
    standard_delivery: z
      .record(
        z.string().regex(/^[a-z]{3}$/, "a currency code"),
        z.number().nonnegative().max(1e9)
      )
      .default({}),
  })
  .prefault({})

/** Options of the plugin. Strict: an unknown key stops the boot, so that a typo is not a silent default. */
export const OptionsSchema = z.strictObject({
  /**
   * Core's `POST /store/returns` lets anyone who knows an order id open a return with prices of their own
   * (MEDUSA § 2.6). Closed unless the merchant needs it.
   */
  core_store_returns: z.enum(["closed", "open"]).default("closed"),
  /** `automatic`: money moves when the last unit is judged; `manual`: when staff press Settle. */
  settlement: z.enum(["automatic", "manual"]).default("automatic"),
  /**
   * Payment providers that move no money (cash on delivery, bank transfer), by id such as `pp_system_default`:
   * staff pay out what goes back on their payments, and name the reference.
   */
  manual_payout_providers: z.array(z.string().min(1)).default([]),
  /** Return shipping option for labels the merchant pays; else the first return option of the order. */
  return_shipping_option_id: z.string().min(1).optional(),
  notifications: z
    .strictObject({
      /** Off: no message of ours leaves the store. */
      enabled: z.boolean().default(true),
      channel: z.string().min(1).default("email"),
      /** Template id of the Notification provider for an event, by event name (`rma.approved`). */
      templates: z.record(z.string(), z.string()).default({}),
      /** Language where the order has none. */
      default_locale: z.enum(LANGUAGES).default("en"),
      /** Who is told that a shopper wrote and nobody has read it yet; null: nobody. */
      staff_email: z.email().max(320).nullable().default(null),
      staff_locale: z.enum(LANGUAGES).default("en"),
      /** The admin as staff reach it (`https://shop.example/app`), for links to a case. Absent: none. */
      admin_url: z
        .url({ protocol: /^https?$/ })
        .max(500)
        .optional(),
    })
    .prefault({}),
  law,
  /** Who buys as a business: consumer law is not for them. */
  business: z
    .strictObject({
      customer_group_ids: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  /** Where standings come from: `order-history`, `customer-groups`, or the id of one in `providers`. */
  loyalty: z
    .strictObject({ provider: z.string().min(1).default("order-history") })
    .prefault({}),
  /** A draft nobody touched for so long is canceled. */
  draft_valid: duration.default("P30D"),
  /** Questions to the shopper unanswered for so long: the case is canceled. */
  details_valid: duration.default("P30D"),
  /**
   * Goods of the shopper that could not be delivered are kept for so long, counted from the day they were
   * found undeliverable, before they count as abandoned.
   */
  keep_refused: duration.default("P30D"),
  hooks: hooksSchema,
  /**
   * Where shoppers find My Returns: the link in the mail to a guest leads there, its secret in the fragment
   * (`#rma-access=…`). Absent: the mail has the code alone.
   */
  portal_url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  access: accessSchema,
  /** Requests about no order. */
  orderless: z
    .strictObject({
      /** Sent by one customer in an hour; null: not counted. */
      hourly_per_customer: z.int().min(1).max(1_000_000).nullable().default(30),
    })
    .prefault({}),
  portal: portalSchema,
  files: filesSchema,
})

export type RmaOptions = z.infer<typeof OptionsSchema>

/** What the host adds to the options of every module; never logged, the database URL is among it. */
const HOST_KEYS = new Set([
  "database",
  "clientUrl",
  "schema",
  "manager",
  "providers",
])

/**
 * Reads the plugin's options, all errors named at once.
 * @throws MedusaError `invalid_data` at boot, listing each wrong key with what was expected.
 */
export const parseOptions = (
  given: Record<string, unknown> | undefined
): RmaOptions => {
  const own = Object.fromEntries(
    Object.entries(given ?? {}).filter(([key]) => !HOST_KEYS.has(key))
  )
  const parsed = OptionsSchema.safeParse(own)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `  ${issue.path.join(".") || "(options)"}: ${issue.message}`
    )
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `medusa-plugin-rma: these options are wrong:\n${lines.join("\n")}`
    )
  }
  return parsed.data
}
