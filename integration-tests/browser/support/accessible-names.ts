import type { Locator, Page } from "playwright-core"

/** What a reader of the screen operates, as Chromium's own accessibility tree calls it. */
const CONTROLS = [
  "button",
  "link",
  "textbox",
  "spinbutton",
  "searchbox",
  "combobox",
  "switch",
  "checkbox",
  "radio",
] as const

/** A line of Playwright's picture of what is announced (`- button "Send" [disabled]`) that has no name. */
const NAMELESS = new RegExp(`^\\s*- '?(?:${CONTROLS.join("|")})\\b(?! ")`, "m")

/** Without what vanished since it was found. */
const markupOf = async (controls: Locator[]): Promise<string[]> => {
  const found = await Promise.all(
    controls.map((control) =>
      control.evaluateAll((nodes: Element[]) =>
        nodes.map((node) => node.outerHTML.slice(0, 160))
      )
    )
  )
  return found.flat()
}

/** Looks for each role by itself, which takes long. */
const namelessNow = async (page: Page, within: string): Promise<string[]> => {
  const nameless: string[] = []
  for (const role of CONTROLS) {
    const all = await page.locator(within).getByRole(role).all()
    const named = await page
      .locator(within)
      .getByRole(role, { name: /\S/ })
      .all()
    if (all.length !== named.length) {
      const [markup, known] = [await markupOf(all), await markupOf(named)]
      nameless.push(...markup.filter((text) => !known.includes(text)))
    }
  }
  return nameless
}

const isNamed = async (page: Page, within: string): Promise<boolean> =>
  !NAMELESS.test(await page.locator(within).ariaSnapshot())

const SETTLED_WITHIN = 15_000

/**
 * Controls inside `within` that are announced without a name, as markup, and stay so: while a page is being
 * drawn, the controls counted and the names read may be of two moments.
 */
export const namelessControls = async (
  page: Page,
  within: string
): Promise<string[]> => {
  const deadline = Date.now() + SETTLED_WITHIN
  for (;;) {
    const nameless = (await isNamed(page, within))
      ? []
      : await namelessNow(page, within)
    if (nameless.length === 0 || Date.now() > deadline) {
      return nameless
    }
    await page.waitForTimeout(250)
  }
}
