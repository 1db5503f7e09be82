import { useDate } from "@medusajs/dashboard/hooks"
import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminRmaDto } from "../../../types/http"
import { casePath } from "../../lib/case-path"
import { eventText } from "../../lib/event-text"
import { availability } from "../../lib/staff-actions"
import { Section } from "./section"

/** What staff wrote for each other; the shopper never sees it. */
export const NotesSection = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  const { getFullDate } = useDate()
  const notes = rma.timeline.filter(({ event }) => event === "note")
  const allowed = availability(rma.available_actions, "note")?.allowed
  return (
    <Section
      title={t("case.notes")}
      actions={
        allowed && (
          <Button size="small" variant="secondary" asChild>
            <Link to={casePath(rma.id, "note")}>{t("actions.note")}</Link>
          </Button>
        )
      }
    >
      {notes.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("case.noNotes")}
        </Text>
      )}
      {notes.map((note) => (
        <div key={note.id} className="px-6 py-4">
          <Text size="xsmall" className="text-ui-fg-muted">
            {getFullDate({ date: note.created_at, includeTime: true })}
          </Text>
          <Text size="small" className="whitespace-pre-line">
            {eventText(note, rma.currency_code, (key, other) => t(key, other))}
          </Text>
        </div>
      ))}
    </Section>
  )
}
