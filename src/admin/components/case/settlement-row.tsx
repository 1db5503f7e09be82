import { useDate } from "@medusajs/dashboard/hooks"
import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SettlementStatus } from "../../../domain/lifecycle"
import type { SettlementDto } from "../../../types/http"
import { money } from "../../lib/money"
import { failureText } from "../../lib/event-text"
import { humanize } from "../../lib/request-type-names"

const COLORS = {
  planned: "grey",
  awaiting_customer: "blue",
  awaiting_manual: "orange",
  executing: "blue",
  settled: "green",
  failed: "red",
  needs_attention: "red",
  canceled: "grey",
} as const satisfies Record<SettlementStatus, string>

/** What was never asked for, or lapsed, is no longer to be paid. */
const paymentShown = ({ status, payment }: SettlementDto) =>
  payment && (status === "awaiting_customer" || payment.paid_at)
    ? payment
    : null

export const SettlementRow = ({
  settlement,
}: {
  settlement: SettlementDto
}) => {
  const { t } = useTranslation("rma")
  const { getFullDate } = useDate()
  const cause = failureText(settlement.failure, (key, other) => t(key, other))
  const due = paymentShown(settlement)
  return (
    <div className="flex items-center justify-between gap-x-4">
      <div>
        <Text size="small">
          {t(`resolutions.${settlement.kind}`, humanize(settlement.kind))}
          {" · "}
          {money(settlement.amount, settlement.currency_code)}
        </Text>
        {settlement.settled_at && (
          <Text size="small" className="text-ui-fg-subtle">
            {getFullDate({ date: settlement.settled_at, includeTime: true })}
          </Text>
        )}
        {settlement.goods.map(({ id, title, quantity }) => (
          <Text key={id} size="small" className="text-ui-fg-subtle">
            {`${quantity} × ${title}`}
          </Text>
        ))}
        {due && (
          <Text size="small" className="text-ui-fg-subtle">
            {t(due.paid_at ? "money.paid" : "money.payBy", {
              amount: money(due.amount, settlement.currency_code),
              date: getFullDate({ date: due.expires_at ?? "" }),
            })}
          </Text>
        )}
        {settlement.reference && (
          <Text size="small" className="text-ui-fg-subtle">
            {settlement.reference}
          </Text>
        )}
        {cause && (
          <Text size="small" className="text-ui-fg-error">
            {cause}
          </Text>
        )}
      </div>
      <StatusBadge color={COLORS[settlement.status]}>
        {t(`settlementStatuses.${settlement.status}`)}
      </StatusBadge>
    </div>
  )
}
