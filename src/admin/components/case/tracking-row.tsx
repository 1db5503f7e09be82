import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { useTranslation } from "react-i18next"
import type { TrackingDto } from "../../../types/http"

/** What the carrier said last of the parcel. */
export const TrackingRow = ({ tracking }: { tracking: TrackingDto }) => {
  const { t } = useTranslation("rma")
  const { getFullDate } = useDate()
  const said = [
    t(`shipping.heardStatuses.${tracking.status}`),
    tracking.description,
    getFullDate({ date: tracking.occurred_at, includeTime: true }),
  ]
  return (
    <SectionRow
      title={t("shipping.heard")}
      value={said.filter(Boolean).join(" · ")}
    />
  )
}
