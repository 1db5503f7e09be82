import { readFileSync } from "node:fs"
import type axe from "axe-core"
import type { Page } from "playwright-core"

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

const source = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

/**
 * What axe finds against WCAG 2.2 AA on the page as it stands, each with the place. Brought in once a document: with
 * axe's own builder, which is made for frames of other sites too, a look takes ten times as long.
 */
export const barriers = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => "axe" in window))) {
    await page.evaluate(source)
  }
  return page.evaluate(async (values) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const { violations } = await run(document, {
      runOnly: { type: "tag", values },
      resultTypes: ["violations"],
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) =>
        [id, target.join(" "), failureSummary].join(": ")
      )
    )
  }, RULES)
}
