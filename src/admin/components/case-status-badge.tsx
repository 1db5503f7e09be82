import { StatusBadge } from "@medusajs/ui"
import type { ComponentProps } from "react"
import { useTranslation } from "react-i18next"
import type { CaseStatus } from "../../domain/lifecycle"

type Color = NonNullable<ComponentProps<typeof StatusBadge>["color"]>

/** Orange waits for us, blue for somebody else; green and red are ends. */
const COLORS: Record<CaseStatus, Color> = {
  draft: "grey",
  submitted: "orange",
  needs_details: "blue",
  offered: "blue",
  approved: "blue",
  in_transit: "blue",
  received: "orange",
  resolving: "orange",
  resolved: "green",
  rejected: "red",
  expired: "grey",
  canceled: "grey",
}

export const CaseStatusBadge = ({ status }: { status: CaseStatus }) => {
  const { t } = useTranslation("rma")
  return (
    <StatusBadge color={COLORS[status]} className="text-nowrap">
      {t(`statuses.${status}`)}
    </StatusBadge>
  )
}
