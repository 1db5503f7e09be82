import { uploadFiles } from "../../../../workflows"
import { handle } from "../../../http/handle"
import { staff } from "../../../http/staff"
import { withUploads } from "../../../http/uploads"
import { adminFileDto } from "../../../serializers/file"

/** Uploads evidence for a case that staff open on behalf of a shopper. */
export const POST = handle(async (req) => {
  const by = staff(req)
  const files = await withUploads(req, by, (uploads) =>
    uploadFiles(req.scope, by, uploads)
  )
  return { files: files.map(adminFileDto) }
})
