import type { MedusaContainer } from "@medusajs/framework/types"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { RmaRecord } from "../../modules/rma/records"
import { termsOf } from "./deadlines"

/** A fee of the case's policy that staff do not take, and why (S3.23). */
export interface WaivedFee {
  code: string
  reason: string
}

/**
 * The fees waived on a case once these are too; a later reason replaces an earlier one. They count for what is
 * settled from now on.
 * @throws RmaError `invalid_data` for a fee that the case's terms do not have; `reason_required`
 */
export const withWaivedFees = async (
  container: MedusaContainer,
  full: FullCase,
  waived: readonly WaivedFee[] | undefined
): Promise<Pick<RmaRecord, "waived_fees">> => {
  const before = full.rma.waived_fees ?? []
  if (!waived?.length) {
    return { waived_fees: full.rma.waived_fees }
  }
  const terms = await termsOf(container, full)
  const known = new Set(terms?.type.fees.map(({ code }) => code))
  const strange = waived.find(({ code }) => !known.has(code))
  if (strange) {
    throw new RmaError("invalid_data", {
      message: `The terms of this case have no fee "${strange.code}".`,
    })
  }
  if (waived.some(({ reason }) => !reason.trim())) {
    throw new RmaError("reason_required", {
      message: "Say why the fee is waived.",
    })
  }
  const all = new Map([...before, ...waived].map((one) => [one.code, one]))
  return {
    waived_fees: [...all.values()].map(({ code, reason }) => ({
      code,
      reason: reason.trim(),
    })),
  }
}
