import { useDate } from "@medusajs/dashboard/hooks"
import {
  Badge,
  createDataTableColumnHelper,
  StatusBadge,
  Tooltip,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { AdminRmaSummaryDto } from "../../../types/http"
import { humanize } from "../../lib/request-type-names"
import { CaseStatusBadge } from "../case-status-badge"
import { DueDate } from "../due-date"

const column = createDataTableColumnHelper<AdminRmaSummaryDto>()

/** Columns of the queue. Ids of the sortable ones are what the API sorts by. */
export const useColumns = (types: Map<string, string>) => {
  const { t } = useTranslation("rma")
  const { getFullDate, getRelativeDate } = useDate()
  return useMemo(
    () => [
      column.accessor((rma) => rma.number, {
        id: "display_id",
        header: t("list.number"),
        cell: ({ getValue, row }) => (
          <span className="flex items-center gap-x-2">
            {getValue()}
            {row.original.unread_messages > 0 && (
              <Badge size="2xsmall" color="blue" className="text-nowrap">
                {t("conversation.unread", {
                  count: row.original.unread_messages,
                })}
              </Badge>
            )}
          </span>
        ),
        enableSorting: true,
        sortAscLabel: t("list.sortOldest"),
        sortDescLabel: t("list.sortNewest"),
      }),
      column.accessor("status", {
        header: t("list.status"),
        cell: ({ row }) =>
          row.original.attention ? (
            <StatusBadge color="red" className="text-nowrap">
              {t("list.attention")}
            </StatusBadge>
          ) : (
            <CaseStatusBadge status={row.original.status} />
          ),
      }),
      column.accessor("order_display_id", {
        header: t("list.order"),
        cell: ({ getValue }) => {
          const number = getValue()
          return number === null ? t("list.noOrder") : `#${number}`
        },
      }),
      column.accessor("email", {
        header: t("list.customer"),
        cell: ({ getValue, row }) =>
          getValue() ?? (row.original.customer_id ? "–" : t("list.guest")),
      }),
      column.accessor("request_type", {
        header: t("list.type"),
        cell: ({ getValue }) => types.get(getValue()) ?? humanize(getValue()),
      }),
      column.accessor("created_at", {
        header: t("list.created"),
        cell: ({ getValue }) => (
          <Tooltip
            content={getFullDate({ date: getValue(), includeTime: true })}
          >
            <span>{getRelativeDate(getValue())}</span>
          </Tooltip>
        ),
        enableSorting: true,
        sortAscLabel: t("list.sortOldest"),
        sortDescLabel: t("list.sortNewest"),
      }),
      column.accessor("due_at", {
        header: t("list.due"),
        cell: ({ getValue }) => <DueDate due={getValue()} />,
        enableSorting: true,
        sortAscLabel: t("list.sortSoonest"),
        sortDescLabel: t("list.sortLatest"),
      }),
    ],
    // The date helpers are new functions each time and depend on the language, which `t` stands for.
    [t, types]
  )
}
