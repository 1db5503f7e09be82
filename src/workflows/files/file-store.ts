import { randomBytes } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { messageOf } from "../../modules/rma/message-of"
import type { FileKind } from "./kinds"

/**
 * Keeps a file private with the store's File module, under a name that nobody can guess: Medusa's local
 * provider serves private files to whoever knows it (MEDUSA § 6).
 *
 * @returns the File module's id
 */
export const storeFile = async (
  container: MedusaContainer,
  prefix: string,
  { mime_type, ending }: Pick<FileKind, "mime_type" | "ending">,
  bytes: Buffer
): Promise<string> => {
  const file = await container.resolve(Modules.FILE).createFiles({
    filename: `${prefix}-${randomBytes(24).toString("hex")}.${ending}`,
    mimeType: mime_type,
    content: bytes.toString("base64"),
    access: "private",
  })
  return file.id
}

export const fetchFile = async (
  container: MedusaContainer,
  id: string
): Promise<Buffer> => await container.resolve(Modules.FILE).getAsBuffer(id)

/**
 * A file nobody refers to any more; one that cannot be deleted stays, and is logged.
 * @returns whether it is gone
 */
export const dropFile = async (
  container: MedusaContainer,
  id: string | null | undefined
): Promise<boolean> => {
  if (!id) {
    return true
  }
  try {
    await container.resolve(Modules.FILE).deleteFiles(id)
    return true
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`rma: file ${id} was not deleted: ${messageOf(error)}`)
    return false
  }
}
