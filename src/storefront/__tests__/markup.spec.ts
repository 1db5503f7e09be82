import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const src = join(__dirname, "..", "..")

/** What would take a text for markup. */
const RAW =
  /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment/

it.each([
  ["storefront", join("react", "detail", "conversation.tsx")],
  ["admin", join("components", "case", "conversation-section.tsx")],
])(
  "nothing that a shopper or a merchant wrote becomes markup: no code of the %s sets any",
  (part, known) => {
    const folder = join(src, part)
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(tsx?|mjs|html)$/.test(file))
      .filter((file) => !file.includes("__tests__"))
    expect(sources).toContain(known)
    expect(
      sources.filter((file) =>
        RAW.test(readFileSync(join(folder, file), "utf8"))
      )
    ).toEqual([])
  }
)
