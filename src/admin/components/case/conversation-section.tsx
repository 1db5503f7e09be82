import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminRmaDto } from "../../../types/http"
import { useConversation } from "../../hooks/use-conversation"
import { availability } from "../../lib/staff-actions"
import { MessageRow } from "./message-row"
import { MessageWriter } from "./message-writer"
import { Section } from "./section"

/** What shopper and staff write to each other, newest first. */
export const ConversationSection = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  const { data, error } = useConversation(rma.id)
  const unread = data?.unread_messages ?? 0
  const canWrite = availability(rma.available_actions, "message")?.allowed
  return (
    <Section
      title={t("conversation.title")}
      actions={
        unread > 0 && (
          <Badge size="2xsmall" color="blue">
            {t("conversation.unread", { count: unread })}
          </Badge>
        )
      }
    >
      {canWrite && <MessageWriter rmaId={rma.id} />}
      {error && (
        <Text size="small" className="text-ui-fg-error px-6 py-4" role="alert">
          {error.message}
        </Text>
      )}
      {data?.messages.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("conversation.none")}
        </Text>
      )}
      <ul className="divide-y">
        {data?.messages.map((message) => (
          <MessageRow key={message.id} rmaId={rma.id} message={message} />
        ))}
      </ul>
    </Section>
  )
}
