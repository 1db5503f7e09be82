import { LANGUAGES } from "../../../domain/languages"
import { drawSlip } from "../draw-slip"
import { slipContent, type SlipContent } from "../slip-content"
import { SLIP_COPY } from "../slip-copy"

type Given = Parameters<typeof slipContent>[0]

const full = (): Given =>
  ({
    rma: {
      display_id: 123,
      order_display_id: 42,
      approval_expires_at: new Date("2026-12-04T22:59:59.999Z"),
      shipping: {
        payer: "merchant",
        return_address: {
          company: "Magazyn Łódź",
          address_1: "ul. Żółta 3",
          address_2: null,
          postal_code: "90-001",
          city: "Łódź",
          province: null,
          country_code: "pl",
          phone: null,
        },
      },
    },
    items: [
      {
        title: "Koszulka źdźbło",
        sku: "TEE-M",
        serial: "TE-1",
        quantity: 3,
        declined_quantity: 1,
        waived_quantity: 0,
        reception_message: "Ostrożnie: szkło",
      },
      {
        title: "Not approved",
        quantity: 1,
        declined_quantity: 1,
        waived_quantity: 0,
      },
    ],
  }) as unknown as Given

const content = (locale: string): SlipContent =>
  slipContent(full(), null, locale, "Europe/Warsaw")

/** Pictures in a PDF, as they are embedded. */
const imagesIn = async (slip: SlipContent): Promise<string[]> => {
  const text = (await drawSlip(slip)).toString("latin1")
  return [
    ...text.matchAll(/\/Subtype \/Image\b.*?\bstream\n(.*?)\nendstream/gs),
  ].map(([, data]) => data ?? "")
}

interface Glyphs {
  characterSet: number[]
}

describe("the packing slip", () => {
  it("says number, order, what comes back and where to, in the language of the case", () => {
    expect(content("pl")).toMatchObject({
      copy: { title: "Karta zwrotu" },
      number: "RMA-000123",
      order: "#42",
      address: ["Magazyn Łódź", "ul. Żółta 3", "90-001 Łódź", "Polska"],
      send_by: "Prosimy nadać przesyłkę do: 4 grudnia 2026.",
      items: [
        {
          quantity: 2,
          title: "Koszulka źdźbło",
          details: ["TEE-M", "Numer seryjny: TE-1"],
          note: "Ostrożnie: szkło",
        },
      ],
    })
    expect(content("lv-LV").copy.title).toBe("Atgriešanas lapa")
    expect(content("xx").copy.title).toBe("Packing slip")
  })

  it("is drawn in a font that has every letter of every language we ship", () => {
    const fontkit = jest.requireActual<{
      openSync: (path: string) => Glyphs
    }>("fontkit")
    const texts = [
      ...Object.values(SLIP_COPY).flatMap((copy) => Object.values(copy)),
      "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ ñáéíóúü¿¡ àèéìòù ☐",
    ] as string[]
    for (const name of ["DejaVuSans", "DejaVuSans-Bold"]) {
      const path = require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)
      const has = new Set(fontkit.openSync(path).characterSet)
      const missing = [...new Set(texts.join(""))].filter(
        (letter) => !has.has(letter.codePointAt(0) ?? 0)
      )
      expect(missing).toEqual([])
    }
  })

  it.each([...LANGUAGES])("is a PDF of one page in %s", async (locale) => {
    const bytes = await drawSlip(content(locale))
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-")
    expect(bytes.toString("latin1")).toContain("/Count 1")
  })

  it("bears a barcode of the number, and of no other (S0.20)", async () => {
    const slip = content("pl")
    const barcode = await imagesIn(slip)
    expect(barcode.join("").length).toBeGreaterThan(0)
    expect(await imagesIn(content("en"))).toEqual(barcode)
    const other = await imagesIn({ ...slip, number: "RMA-000124" })
    expect(other).toHaveLength(barcode.length)
    expect(other).not.toEqual(barcode)
  })

  it("tears no article over two pages: none has a page for its quantity and another for its name", async () => {
    const [item] = content("pl").items
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...(item ?? { quantity: 1, title: "", details: [] }),
      note: index % 3 ? null : "Ostrożnie: szkło",
    }))
    const pages: string[] = []
    for (const count of [25, 28, 30]) {
      const slip = { ...content("pl"), items: many.slice(0, count) }
      const bytes = await drawSlip(slip)
      pages.push(/\/Count (\d+)/.exec(bytes.toString("latin1"))?.[1] ?? "")
    }
    expect(pages).toEqual(["2", "3", "3"])
  })

  it("goes on over pages, and takes scripts the font does not have", async () => {
    const [item] = content("en").items
    const items = Array.from({ length: 200 }, () => ({
      ...(item ?? { quantity: 1, details: [], note: null }),
      title: "商品 قميص 🧦 ".repeat(20),
    }))
    const bytes = await drawSlip({ ...content("en"), items })
    const pages = Number(/\/Count (\d+)/.exec(bytes.toString("latin1"))?.[1])
    expect(pages).toBeGreaterThan(5)
  })
})
