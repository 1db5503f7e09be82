import type { ActorType } from "../../domain/lifecycle"
import type { RmaFileRecord, RmaMessageRecord } from "../../modules/rma/records"
import type { AdminMessageDto, MessageDto } from "../../types/http"
import { adminFileDto, fileDto } from "./file"
import { iso, isoOrNull } from "./values"

const filesIn = (
  { file_ids }: RmaMessageRecord,
  files: readonly RmaFileRecord[]
): RmaFileRecord[] =>
  file_ids.flatMap((id) => files.find((file) => file.id === id) ?? [])

/** A message as shoppers read it: staff have no names. */
export const messageDto = (
  message: RmaMessageRecord,
  files: readonly RmaFileRecord[]
): MessageDto => ({
  id: message.id,
  author: message.author_type as ActorType,
  event: message.event,
  text: message.text,
  files: filesIn(message, files).map(fileDto),
  created_at: iso(message.created_at),
  read_at: isoOrNull(message.read_at),
})

export const adminMessageDto = (
  message: RmaMessageRecord,
  files: readonly RmaFileRecord[]
): AdminMessageDto => ({
  ...messageDto(message, files),
  files: filesIn(message, files).map(adminFileDto),
  author_id: message.author_id,
  internal: message.internal,
})
