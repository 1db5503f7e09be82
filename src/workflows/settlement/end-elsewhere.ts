import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type { Decimal } from "../../domain/decimal"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaSettlementRecord } from "../../modules/rma/records"
import { bookBeside, bookInstead, readElsewhere } from "../core"
import { givenBeside, toGive } from "./refunded-meanwhile"
import { tendersOf } from "./tenders"

/** In doubt since staff gave it in the stock admin: nothing, or nothing more, of ours was sent. */
export const isGivenElsewhere = ({
  failure,
}: Pick<RmaSettlementRecord, "failure">): boolean =>
  failure?.reason === "order_owes_less" ||
  failure?.reason === "refunded_meanwhile"

/** What staff gave was for something else: it is not taken for this again. */
export const noteBeside = async (
  container: MedusaContainer,
  full: FullCase,
  settlement: RmaSettlementRecord,
  orderId: string
): Promise<{ given_beside: Decimal }> => {
  const { elsewhere } = (settlement.failure?.known ?? {}) as {
    elsewhere?: Decimal
  }
  const { since } = toGive(full, settlement, orderId)
  return {
    given_beside:
      elsewhere ?? (await readElsewhere(container, orderId, since)).given,
  }
}

/** Goods that the shopper was to get for what came back, and got money for. */
const isUnsent = ({ goods, result }: RmaSettlementRecord): boolean =>
  Boolean(goods?.length) && !result?.claim_id

/**
 * What staff gave was for this: the order's books are brought to it, and nothing more is given, in no tender. To be called
 * under the order lease.
 * @returns `needs_attention` for what is still to be concluded
 * @throws as `bookBeside`, `bookInstead`
 */
export const endElsewhere = async (
  container: MedusaContainer,
  full: FullCase,
  settlement: RmaSettlementRecord,
  orderId: string
): Promise<{
  to: "settled" | "needs_attention"
  result: object
  failure?: null
}> => {
  const given = toGive(full, settlement, orderId)
  const { shares } = given
  const { credit: asked = "0" } = tendersOf(settlement) ?? {}
  const credit = "credit_transaction" in (settlement.result ?? {}) ? asked : "0"
  const paid = MathBN.sum(credit, ...shares.map(({ amount }) => amount))
  // What was for something else, as they said before, is not for this either.
  await bookBeside(container, given, givenBeside(settlement))
  await bookInstead(
    container,
    given,
    MathBN.sub(settlement.amount, paid).toFixed()
  )
  const result = { shares, credit, manual: [] }
  return isUnsent(settlement)
    ? { to: "settled", result, failure: null }
    : { to: "needs_attention", result }
}
