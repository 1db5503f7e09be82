import type { Page } from "playwright-core"
import { button } from "./shopper-page"

/** A label as staff upload it. */
export const LABEL = {
  filename: "label.pdf",
  content: Buffer.from(
    "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"
  ).toString("base64"),
}

/** What the browser saves at a click. */
export const savedBy = async (page: Page, name: string) => {
  const download = page.waitForEvent("download")
  await button(page, name).click()
  const file = await download
  return { name: file.suggestedFilename(), failure: await file.failure() }
}
