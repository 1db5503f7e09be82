import { uploadToCase } from "../../../../../workflows"
import { idOf } from "../../../../http/case-id"
import { handle } from "../../../../http/handle"
import { staff } from "../../../../http/staff"
import { withUploads } from "../../../../http/uploads"
import { adminFileDto } from "../../../../serializers/file"
import { loadCase } from "../../../../../workflows/case/load-case"

/** Uploads to a case. Only staff see it, until a message sends it to the shopper. */
export const POST = handle(async (req) => {
  const full = await loadCase(req.scope, idOf(req))
  const by = staff(req)
  const files = await withUploads(req, by, (uploads) =>
    uploadToCase(req.scope, full, by, uploads)
  )
  return { files: files.map(adminFileDto) }
})
