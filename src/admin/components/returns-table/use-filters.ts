import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { CASE_STATUSES } from "../../../domain/lifecycle"
import type { AdminRmaSummaryDto } from "../../../types/http"
import { DUE_CHOICES } from "./read-query"

const filter = createDataTableFilterHelper<AdminRmaSummaryDto>()

export const useFilters = (types: Map<string, string>): DataTableFilter[] => {
  const { t } = useTranslation("rma")
  return useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("list.status"),
        options: CASE_STATUSES.map((status) => ({
          value: status,
          label: t(`statuses.${status}`),
        })),
      }),
      filter.accessor("request_type", {
        type: "multiselect",
        label: t("list.type"),
        options: [...types].map(([value, label]) => ({ value, label })),
      }),
      filter.accessor("attention", {
        type: "radio",
        label: t("list.attentionFilter"),
        options: [{ value: "true", label: t("list.attention") }],
      }),
      filter.accessor("due_at", {
        type: "radio",
        label: t("list.dueFilter"),
        options: DUE_CHOICES.map((choice) => ({
          value: choice,
          label: t(`list.dueOptions.${choice}`),
        })),
      }),
    ],
    [t, types]
  )
}
