import { useDate } from "@medusajs/dashboard/hooks"
import { Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminTimelineDto } from "../../../types/http"
import { eventText } from "../../lib/event-text"
import { humanize } from "../../lib/request-type-names"

interface TimelineEntryProps {
  event: AdminTimelineDto
  /** Name of the member of staff who did it. */
  who: string | undefined
  currency: string | null
}

export const TimelineEntry = ({ event, who, currency }: TimelineEntryProps) => {
  const { t } = useTranslation("rma")
  const { getFullDate, getRelativeDate } = useDate()
  const text = eventText(event, currency, (key, other) => t(key, other))
  const { step } = event.data
  const label = t(`events.${event.event}`, humanize(event.event))
  const moved = event.from && event.from !== event.to
  return (
    <li className="border-ui-border-base border-l-2 pl-3">
      <div className="flex items-baseline justify-between gap-x-2">
        <Text size="small" weight="plus" leading="compact">
          {typeof step === "string"
            ? t(`steps.${step}`, humanize(step))
            : label}
        </Text>
        <Tooltip
          content={getFullDate({ date: event.created_at, includeTime: true })}
        >
          <Text size="xsmall" className="text-ui-fg-muted text-nowrap">
            {getRelativeDate(event.created_at)}
          </Text>
        </Tooltip>
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {who ?? t(`actors.${event.actor}`)}
        {moved
          ? ` · ${t(`statuses.${event.from}`)} → ${t(`statuses.${event.to}`)}`
          : ""}
      </Text>
      {text && (
        <Text size="small" className="mt-1 whitespace-pre-line">
          {text}
        </Text>
      )}
    </li>
  )
}
