import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

const COLORS = {
  draft: "orange",
  published: "green",
  superseded: "grey",
} as const

export const PolicyStatus = ({ status }: { status: keyof typeof COLORS }) => {
  const { t } = useTranslation("rma")
  return (
    <StatusBadge color={COLORS[status]}>
      {t(`policies.statuses.${status}`)}
    </StatusBadge>
  )
}
