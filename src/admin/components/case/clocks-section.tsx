import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { humanize } from "../../lib/request-type-names"
import { Section } from "./section"
import type { AdminRmaDto, ClockDto } from "../../../types/http"

export const ClocksSection = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  return (
    <Section title={t("case.clocks")}>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        {rma.clocks.map((clock) => (
          <ClockRow key={clock.code} clock={clock} />
        ))}
        {rma.clocks.length === 0 && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("clocks.none")}
          </Text>
        )}
      </div>
    </Section>
  )
}

const ClockRow = ({ clock }: { clock: ClockDto }) => {
  const { t } = useTranslation("rma")
  const { getFullDate } = useDate()
  const late = !clock.met_at && new Date(clock.due_at).getTime() < Date.now()
  const date = getFullDate({
    date: clock.met_at ?? clock.due_at,
    includeTime: true,
  })
  const state = clock.met_at ? "met" : late ? "overdue" : "due"
  return (
    <div>
      <Text size="small" weight="plus" leading="compact">
        {clock.label ?? t(`clockNames.${clock.code}`, humanize(clock.code))}
      </Text>
      <Text
        size="small"
        className={late ? "text-ui-fg-error" : "text-ui-fg-subtle"}
      >
        {t(`clocks.${state}`, { date })}
      </Text>
      {clock.explanation && (
        <Text size="small" className="text-ui-fg-subtle">
          {clock.explanation}
        </Text>
      )}
    </div>
  )
}
