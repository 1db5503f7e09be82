import { createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { PolicyDto } from "../../../types/http"
import { PolicyStatus } from "./policy-status"
import { scopeText } from "./scope-text"

const column = createDataTableColumnHelper<PolicyDto>()

export const usePolicyColumns = () => {
  const { t } = useTranslation("rma")
  return useMemo(
    () => [
      column.accessor("name", { header: t("policies.name") }),
      column.accessor("priority", { header: t("policies.priority") }),
      column.accessor("scope", {
        header: t("policies.scope"),
        cell: ({ getValue }) => scopeText(getValue(), t),
      }),
      column.accessor("status", {
        header: t("policies.status"),
        cell: ({ getValue }) => <PolicyStatus status={getValue()} />,
      }),
      column.accessor("published_version", {
        header: t("policies.inForce"),
        cell: ({ getValue }) => {
          const version = getValue()
          return version === null ? "–" : t("policies.version", { version })
        },
      }),
    ],
    [t]
  )
}
