import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useRequestTypes } from "../../hooks/use-request-types"
import { useRmas } from "../../hooks/use-rmas"
import { Problem } from "../problem"
import { PAGE_SIZE, readQuery } from "./read-query"
import { useColumns } from "./use-columns"
import { useFilters } from "./use-filters"

/** The queue of cases. Search, filters, sorting and page live in the address, so that it can be shared. */
export const ReturnsTable = () => {
  const { t } = useTranslation("rma")
  const [params] = useSearchParams()
  const types = useRequestTypes()
  const { data, isLoading, error } = useRmas(readQuery(params, new Date()))
  const columns = useColumns(types)
  const filters = useFilters(types)
  return (
    <Container className="divide-y p-0">
      {error && (
        <div className="p-4">
          <Problem error={error} />
        </div>
      )}
      <DataTable
        data={data?.rmas}
        columns={columns}
        filters={filters}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        getRowId={(rma) => rma.id}
        rowHref={(rma) => `/rmas/${rma.id}`}
        heading={t("list.title")}
        subHeading={t("list.subtitle")}
        action={{ label: t("intake.open"), to: "/rmas/create" }}
        emptyState={{
          empty: {
            heading: t("list.empty"),
            description: t("list.emptyHint"),
          },
          filtered: {
            heading: t("list.noResults"),
            description: t("list.noResultsHint"),
          },
        }}
      />
    </Container>
  )
}
