import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminRmaSummaryDto } from "../../types/http"
import { CaseStatusBadge } from "../components/case-status-badge"
import { useRequestTypes } from "../hooks/use-request-types"
import { useRmas } from "../hooks/use-rmas"
import { casePath } from "../lib/case-path"
import { humanize } from "../lib/request-type-names"

export const config = defineWidgetConfig({
  zone: "order.details.side.after",
  id: "rma:order-returns",
})

const SHOWN = 5

/** The cases of the order one looks at, with the way to each. */
const OrderReturns = ({ data: order }: { data: { id: string } }) => {
  const { t } = useTranslation("rma")
  const { data, error, isLoading } = useRmas({
    order_id: order.id,
    limit: SHOWN,
    order: "-created_at",
  })
  const rmas = data?.rmas ?? []
  const note = error ? t("widget.failed") : t("widget.none")
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("widget.title")}</Heading>
        {rmas.length === 0 && !isLoading && (
          <Text size="small" className="text-ui-fg-subtle">
            {note}
          </Text>
        )}
      </div>
      {rmas.length > 0 && <CaseLinks rmas={rmas} />}
      <Link
        to={`/rmas/create?order_id=${order.id}`}
        className="text-ui-fg-interactive txt-small block px-6 py-4"
      >
        {t("create.open")}
      </Link>
      {(data?.count ?? 0) > SHOWN && (
        <Link
          to={`/rmas?order_id=${order.id}`}
          className="text-ui-fg-interactive txt-small block px-6 py-4"
        >
          {t("widget.all", { count: data?.count })}
        </Link>
      )}
    </Container>
  )
}

const CaseLinks = ({ rmas }: { rmas: AdminRmaSummaryDto[] }) => {
  const { t } = useTranslation("rma")
  const types = useRequestTypes()
  return rmas.map((rma) => (
    <Link
      key={rma.id}
      to={casePath(rma.id)}
      aria-label={t("widget.open", { number: rma.number })}
      className="hover:bg-ui-bg-base-hover flex items-center justify-between gap-x-2 px-6 py-4"
    >
      <div>
        <Text size="small" weight="plus" leading="compact">
          {rma.number}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {types.get(rma.request_type) ?? humanize(rma.request_type)}
        </Text>
      </div>
      <CaseStatusBadge status={rma.status} />
    </Link>
  ))
}

export default OrderReturns
