import { composeMail, LANGUAGES } from "../index"
import { event, mail } from "./mails"

const sent = (locale: string, goods: unknown) =>
  mail({
    rma: { locale },
    settlements: [],
    event: event({ data: { settlement_id: "s2", goods } }),
  })

describe("mail of a settlement that sends goods", () => {
  it.each(LANGUAGES)("names them in %s and speaks of no refund", (locale) => {
    const goods = [{ title: "Linen shirt · L", quantity: 2 }]
    const written = composeMail("rma.settled", sent(locale, goods))
    expect(written?.template).toBe("rma.goods_sent")
    expect(written?.text).toContain("- 2 × Linen shirt · L")
    expect(written?.subject).toMatch(/^RMA-000123: \S.*\S$/)
    expect(written?.text).not.toMatch(
      /[{}]|undefined|\bnull\b|refund|rimbors|reembols|zwróci|atmaks/
    )
  })

  it("stays the mail of a refund where nothing was sent", () => {
    for (const goods of [undefined, [], [{ title: 3 }], "goods"]) {
      expect(composeMail("rma.settled", sent("en", goods))?.template).toBe(
        "rma.settled"
      )
    }
  })
})
