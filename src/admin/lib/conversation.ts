import type {
  AdminFileDto,
  AdminMessageDto,
  AdminRmaDto,
} from "../../types/http"
import { request, send } from "./request"

export interface Conversation {
  /** Newest first. */
  messages: AdminMessageDto[]
  count: number
  unread_messages: number
}

export interface NewMessage {
  text?: string
  file_ids?: string[]
  internal?: boolean
}

const at = (id: string, rest: string): string =>
  `/admin/rmas/${encodeURIComponent(id)}/${rest}`

export const listMessages = (id: string) =>
  request<Conversation>(at(id, "messages"), { query: { limit: 100 } })

export const sendMessage = (id: string, body: NewMessage) =>
  request<{ rma: AdminRmaDto }>(at(id, "messages"), { body })

export const markRead = (id: string, up_to: string) =>
  request<{ unread_messages: number }>(at(id, "messages/read"), {
    body: { up_to },
  })

/** Media types to choose from; what a file really is the server says. */
export const EVIDENCE_TYPES =
  "image/jpeg,image/png,image/webp,image/heic,application/pdf"

/** Files of a case that only staff see, until a message sends them. */
export const uploadFiles = async (
  id: string,
  files: readonly File[]
): Promise<AdminFileDto[]> => {
  const form = new FormData()
  files.forEach((file) => form.append("file", file))
  const answer = await request<{ files: AdminFileDto[] }>(at(id, "files"), {
    form,
  })
  return answer.files
}

export const fetchFile = async (
  id: string,
  file_id: string,
  variant: "original" | "thumbnail"
): Promise<Blob> => {
  const response = await send(at(id, `files/${encodeURIComponent(file_id)}`), {
    query: { variant },
    accept: "*/*",
  })
  return await response.blob()
}
