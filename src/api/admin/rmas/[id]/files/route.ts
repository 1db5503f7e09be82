import { uploadToCase } from "../../../../../workflows"
import { idOf } from "../../../../http/case-id"
import { handle } from "../../../../http/handle"
import { staff } from "../../../../http/staff"
import { readUploads } from "../../../../http/uploads"
import { adminFileDto } from "../../../../serializers/file"
import { loadCase } from "../../../../../workflows/case/load-case"

/** Uploads to a case. Only staff see it, until a message sends it to the shopper. */
export const POST = handle(async (req) => {
  const full = await loadCase(req.scope, idOf(req))
  const uploads = await readUploads(req)
  const files = await uploadToCase(req.scope, full, staff(req), uploads)
  return { files: files.map(adminFileDto) }
})
