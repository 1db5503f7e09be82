import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const storefront = join(__dirname, "..")

/** What would take a text for markup. */
const RAW =
  /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment/

it("nothing that a shopper or a merchant wrote becomes markup: no code of the storefront sets any", () => {
  const sources = readdirSync(storefront, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(tsx?|mjs|html)$/.test(file))
    .filter((file) => !file.includes("__tests__"))
  expect(sources).toContain(join("react", "detail", "conversation.tsx"))
  expect(
    sources.filter((file) =>
      RAW.test(readFileSync(join(storefront, file), "utf8"))
    )
  ).toEqual([])
})
