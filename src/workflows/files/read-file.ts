import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { RmaError } from "../../modules/rma/errors"
import type { FullCase } from "../../modules/rma/queries/read-cases"
import type { Side } from "../../modules/rma/queries/messages"
import type { RmaFileRecord } from "../../modules/rma/records"
import type RmaModuleService from "../../modules/rma/service"
import { fetchFile } from "./file-store"

export interface FileContent {
  filename: string
  mime_type: string
  bytes: Buffer
}

const notFound = () =>
  new RmaError("not_found", { message: "There is no such file." })

/**
 * A file of a case, for who may read the case.
 * @throws RmaError `not_found`: of another case, of nobody's, internal, or without the variant that was asked for
 */
export const readCaseFile = async (
  container: MedusaContainer,
  { rma }: FullCase,
  side: Side,
  file_id: string,
  variant: "original" | "thumbnail"
): Promise<FileContent> => {
  const service = container.resolve<RmaModuleService>(RMA_MODULE)
  const file = await service.findFile(rma, file_id)
  if (!file || (file.internal && side !== "staff")) {
    throw notFound()
  }
  if (variant === "original") {
    const bytes = await fetchFile(container, file.storage_id)
    return { filename: file.filename, mime_type: file.mime_type, bytes }
  }
  if (!file.thumbnail_id) {
    throw notFound()
  }
  return {
    filename: `${file.filename.replace(/\.[^.]*$/, "")}.webp`,
    mime_type: "image/webp",
    bytes: await fetchFile(container, file.thumbnail_id),
  }
}

/** The files of a case that this side reads; those that its items show, of linked cases too. */
export const listCaseFiles = async (
  container: MedusaContainer,
  { rma, items }: FullCase,
  side: Side
): Promise<RmaFileRecord[]> => {
  const service = container.resolve<RmaModuleService>(RMA_MODULE)
  const shown = items.flatMap(({ evidence }) => evidence ?? [])
  const files = await service.readFiles({
    rma_id: rma.id,
    or_ids: shown.map(({ file_id }) => file_id),
  })
  return files.filter((file) => side === "staff" || !file.internal)
}
