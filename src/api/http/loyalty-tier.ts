import type { MedusaRequest } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { isEmptyLength, parseLength } from "../../domain/calendar"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type RmaModuleService from "../../modules/rma/service"
import { amount, count, id } from "./fields"

const notEmpty = (record: object): boolean => Object.keys(record).length > 0

const period = z.string().refine((text) => {
  const length = parseLength(text)
  return length !== null && !isEmptyLength(length)
}, "an ISO 8601 length such as P12M")

const thresholds = z
  .strictObject({
    spend: z
      .record(
        z.string().regex(/^[a-z]{3}$/, "an ISO 4217 code, lower case"),
        amount
      )
      .refine(notEmpty, "at least one currency")
      .optional(),
    orders: count.optional(),
    period: period.optional(),
  })
  .refine(
    ({ spend, orders }) => spend !== undefined || orders !== undefined,
    "spend, orders, or both"
  )

/** What can be changed of a tier; its code cannot, because policies name it. */
export const tierFields = {
  name: z
    .record(
      z
        .string()
        .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/, "a language tag"),
      z.string().trim().min(1).max(100)
    )
    .refine(notEmpty, "at least one language"),
  rank: z.int().min(1).max(1000),
  thresholds: thresholds.nullable(),
  customer_group_ids: z.array(id).max(100),
}

export const tierCode = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,63}$/, "letters, digits, _ and -, a letter first")

/** @throws RmaError `not_found` */
export const readTier = async (req: MedusaRequest, tierId: string) => {
  const rma = req.scope.resolve<RmaModuleService>(RMA_MODULE)
  const tiers = await rma.readTiers()
  const tier = tiers.find((one) => one.id === tierId)
  if (!tier) {
    throw new RmaError("not_found", { message: "There is no such tier." })
  }
  return tier
}
