import { createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminDeclarationDto } from "../../../types/declaration-http"

const filter = createDataTableFilterHelper<AdminDeclarationDto>()

const STATUSES = ["unmatched", "received", "matched", "handled"] as const

export const useDeclarationFilters = () => {
  const { t } = useTranslation("rma")
  return useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("list.status"),
        options: STATUSES.map((status) => ({
          value: status,
          label: t(`declarations.statuses.${status}`),
        })),
      }),
    ],
    [t]
  )
}
