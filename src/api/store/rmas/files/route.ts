import { uploadFiles } from "../../../../workflows"
import { handle } from "../../../http/handle"
import { shopper } from "../../../http/shopper"
import { withUploads } from "../../../http/uploads"
import { fileDto } from "../../../serializers/file"

/** Uploads pictures and PDFs, to be named in a request, a draft or a message within a day. */
export const POST = handle(async (req) => {
  const by = shopper(req)
  const files = await withUploads(req, by, (uploads) =>
    uploadFiles(req.scope, by, uploads)
  )
  return { files: files.map(fileDto) }
})
