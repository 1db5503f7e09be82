import type { Page } from "playwright-core"

/** Pixels each way (WCAG 2.2, 2.5.8). */
const FINGER = 24

/**
 * Controls that cannot be used where they are, as markup: something lies over them, or they are too small for a finger.
 * Links in running text may be smaller; what only a reader of the screen meets has no place at all.
 */
export const outOfReach = (page: Page): Promise<string[]> =>
  page.evaluate((least) => {
    const { scrollX, scrollY } = window
    const unseen = (one: Element): boolean =>
      getComputedStyle(one).clipPath !== "none" ||
      (one.parentElement !== null && unseen(one.parentElement))
    const inReach = (one: HTMLElement): boolean => {
      one.scrollIntoView({ block: "center", behavior: "instant" })
      const [box] = one.getClientRects()
      if (!box) {
        return false
      }
      const { left, top, width, height } = box
      const there = document.elementFromPoint(
        left + width / 2,
        top + height / 2
      )
      const small = width < least || height < least
      return (
        one.contains(there) &&
        !(small && getComputedStyle(one).display !== "inline")
      )
    }
    const missed = [
      ...document.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea"
      ),
    ]
      .filter((one) => one.checkVisibility() && !unseen(one))
      .filter((one) => !inReach(one))
      .map((one) => one.outerHTML.slice(0, 160))
    window.scrollTo(scrollX, scrollY)
    return missed
  }, FINGER)
