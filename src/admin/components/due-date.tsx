import { useDate } from "@medusajs/dashboard/hooks"
import { Text, Tooltip } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** When the next promise ends; red, and said in words too, once it is broken. */
export const DueDate = ({ due }: { due: string | null }) => {
  const { t } = useTranslation("rma")
  const { getFullDate, getRelativeDate } = useDate()
  if (!due) {
    return <span className="text-ui-fg-muted">–</span>
  }
  const late = new Date(due).getTime() < Date.now()
  const full = getFullDate({ date: due, includeTime: true })
  const meaning = late ? t("list.overdue", { date: full }) : full
  return (
    <Tooltip content={meaning}>
      <Text
        as="span"
        size="small"
        aria-label={meaning}
        className={late ? "text-ui-fg-error" : undefined}
      >
        {getRelativeDate(due)}
      </Text>
    </Tooltip>
  )
}
