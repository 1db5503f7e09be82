import { useDate } from "@medusajs/dashboard/hooks"
import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminMessageDto } from "../../../types/http"
import { useStaff } from "../../hooks/use-staff"
import { FileTile } from "./file-tile"

interface MessageRowProps {
  rmaId: string
  message: AdminMessageDto
}

export const MessageRow = ({ rmaId, message }: MessageRowProps) => {
  const { t } = useTranslation("rma")
  const { getFullDate } = useDate()
  const staff = useStaff(message.author === "staff")
  const name = staff.find(({ id }) => id === message.author_id)?.name
  return (
    <li className="px-6 py-4">
      <div className="flex items-center gap-x-2">
        <Text size="small" weight="plus" leading="compact">
          {name ?? t(`actors.${message.author}`)}
        </Text>
        <Text size="xsmall" className="text-ui-fg-muted">
          {getFullDate({ date: message.created_at, includeTime: true })}
        </Text>
        {message.internal && (
          <Badge size="2xsmall" color="orange">
            {t("conversation.staffOnly")}
          </Badge>
        )}
      </div>
      {message.text && (
        <Text size="small" className="mt-1 whitespace-pre-line break-words">
          {message.text}
        </Text>
      )}
      {message.files.length > 0 && (
        <div className="mt-2 flex flex-wrap gap-2">
          {message.files.map((file) => (
            <FileTile key={file.id} rmaId={rmaId} file={file} />
          ))}
        </div>
      )}
    </li>
  )
}
