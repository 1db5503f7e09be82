import { mkdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import type { Demo } from "./demo-store"
import { adminToken } from "./shopper"

/** Pictures of what was seen, for whoever reads a failure; the README's are asked for by name. */
const pictures = process.env.SCREENSHOT_DIR ?? join(tmpdir(), "rma-screenshots")

const MINUTE = 60_000

/** A page of the store's admin with staff signed in; the form for it has its own test. */
export const openAdminPage = async (
  browser: Browser,
  demo: Demo
): Promise<{
  page: Page
  open: (path: string) => Promise<unknown>
  /** Goes on from an open page as a link in it does: the admin is not loaded again. */
  goOn: (path: string) => Promise<unknown>
  picture: (name: string) => Promise<unknown>
  /** Whatever the page threw. */
  broken: string[]
}> => {
  mkdirSync(pictures, { recursive: true })
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1000 },
    locale: "en-GB",
    // Dates are typed and read in it.
    timezoneId: "UTC",
  })
  page.setDefaultTimeout(MINUTE)
  const broken: string[] = []
  page.on("pageerror", (error) => broken.push(error.message))
  const authorization = `Bearer ${await adminToken(demo)}`
  await page.request.post(`${demo.url}/auth/session`, {
    headers: { authorization },
    failOnStatusCode: true,
  })
  return {
    page,
    open: (path) => page.goto(`${demo.url}/app${path}`),
    goOn: (path) =>
      page.evaluate((to) => {
        history.pushState(null, "", to)
        dispatchEvent(new PopStateEvent("popstate"))
      }, `/app${path}`),
    picture: (name) =>
      page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true }),
    broken,
  }
}
