import type { Page } from "playwright-core"

/**
 * What is cut off, runs out of its own box or lies beyond the edge of the screen, as markup. What scrolls by itself, a
 * field that holds more than it shows, and what only a reader of the screen hears may do so.
 */
const outOfPlace = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const SELF = "input, select, textarea, option, svg *"
    const scrolls = (one: Element) =>
      /auto|scroll/.test(getComputedStyle(one).overflowX)
    const within = (one: Element, is: (around: Element) => boolean) => {
      for (let at: Element | null = one; at; at = at.parentElement) {
        if (is(at)) {
          return true
        }
      }
      return false
    }
    const unseen = (one: Element) => getComputedStyle(one).clipPath !== "none"
    // Not the window's inner width: on a phone that grows with what runs out of it.
    const { clientWidth } = document.documentElement
    const beyond = (one: Element) => {
      const { left, right, width } = one.getBoundingClientRect()
      return width > 0 && (left < -1 || right > clientWidth + 1)
    }
    const spills = (one: Element) =>
      one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1
    return [...document.querySelectorAll("body *")]
      .filter((one) => !one.matches(SELF) && (beyond(one) || spills(one)))
      .filter((one) => !within(one, scrolls) && !within(one, unseen))
      .map((one) => one.outerHTML.slice(0, 160))
  })

/** The same in both directions of writing; the page is left as it was. */
export const outOfPlaceBothWays = async (page: Page) => {
  const own = await page.evaluate(() => document.documentElement.dir)
  const turn = (dir: string) =>
    page.evaluate((way) => {
      document.documentElement.dir = way
    }, dir)
  const seen: Record<string, string[]> = {}
  for (const dir of ["ltr", "rtl"]) {
    await turn(dir)
    seen[dir] = await outOfPlace(page)
  }
  await turn(own)
  return seen
}
