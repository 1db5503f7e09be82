import { uploadFiles } from "../../../../workflows"
import { handle } from "../../../http/handle"
import { staff } from "../../../http/staff"
import { readUploads } from "../../../http/uploads"
import { adminFileDto } from "../../../serializers/file"

/** Uploads evidence for a case that staff open on behalf of a shopper. */
export const POST = handle(async (req) => {
  const uploads = await readUploads(req)
  const files = await uploadFiles(req.scope, staff(req), uploads)
  return { files: files.map(adminFileDto) }
})
