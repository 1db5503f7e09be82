import type { Page } from "playwright-core"

/** What Medusa's own order page says where something of the order is under way, or has yet to be done. */
const UNDER_WAY = [
  "Return initiated",
  "Claim initiated",
  "Exchange initiated",
  "Order edit requested",
  "Order edit pending",
]
const TO_BE_DONE = [
  /^Receive items$/,
  /^Allocate items$/,
  /^Copy payment link/,
  /^Mark as paid$/,
  /^Refund /,
]

/** What staff read on an order's page: how much is outstanding, what is open, and what it asks them to do. */
export const readOrderPage = async (page: Page) => {
  const main = page.locator("main")
  const outstanding = main.getByText("Outstanding amount", { exact: true })
  await outstanding.waitFor()
  await main.getByRole("heading", { name: "Payments" }).waitFor()
  // What follows from reservations and returns is read after the order.
  await page.waitForLoadState("networkidle")
  const shown = async <Text>(
    texts: readonly Text[],
    count: (text: Text) => Promise<number>
  ) => {
    const counts = await Promise.all(texts.map(count))
    return texts.filter((_, index) => (counts[index] ?? 0) > 0)
  }
  return {
    outstanding: await outstanding
      .locator("xpath=following-sibling::*")
      .innerText(),
    underWay: await shown(UNDER_WAY, (text) => main.getByText(text).count()),
    toBeDone: await shown(
      TO_BE_DONE,
      async (name) =>
        (await main.getByRole("button", { name }).count()) +
        (await main.getByRole("link", { name }).count())
    ),
  }
}

/** What staff read on the page of an inventory item, by the name of the row. */
export const readInventoryPage = async (page: Page) => {
  const row = async (name: string) => {
    const title = page.locator("main").getByText(name, { exact: true }).first()
    await title.waitFor()
    const text = await title.locator("xpath=following-sibling::*").innerText()
    return Number.parseInt(text, 10)
  }
  return { stocked: await row("In stock"), reserved: await row("Reserved") }
}
