import { z } from "@medusajs/framework/zod"
import { describePolicy } from "../../../workflows"
import { id } from "../../http/fields"
import { handle } from "../../http/handle"
import { localeOf } from "../../http/locale"
import { parseQuery } from "../../http/parse"
import { channelOf } from "../../http/shopper"
import { TypedAnswer } from "../../http/typed-answer"

const Query = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  country_code: z
    .string()
    .regex(/^[a-zA-Z]{2}$/, "a country code of two letters")
    .transform((code) => code.toLowerCase())
    .optional(),
  region_id: id.optional(),
  sales_channel_id: id.optional(),
})

const TYPES = ["application/json", "application/ld+json", "text/plain"]

/**
 * The published terms, for anybody: as JSON, or by `Accept` as the JSON-LD for a page's head or as plain text.
 */
export const GET = handle(async (req) => {
  const query = parseQuery(Query, req)
  const told = await describePolicy(req.scope, {
    country_code: query.country_code ?? null,
    region_id: query.region_id ?? null,
    sales_channel_id: query.sales_channel_id ?? channelOf(req),
    locale: localeOf(req),
  })
  switch (req.accepts(TYPES)) {
    case "application/ld+json":
      return new TypedAnswer(
        "application/ld+json",
        JSON.stringify(told.merchant_return_policy)
      )
    case "text/plain":
      return new TypedAnswer("text/plain", told.plain)
    default:
      return { return_policy: told }
  }
})
