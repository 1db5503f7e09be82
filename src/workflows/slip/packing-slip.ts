import type { MedusaContainer } from "@medusajs/framework/types"
import { formatNumber } from "../../modules/rma/number"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import { termsOf } from "../case/deadlines"
import type { FileContent } from "../files/read-file"
import { drawSlip } from "./draw-slip"
import { slipContent } from "./slip-content"

/** The paper that goes into the parcel of a case: its number as a barcode, what comes, and where to. */
export const packingSlip = async (
  container: MedusaContainer,
  full: FullCase,
  locale: string
): Promise<FileContent> => {
  const terms = await termsOf(container, full)
  const time_zone = terms?.policy.calendar.time_zone ?? "UTC"
  const slip = slipContent(full, terms?.type ?? null, locale, time_zone)
  return {
    filename: `${formatNumber(full.rma.display_id)}.pdf`,
    mime_type: "application/pdf",
    bytes: await drawSlip(slip),
  }
}
