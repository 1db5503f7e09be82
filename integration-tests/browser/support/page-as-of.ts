import type { Page } from "playwright-core"
import type { PortalSettings } from "../../../src/types/portal"
import type { Demo } from "./demo-store"

const SETTINGS = /data-settings="([^"]*)"/

/**
 * From the next load on, the hosted page is that of a shop with other settings.
 * @returns ends it: not before what the page asks for is there, which has no answer while Chromium stops watching
 */
export const pageAsOf = async (
  page: Page,
  { portal_url }: Demo,
  settings: Partial<PortalSettings>
): Promise<() => Promise<void>> => {
  await page.route(portal_url, async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    const body = html.replace(SETTINGS, (_, told: string) => {
      const own = JSON.parse(told.replaceAll("&quot;", '"')) as PortalSettings
      const changed = JSON.stringify({ ...own, ...settings })
      return `data-settings="${changed.replaceAll('"', "&quot;")}"`
    })
    await route.fulfill({ response, body })
  })
  return () => page.unroute(portal_url)
}
