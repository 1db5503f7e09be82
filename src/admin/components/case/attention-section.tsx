import { Alert, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminRmaDto } from "../../../types/http"
import { doubtAbout } from "../../lib/doubt"
import { money } from "../../lib/money"
import { byUrgency, isSettlementStuck } from "../../lib/settlements"
import { Known } from "./known"

/** Money that did not arrive, or may not have, stands above everything else. */
export const AttentionSection = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  const stuck = byUrgency(rma.settlements).filter(isSettlementStuck)
  if (!stuck.length) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-2" role="alert">
      {stuck.map((settlement) => {
        const amount = money(settlement.amount, settlement.currency_code)
        const lost = settlement.status === "needs_attention"
        const about = doubtAbout(settlement.failure)
        const hint =
          about === "happened"
            ? "case.attentionHint"
            : `case.attentionHints.${about}`
        return (
          <Alert key={settlement.id} variant={lost ? "error" : "warning"}>
            <Text size="small" weight="plus">
              {t(lost ? "case.attention" : "case.failed")}
            </Text>
            <Text size="small">
              {t(lost ? hint : "case.failedHint", { amount })}
            </Text>
            {lost && <Known settlement={settlement} />}
          </Alert>
        )
      })}
    </div>
  )
}
