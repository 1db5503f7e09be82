import { rm } from "node:fs/promises"

export default async function teardown(): Promise<void> {
  const folder = process.env.RMA_PACKED_FOLDER
  if (folder) {
    await rm(folder, { recursive: true, force: true })
  }
}
