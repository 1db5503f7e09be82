import { useDate } from "@medusajs/dashboard/hooks"
import { Badge, Container, Copy, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminRmaDto } from "../../../types/http"
import { useRequestTypes } from "../../hooks/use-request-types"
import { humanize } from "../../lib/request-type-names"
import { CaseStatusBadge } from "../case-status-badge"
import { CaseActions } from "./case-actions"

/** Number, status and what can be done next. */
export const GeneralSection = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  const { getFullDate } = useDate()
  const types = useRequestTypes()
  return (
    <Container className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
      <div>
        <div className="flex items-center gap-x-1">
          <Heading>{rma.number}</Heading>
          <Copy content={rma.number} className="text-ui-fg-muted" />
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {t("case.openedOn", {
            type: types.get(rma.request_type) ?? humanize(rma.request_type),
            date: getFullDate({ date: rma.created_at, includeTime: true }),
          })}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {rma.outcome && (
          <Badge size="2xsmall">{t(`outcomes.${rma.outcome}`)}</Badge>
        )}
        <CaseStatusBadge status={rma.status} />
        <CaseActions rma={rma} />
      </div>
    </Container>
  )
}
