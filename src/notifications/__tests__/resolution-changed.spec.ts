import { composeMail, LANGUAGES } from "../index"
import { event, mail } from "./mails"

const changed = (locale: string, ...items: object[]) =>
  composeMail(
    "rma.resolution_changed",
    mail({
      rma: { locale },
      event: event({ reason: "The board is broken", data: { items } }),
    })
  )

const shirt = { id: "i1", title: "Linen shirt · L", quantity: 2 }

describe("mail of goods that are not repaired", () => {
  it.each(LANGUAGES)("says in %s why, and what is given instead", (locale) => {
    const written = changed(
      locale,
      { ...shirt, resolution: "refund" },
      { ...shirt, resolution: "price_reduction", quantity: 1, amount: "12.5" }
    )
    expect(written?.subject).toMatch(/^RMA-000123: \S.*\S$/)
    expect(written?.text).toContain("The board is broken")
    expect(written?.text).toContain("- 2 × Linen shirt · L\n")
    expect(written?.text).toMatch(/- 1 × Linen shirt · L: .*12[.,]50/)
    expect(written?.text).not.toMatch(/[{}]|undefined|\bnull\b/)
  })

  it("speaks of nothing that is not given", () => {
    const written = changed("en", { ...shirt, resolution: "send_back" })
    expect(written?.text).toContain("come home to you as they are:\n- 2 ×")
    expect(written?.text).not.toMatch(/money back|store credit|new goods|price/)
  })
})
