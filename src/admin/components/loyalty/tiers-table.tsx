import { DataTable } from "@medusajs/dashboard/components"
import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { LoyaltyTierDto } from "../../../types/loyalty-http"
import { useTiers } from "../../hooks/use-loyalty"
import { inLanguage } from "../../lib/in-language"

const column = createDataTableColumnHelper<LoyaltyTierDto>()

const reachOf = ({ thresholds }: LoyaltyTierDto): string =>
  [
    ...Object.entries(thresholds?.spend ?? {}).map(
      ([currency, amount]) => `${amount} ${currency.toUpperCase()}`
    ),
    ...(thresholds?.orders === undefined ? [] : [`${thresholds.orders} ×`]),
    ...(thresholds?.period === undefined ? [] : [thresholds.period]),
  ].join(" · ")

/** The loyalty programme, the lowest tier first. */
export const TiersTable = () => {
  const { t, i18n } = useTranslation("rma")
  const { data, isLoading } = useTiers()
  const columns = useMemo(
    () => [
      column.accessor(({ name }) => inLanguage(name, i18n.language), {
        id: "name",
        header: t("loyalty.name"),
      }),
      column.accessor("code", { header: t("loyalty.code") }),
      column.accessor("rank", { header: t("loyalty.rank") }),
      column.accessor((tier) => reachOf(tier) || "–", {
        id: "reach",
        header: t("loyalty.reach"),
      }),
      column.accessor(({ customer_group_ids }) => customer_group_ids.length, {
        id: "groups",
        header: t("newPolicy.groups"),
      }),
    ],
    [t, i18n.language]
  )
  return (
    <Container className="divide-y p-0">
      <DataTable
        data={data}
        columns={columns}
        rowCount={data?.length}
        pageSize={100}
        isLoading={isLoading}
        enablePagination={false}
        enableSearch={false}
        getRowId={({ id }) => id}
        rowHref={({ id }) => `/loyalty-tiers/edit?id=${id}`}
        heading={t("menu.loyalty")}
        subHeading={t("loyalty.subtitle")}
        action={{ label: t("loyalty.create"), to: "/loyalty-tiers/create" }}
        emptyState={{
          empty: {
            heading: t("loyalty.empty"),
            description: t("loyalty.emptyHint"),
          },
        }}
      />
    </Container>
  )
}
