import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { SettlementDto } from "../../../types/http"
import { failureText } from "../../lib/event-text"
import { knownOf } from "../../lib/known"
import { money } from "../../lib/money"

/** Why nobody knows how a settlement ended, and all that is known of it. */
export const Known = ({ settlement }: { settlement: SettlementDto }) => {
  const { t } = useTranslation("rma")
  const cause = failureText(settlement.failure, (key, other) => t(key, other))
  const { figures, message } = knownOf(settlement.failure)
  const lines = [
    cause,
    ...figures.map(({ key, amount, payment }) =>
      t(`case.known.${key}`, {
        amount: money(amount, settlement.currency_code),
        payment,
      })
    ),
    message,
  ].filter((line) => line !== null)
  return (
    <>
      {lines.map((line) => (
        <Text size="small" key={line}>
          {line}
        </Text>
      ))}
    </>
  )
}
