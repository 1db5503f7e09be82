import { toast } from "@medusajs/ui"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import {
  listMessages,
  markRead,
  sendMessage,
  uploadFiles,
} from "../lib/conversation"
import { rmaKeys } from "./query-keys"

/** How often an open case page looks for new messages. */
const EVERY_MS = 10_000

/** The messages of a case; what is shown is marked as read. */
export const useConversation = (id: string) => {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: rmaKeys.messages(id),
    queryFn: () => listMessages(id),
    refetchInterval: EVERY_MS,
  })
  const newest = query.data?.messages[0]?.id
  const unread = query.data?.unread_messages ?? 0
  useEffect(() => {
    if (newest === undefined || unread === 0) {
      return
    }
    // What could not be marked is new again the next time; nothing is lost by it.
    void markRead(id, newest).then(
      () => client.invalidateQueries({ queryKey: rmaKeys.detail(id) }),
      () => undefined
    )
  }, [client, id, newest, unread])
  return query
}

interface Draft {
  text: string
  files: File[]
  internal: boolean
}

/** Uploads the files of a message, then sends it. */
export const useSendMessage = (id: string) => {
  const client = useQueryClient()
  const { t } = useTranslation("rma")
  return useMutation({
    mutationFn: async ({ text, files, internal }: Draft) => {
      const uploaded = files.length ? await uploadFiles(id, files) : []
      return await sendMessage(id, {
        ...(text.trim() ? { text: text.trim() } : {}),
        ...(uploaded.length
          ? { file_ids: uploaded.map((file) => file.id) }
          : {}),
        internal,
      })
    },
    onSuccess: async () => {
      toast.success(t("conversation.sent"))
      await client.invalidateQueries({ queryKey: rmaKeys.all })
    },
  })
}
