import { useTranslation } from "react-i18next"
import { useStaff } from "../../hooks/use-staff"
import type { AdminRmaDto } from "../../../types/http"
import { Section } from "./section"
import { TimelineEntry } from "./timeline-entry"

/** Everything that happened, newest first. Notes have a section of their own. */
export const TimelineSection = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  const events = rma.timeline
    .filter(({ event }) => event !== "note")
    .sort((a, b) => b.created_at.localeCompare(a.created_at))
  const staff = useStaff(events.some(({ actor }) => actor === "staff"))
  return (
    <Section title={t("case.timeline")}>
      <ol className="flex flex-col gap-y-4 px-6 py-4">
        {events.map((event) => (
          <TimelineEntry
            key={event.id}
            event={event}
            who={staff.find(({ id }) => id === event.actor_id)?.name}
            currency={rma.currency_code}
          />
        ))}
      </ol>
    </Section>
  )
}
