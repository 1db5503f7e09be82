import type { Page } from "playwright-core"

/**
 * Lets what a page sends crawl, until what is returned is called. A line that stands still does not do: how much of a
 * file the system's own buffers take is luck, and to the browser that much is sent.
 */
export const slowUpload = async (
  page: Page,
  bytesPerSecond = 200_000
): Promise<() => Promise<void>> => {
  const session = await page.context().newCDPSession(page)
  await session.send("Network.enable")
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond,
  })
  return () => session.detach()
}
