import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { CaseStatus } from "../../../domain/lifecycle"
import type { AdminRmaDto } from "../../../types/http"
import { byUrgency, differs } from "../../lib/settlements"
import { QuoteLines } from "./quote-lines"
import { Section } from "./section"
import { SettlementRow } from "./settlement-row"

/** Ended before anything was due: the quote of the request means nothing any more. */
const ENDED_WITHOUT: readonly CaseStatus[] = ["rejected", "expired", "canceled"]

/** What is owed and how, then what became of it. */
export const MoneySection = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  const settlements = byUrgency(rma.settlements)
  return (
    <Section title={t("case.money")}>
      {rma.quote && !ENDED_WITHOUT.includes(rma.status) ? (
        <QuoteLines
          quote={rma.quote}
          requested={differs(settlements, rma.quote.total)}
        />
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("money.none")}
        </Text>
      )}
      {settlements.length > 0 && (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <Text size="small" weight="plus">
            {t("money.settlements")}
          </Text>
          {settlements.map((settlement) => (
            <SettlementRow key={settlement.id} settlement={settlement} />
          ))}
        </div>
      )}
    </Section>
  )
}
