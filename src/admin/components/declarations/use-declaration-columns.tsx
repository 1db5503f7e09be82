import { useDate } from "@medusajs/dashboard/hooks"
import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminDeclarationDto } from "../../../types/declaration-http"

const column = createDataTableColumnHelper<AdminDeclarationDto>()

/** Orange waits for a person. */
const COLORS = {
  received: "blue",
  matched: "green",
  unmatched: "orange",
  handled: "grey",
} as const

export const useDeclarationColumns = () => {
  const { t } = useTranslation("rma")
  const { getFullDate } = useDate()
  return useMemo(
    () => [
      column.accessor("order_number", { header: t("declarations.order") }),
      column.accessor("name", { header: t("declarations.name") }),
      column.accessor("email", { header: t("declarations.email") }),
      column.accessor("received_at", {
        header: t("declarations.received"),
        cell: ({ getValue }) =>
          getFullDate({ date: getValue(), includeTime: true }),
      }),
      column.accessor("status", {
        header: t("list.status"),
        cell: ({ getValue }) => (
          <StatusBadge color={COLORS[getValue()]} className="text-nowrap">
            {t(`declarations.statuses.${getValue()}`)}
          </StatusBadge>
        ),
      }),
    ],
    [t, getFullDate]
  )
}
