import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminRmaDto } from "../../../types/http"
import { Findings } from "../findings"
import { DecisionTrace } from "./decision-trace"
import { Section } from "./section"

const COLORS = { allow: "green", review: "orange", deny: "red" } as const

/** What the policy said and why, and what staff wrote about it. */
export const DecisionSection = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  const { decision } = rma
  const titles = new Map(rma.items.map((item) => [item.item_id, item.title]))
  return (
    <Section
      title={t("case.decision")}
      actions={
        decision && (
          <Badge size="2xsmall" color={COLORS[decision.outcome]}>
            {t(`effects.${decision.outcome}`)}
          </Badge>
        )
      }
    >
      {rma.decision_reason && (
        <div className="px-6 py-4">
          <Text size="small" weight="plus">
            {t("decision.reason")}
          </Text>
          <Text size="small" className="whitespace-pre-line">
            {rma.decision_reason}
          </Text>
        </div>
      )}
      <div className="px-6 py-4">
        {decision && decision.findings.length > 0 ? (
          <Findings findings={decision.findings} titles={titles} />
        ) : (
          <Text size="small" className="text-ui-fg-subtle">
            {t(decision ? "decision.noFindings" : "decision.none")}
          </Text>
        )}
      </div>
      {decision && decision.trace.length > 0 && (
        <DecisionTrace trace={decision.trace} titles={titles} />
      )}
    </Section>
  )
}
