import { readFileSync } from "node:fs"
import { join } from "node:path"

const storefront = join(__dirname, "..", "..")

it.each(["react/styles.css", "portal/page.css"])(
  "%s knows no left and right, so that right-to-left works (issue 5 item 10)",
  (file) => {
    const css = readFileSync(join(storefront, file), "utf8")
    const physical =
      /(?:margin|padding|border|inset)-(?:left|right)|(?<![\w-])(?:left|right|width|float)\s*:|text-align:\s*(?:left|right)/g
    expect(css.match(physical)).toBeNull()
  }
)
