import { LANGUAGES, messagesFor } from "../../react"
import { pageTitle } from "../page-title"

const SHOWN = { id: "rma_1", number: "RMA-1" }
const OPEN = { name: "case", id: "rma_1" } as const

describe("the title of the hosted page (issue 5 item 11)", () => {
  it.each([...LANGUAGES])("says in %s which view is open", (language) => {
    const t = messagesFor(language)
    const titles = [
      null,
      { name: "list" } as const,
      { name: "new", draft: "rma_2" } as const,
      OPEN,
      { name: "withdraw" } as const,
    ].map((view) => pageTitle(view, SHOWN, "Northlane", t))
    expect(titles).toEqual([
      `${t.portal.signIn} · Northlane`,
      `${t.title} · Northlane`,
      `${t.create} · Northlane`,
      "RMA-1 · Northlane",
      `${t.withdrawal.title} · Northlane`,
    ])
    expect(new Set(titles).size).toBe(titles.length)
  })

  it("names the page where the merchant has no name, and once", () => {
    const t = messagesFor("en")
    expect(pageTitle(OPEN, SHOWN, "", t)).toBe("RMA-1 · My Returns")
    expect(pageTitle({ name: "list" }, SHOWN, "", t)).toBe("My Returns")
  })

  it("gives no case the number of another", () => {
    const t = messagesFor("en")
    const other = { name: "case", id: "rma_2" } as const
    expect(pageTitle(other, SHOWN, "Northlane", t)).toBe(
      "My Returns · Northlane"
    )
    expect(pageTitle(other, undefined, "Northlane", t)).toBe(
      "My Returns · Northlane"
    )
  })
})
