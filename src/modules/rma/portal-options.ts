import { z } from "@medusajs/framework/zod"

/** Addresses that are Medusa's own, or ours. */
const TAKEN = ["store", "admin", "auth", "hooks", "static", "health", "app"]

const path = z
  .string()
  .regex(/^\/[a-z0-9][a-z0-9-]*$/, "one part such as /returns")
  .refine((given) => !TAKEN.includes(given.slice(1)), "an address of Medusa's")

const color = z
  .string()
  .regex(/^#([0-9a-f]{3}|[0-9a-f]{6})$/i, "a colour such as #1f6feb")

/** Of this store, or over https; the page's own policy shows no other pictures. */
const address = z
  .string()
  .max(2000)
  .regex(/^(https:\/\/|\/(?!\/))\S+$/, "an https address, or a path")

/** The hosted page "My Returns". */
export const portalSchema = z
  .strictObject({
    /** Where it is served; false: nowhere. */
    path: z.union([path, z.literal(false)]).default("/returns"),
    /** Else the store's name. */
    name: z.string().trim().min(1).max(100).optional(),
    logo_url: address.optional(),
    colors: z
      .strictObject({
        /** Buttons and links. */
        accent: color.optional(),
        /** On the accent. */
        accent_text: color.optional(),
        background: color.optional(),
        text: color.optional(),
      })
      .default({}),
    contact: z
      .strictObject({
        email: z.email().max(320).optional(),
        phone: z.string().trim().min(1).max(50).optional(),
        url: z
          .string()
          .max(2000)
          .regex(/^https:\/\/\S+$/, "an https address")
          .optional(),
      })
      .default({}),
    /** The shop's own page for who forgot their password. */
    password_reset_url: address.optional(),
    /** How shoppers pay there what a case asks for; without either they are told to get in touch. */
    payment: z
      .strictObject({
        /**
         * The shop's own page for it; `{rma_id}`, `{settlement_id}` and `{payment_collection_id}` are filled in. It goes
         * before `provider`.
         */
        url: z
          .string()
          .max(2000)
          .regex(/^https:\/\/\S+$/, "an https address")
          .optional(),
        /**
         * A payment provider that asks the shopper nothing, by id (`pp_system_default` where money comes by
         * transfer): one click completes the payment with it.
         */
        provider: z.string().min(1).max(200).optional(),
      })
      .default({}),
    /** The key the page calls the store with; else the oldest publishable key in force. */
    publishable_key: z.string().min(1).max(200).optional(),
  })
  .prefault({})

export type PortalOptions = z.output<typeof portalSchema>
