import { composeMail, LANGUAGES, type MailCase } from "../index"
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

  const exchange = (more: Partial<MailCase["settlements"][number]>) => ({
    id: "s2",
    kind: "exchange",
    status: "settled",
    amount: "0",
    currency_code: "eur",
    settled_at: "2026-12-01T10:00:00.000Z",
    ...more,
  })
  const goods = [{ title: "Down vest · M", quantity: 1 }]
  const told = (
    name: string,
    settlement: ReturnType<typeof exchange>,
    locale: string
  ) =>
    composeMail(
      name,
      mail({
        rma: { locale },
        settlements: [settlement],
        event: event({ data: { settlement_id: "s2", goods } }),
      })
    )?.text

  it.each(LANGUAGES)(
    "says in %s what was paid for an exchange, or goes back",
    (locale) => {
      const dear = told(
        "rma.settled",
        exchange({ payment: { amount: "70" } }),
        locale
      )
      expect(dear).toMatch(/70[.,]00/)
      const cheap = told("rma.settled", exchange({ amount: "42.1" }), locale)
      expect(cheap).toMatch(/42[.,]10/)
      for (const text of [dear, cheap]) {
        expect(text).toContain("- 1 × Down vest · M")
        expect(text).not.toMatch(
          /do not have to pay|Non devi pagare|No tienes que|Nie musisz|nekas nav jāmaksā/
        )
      }
    }
  )

  it.each(LANGUAGES)(
    "asks in %s for the difference, by when, and for which goods",
    (locale) => {
      const text = told(
        "rma.payment_requested",
        exchange({
          status: "awaiting_customer",
          payment: { amount: "70" },
          expires_at: "2026-12-08T10:00:00.000Z",
        }),
        locale
      )
      expect(text).toContain("- 1 × Down vest · M")
      expect(text).toMatch(/70[.,]00/)
      expect(text).toContain("8")
    }
  )

  it("stays the mail of a refund where nothing was sent", () => {
    for (const goods of [undefined, [], [{ title: 3 }], "goods"]) {
      expect(composeMail("rma.settled", sent("en", goods))?.template).toBe(
        "rma.settled"
      )
    }
  })
})
