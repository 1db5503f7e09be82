import { caseLink, composeMail, LANGUAGES } from "../index"
import { event, item, mail } from "./mails"

const text = (name: string, given?: Parameters<typeof mail>[0]) =>
  composeMail(name, mail(given))?.text

describe("composeMail", () => {
  it("S2.14 a rejection carries the written reason and the way to disagree", () => {
    expect(text("rma.rejected")).toContain("The reason: the seal is broken")
    expect(text("rma.rejected")).toMatch(/until Saturday,? 5 December 2026/)
  })

  it.each([
    ["it", "61,00 €", /venerdì,? 4 dicembre 2026/],
    ["it-CH", "61.00", /venerdì,? 4 dicembre 2026/],
    ["es", "61,00 €", /viernes, 4 de diciembre de 2026/],
    ["pl", "61,00 €", /piątek, 4 grudnia 2026/],
    ["lv", "61,00 €", /piektdiena, 2026\. gada 4\. decembris/],
    ["en", "€61.00", /Friday,? 4 December 2026/],
    ["en-US", "€61.00", /Friday, December 4, 2026/],
  ])("writes money and days as %s does", (locale, money, day) => {
    const spaces = /[\u00a0\u202f]/g
    const settled = text("rma.settled", { rma: { locale } })
    expect(settled?.replace(spaces, " ")).toContain(money)
    expect(text("rma.approved", { rma: { locale } })).toMatch(day)
  })

  it.each([
    [null, ["it"], "it"],
    ["it-IT", ["en"], "it"],
    ["de-DE", ["it"], "en"],
    ["not a locale", ["it"], "it"],
    [null, [null, undefined], "en"],
    ["pl_PL", ["it"], "pl"],
    [null, ["lv"], "lv"],
    ["es-MX", [], "es"],
  ])("a case in %s with %j falls to %s", (locale, others, language) => {
    const written = composeMail(
      "rma.approved",
      mail({ rma: { locale } }),
      ...others
    )
    expect(written?.reader.language).toBe(language)
  })

  it.each(LANGUAGES)(
    "issue 5.5 leads to the case's page in %s, and nowhere where there is no page",
    (locale) => {
      const link = caseLink("https://shop.example/returns?shop=1", {
        id: "rma_1",
        status: "approved",
      })
      const here = "https://shop.example/returns?shop=1#/cases/rma_1"
      expect(link).toBe(here)
      const about = mail({ rma: { locale } })
      const written = composeMail("rma.approved", { ...about, link })
      expect(written?.text).toContain(`:\n${here}\n\n`)
      expect(written?.html).toContain(`<a href="${here}">${here}</a>`)
      const without = composeMail("rma.approved", {
        ...about,
        link: caseLink(undefined, { id: "rma_1", status: "approved" }),
      })
      expect(without?.text).not.toContain("shop.example")
      expect(written?.text.split("\n\n")).toHaveLength(
        (without?.text.split("\n\n").length ?? 0) + 1
      )
    }
  )

  it("S3.8 S3.16 says what voided the warranty, and what to put into the parcel", () => {
    const items = [item({ found: { void_cause: "opened" } })]
    expect(text("rma.inspected", { items })).toContain(
      "1 × Linen shirt (opened by others; worn)"
    )
    const unnamed = [
      item({ found: { void_cause: "?" }, inspection_note: null }),
    ]
    expect(text("rma.inspected", { items: unnamed })).toContain(
      "- 1 × Linen shirt\n"
    )
    expect(text("rma.approved", { rma: { locale: "it" } })).toContain(
      "Metti nel pacco:\n- Fattura"
    )
  })

  it("shows days in the policy's time zone, and the time where the day does not end", () => {
    const rma = { approval_expires_at: "2026-12-04T23:30:00.000Z" }
    expect(text("rma.approved", { rma })).toMatch(
      /Saturday,? 5 December 2026 at 00:30 CET/
    )
  })

  it("names the refund the event tells of, not another one of the case", () => {
    const settlement = (id: string, amount: string, settled_at: string) => ({
      id,
      kind: "refund",
      amount,
      settled_at,
      status: "settled",
      currency_code: "eur",
    })
    const settlements = [
      settlement("s2", "20", "2026-12-02T10:00:00.000Z"),
      settlement("s1", "12.2", "2026-12-01T10:00:00.000Z"),
    ]
    const told = event({ data: { settlement_id: "s1" } })
    expect(text("rma.settled", { settlements, event: told })).toContain(
      "€12.20"
    )
    expect(text("rma.settled", { settlements, event: event() })).toContain(
      "€20.00"
    )
  })

  it("tells who pays the way back", () => {
    const customer = { shipping: { payer: "customer" } }
    expect(text("rma.approved")).toContain("costs you nothing")
    expect(text("rma.approved")).toContain("https://labels.example/1")
    expect(text("rma.approved", { rma: customer })).toContain("you pay")
    expect(text("rma.approved", { rma: customer })).not.toContain("label")
  })

  it("S4.38 tells where refused units are", () => {
    const sent = text("rma.sent_back")
    expect(sent).toContain("take it:\n- 1 × Linen shirt (DHL BACK1)")
    expect(sent).toContain("reach you:\n- 1 × Scarf")
    const items = [item({ send_back_status: "delivered" })]
    expect(text("rma.sent_back", { items })).toContain("Delivered back")
    expect(text("rma.sent_back", { items })).not.toContain("On the way")
  })

  it("tells an approval nobody used from one of which a part came", () => {
    expect(text("rma.expired", { rma: { status: "expired" } })).toContain(
      "Nothing has reached us"
    )
    expect(text("rma.expired", { rma: { status: "resolving" } })).not.toContain(
      "Nothing"
    )
  })

  it("does not tell the shopper what the shopper wrote", () => {
    for (const actor_type of ["shopper", "guest"]) {
      expect(
        text("rma.messaged", { event: event({ actor_type }) })
      ).toBeUndefined()
    }
    expect(text("rma.messaged")).toContain("Which size is it?")
  })

  it("sends nothing for what concerns staff alone, and for what it does not know", () => {
    for (const name of [
      "rma.noted",
      "rma.failed",
      "rma.changed",
      "order.placed",
    ]) {
      expect(composeMail(name, mail())).toBeNull()
    }
  })

  it("lets nothing typed by a person become markup, and only web addresses links", () => {
    const nasty = `<img src=x onerror="alert('1')"> & {number}\nnext`
    const html = composeMail(
      "rma.approved",
      mail({
        items: [item({ title: nasty })],
        rma: {
          shipping: {
            payer: "merchant",
            account: nasty,
            label: { label_url: "javascript:alert(1)" },
          },
        },
      })
    )?.html
    expect(html).toContain(
      "&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; {number}<br>next"
    )
    expect(html).not.toMatch(/<(?!\/?p>|br>)/)
    const label = composeMail(
      "rma.approved",
      mail({
        rma: {
          shipping: {
            payer: "merchant",
            label: { label_url: `https://x.example/"><script>` },
          },
        },
      })
    )?.html
    expect(label).toContain(
      `<a href="https://x.example/&quot;&gt;&lt;script&gt;">https://x.example/&quot;&gt;&lt;script&gt;</a>`
    )
  })
})
