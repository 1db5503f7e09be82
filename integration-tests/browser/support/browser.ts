import { execFileSync } from "node:child_process"
import { join } from "node:path"
import { type Browser, chromium } from "playwright-core"

/** A real Chromium that needs nothing but what npm installed. */
export const openBrowser = async (more: string[] = []): Promise<Browser> => {
  const printed = execFileSync(
    process.execPath,
    [join(__dirname, "chromium.mjs")],
    { encoding: "utf8" }
  )
  const { executablePath, args } = JSON.parse(printed) as {
    executablePath: string
    args: string[]
  }
  return chromium.launch({
    executablePath,
    args: [...args, ...more, "--no-sandbox"],
    headless: true,
  })
}
