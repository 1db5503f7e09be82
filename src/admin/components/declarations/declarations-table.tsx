import { DataTable } from "@medusajs/dashboard/components"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { useDeclarations } from "../../hooks/use-declarations"
import { Problem } from "../problem"
import { PAGE_SIZE, readQuery } from "../returns-table/read-query"
import { useDeclarationColumns } from "./use-declaration-columns"
import { useDeclarationFilters } from "./use-declaration-filters"

/** Withdrawals that were declared without signing in. */
export const DeclarationsTable = () => {
  const { t } = useTranslation("rma")
  const [params] = useSearchParams()
  const { offset, status } = readQuery(params, new Date())
  const { data, isLoading, error } = useDeclarations({
    offset: offset ?? 0,
    limit: PAGE_SIZE,
    status,
  })
  const columns = useDeclarationColumns()
  const filters = useDeclarationFilters()
  return (
    <Container className="divide-y p-0">
      {error && (
        <div className="p-4">
          <Problem error={error} />
        </div>
      )}
      <DataTable
        data={data?.declarations}
        columns={columns}
        filters={filters}
        rowCount={data?.count}
        pageSize={PAGE_SIZE}
        isLoading={isLoading}
        enableSearch={false}
        getRowId={(declaration) => declaration.id}
        rowHref={({ id, rma_id }) =>
          rma_id ? `/rmas/${rma_id}` : `/rma-declarations/${id}`
        }
        heading={t("declarations.title")}
        subHeading={t("declarations.subtitle")}
        emptyState={{
          empty: {
            heading: t("declarations.empty"),
            description: t("declarations.emptyHint"),
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
