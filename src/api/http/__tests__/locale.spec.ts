import type { MedusaRequest } from "@medusajs/framework/http"
import { localeOf, spokenBy } from "../locale"

interface Said {
  query?: string
  chosen?: string
  browser?: string
}

/** What the two functions read of a request, in a shop whose language is Latvian. */
const request = ({ query, chosen, browser }: Said) =>
  ({
    locale: query,
    get: (name: string) => (name === "x-medusa-locale" ? chosen : browser),
    scope: {
      resolve: () => ({
        getOptions: () => ({ notifications: { default_locale: "lv" } }),
      }),
    },
  }) as unknown as MedusaRequest

describe("issue 5.10 the language of an answer", () => {
  it.each<[string, Said, string | null, string]>([
    [
      "what was asked for goes first",
      { query: "pl", browser: "es" },
      "it",
      "pl",
    ],
    ["by header too", { chosen: "pl-PL", browser: "es" }, "it", "pl-PL"],
    ["then the order's", { browser: "es" }, "it_IT", "it-IT"],
    ["then the browser's", { browser: "es-MX,en;q=0.5" }, null, "es-MX"],
    ["then the shop's", {}, null, "lv"],
    ["what is no tag is nothing", { query: "<b>", browser: "*" }, "??", "lv"],
  ])("%s", (_, said, orders, locale) => {
    expect(localeOf(request(said), orders)).toBe(locale)
  })

  it.each([
    ["de-CH, pl;q=0.8, en;q=0.9", "en"],
    ["fr;q=0.3, lv;q=0.2", "lv"],
    ["fr;q=0.3, de", "de"],
    ["pl;q=0, it;q=0.1", "it"],
    ["pl;q=x", null],
    ["", null],
  ])("a browser of %j is read in %s", (browser, locale) => {
    expect(spokenBy(request({ browser }))).toBe(locale)
  })

  it("reads only so many languages", () => {
    const browser = `${"xx,".repeat(50)}pl`
    expect(spokenBy(request({ browser }))).toBe("xx")
  })
})
