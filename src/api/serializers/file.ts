import type { ActorType } from "../../domain/lifecycle"
import type { RmaFileRecord } from "../../modules/rma/records"
import type { AdminFileDto, FileDto } from "../../types/http"
import { iso } from "./values"

/** Who uploaded it by name, and where it is stored, stay inside. */
export const fileDto = (file: RmaFileRecord): FileDto => ({
  id: file.id,
  filename: file.filename,
  mime_type: file.mime_type,
  size: file.size,
  width: file.width,
  height: file.height,
  thumbnail: file.thumbnail_id !== null,
  uploaded_by: file.uploader_type as ActorType,
  created_at: iso(file.created_at),
})

export const adminFileDto = (file: RmaFileRecord): AdminFileDto => ({
  ...fileDto(file),
  uploader_id: file.uploader_id,
  internal: file.internal,
})
