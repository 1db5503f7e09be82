import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { PortalSettings } from "../../types/portal"

/** Beside the built sources; while the plugin runs from its sources, where the build puts it. */
const FOLDERS = [
  join(__dirname, "..", "..", "..", "portal"),
  join(__dirname, "..", "..", "..", ".medusa", "server", "portal"),
]

/** The folder of the built page; undefined where it was not built. */
export const portalFolder = (): string | undefined =>
  FOLDERS.find((folder) => existsSync(join(folder, "index.html")))

/** What the page may load and who may show it (DESIGN § 7). */
export const PAGE_HEADERS = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: https:",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Permissions-Policy": "camera=(self), geolocation=(), microphone=()",
  "Cache-Control": "no-cache",
}

const ESCAPED: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
}
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (one) => ESCAPED[one] ?? one)

/**
 * The page with its address and its merchant's settings written into it, as an attribute: its policy allows
 * no script that is not a file.
 */
export const portalPage = async (
  folder: string,
  path: string,
  settings: PortalSettings
): Promise<string> => {
  const page = await readFile(join(folder, "index.html"), "utf8")
  const told = escaped(JSON.stringify(settings))
  return page
    .replaceAll('="./assets/', `="${path}/assets/`)
    .replace(
      '<div id="my-returns"',
      (start) => `${start} data-settings="${told}"`
    )
}
