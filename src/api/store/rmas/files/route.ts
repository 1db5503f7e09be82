import { uploadFiles } from "../../../../workflows"
import { handle } from "../../../http/handle"
import { shopper } from "../../../http/shopper"
import { readUploads } from "../../../http/uploads"
import { fileDto } from "../../../serializers/file"

/** Uploads pictures and PDFs, to be named in a request, a draft or a message within a day. */
export const POST = handle(async (req) => {
  const uploads = await readUploads(req)
  const files = await uploadFiles(req.scope, shopper(req), uploads)
  return { files: files.map(fileDto) }
})
