import AxeBuilder from "@axe-core/playwright"
import type { Page } from "playwright-core"

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** What axe finds against WCAG 2.2 AA on the page as it stands, each with the place. */
export const barriers = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(RULES)
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) =>
      [id, target.join(" "), failureSummary].join(": ")
    )
  )
}
