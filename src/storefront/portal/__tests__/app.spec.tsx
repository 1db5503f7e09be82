import Medusa from "@medusajs/js-sdk"
import { renderToStaticMarkup } from "react-dom/server"
import type { PortalSettings } from "../../../types/portal"
import { App } from "../app"
import { paint, settingsOf } from "../settings"

const SETTINGS: PortalSettings = {
  name: "Northlane & Sons",
  logo_url: "https://northlane.example/logo.svg",
  colors: { accent: "#0a5", background: "#fffdf7" },
  contact: {
    email: "help@northlane.example",
    phone: "+39 02 1234",
    url: "https://northlane.example/help",
  },
  password_reset_url: "/account/forgot?from=returns&lang=it",
  payment: {},
  publishable_key: "pk_1",
  max_file_size: 10485760,
}

/** As the server writes them into the page. */
const root = {
  dataset: { settings: JSON.stringify(SETTINGS) },
} as unknown as HTMLElement

/** What of a browser the page asks before it is drawn. */
const browser = {
  sessionStorage: { getItem: () => null },
  location: { hash: "" },
  navigator: { languages: ["de", "it-IT"] },
  document: { documentElement: { style: { setProperty: jest.fn() } } },
}
const before = Object.keys(browser).map(
  (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const
)
beforeAll(() => {
  for (const [name, value] of Object.entries(browser)) {
    Object.defineProperty(globalThis, name, { value, configurable: true })
  }
})
afterAll(() => {
  for (const [name, own] of before) {
    Reflect.deleteProperty(globalThis, name)
    if (own) {
      Object.defineProperty(globalThis, name, own)
    }
  }
})

const drawn = (settings: PortalSettings) =>
  renderToStaticMarkup(
    <App
      sdk={new Medusa({ baseUrl: "/" })}
      settings={settings}
      signedIn={false}
    />
  )

describe("the hosted page (issue 5 item 3)", () => {
  it("shows the merchant's name, logo and contact", () => {
    const page = drawn(settingsOf(root))
    expect(page).toContain(
      '<img src="https://northlane.example/logo.svg" alt=""/>Northlane &amp; Sons'
    )
    expect(page).toContain('href="mailto:help@northlane.example"')
    expect(page).toContain('<a href="tel:+39021234">+39 02 1234</a>')
    expect(page).toContain(
      '<a href="https://northlane.example/help">northlane.example/help</a>'
    )
    // The first language of the browser that the page speaks.
    expect(page).toContain("Recedere dal contratto qui")
  })

  it("leads who forgot their password to the shop's own page", () => {
    expect(drawn(settingsOf(root))).toContain(
      '<a href="/account/forgot?from=returns&amp;lang=it">Hai dimenticato la password?</a>'
    )
  })

  it("leaves out what the merchant did not give", () => {
    const page = drawn({
      ...SETTINGS,
      logo_url: null,
      contact: {},
      password_reset_url: null,
    })
    expect(page).not.toMatch(/<img|mailto:|tel:|Contatti|dimenticato/)
  })

  it("takes what a page of before was not told for not given", () => {
    expect(
      settingsOf({ dataset: { settings: "{}" } } as unknown as HTMLElement)
    ).toMatchObject({ name: "", password_reset_url: null })
  })

  it("is painted in the merchant's colours, and no others", () => {
    paint(settingsOf(root))
    expect(
      browser.document.documentElement.style.setProperty.mock.calls
    ).toEqual([
      ["--rma-accent", "#0a5"],
      ["--rma-background", "#fffdf7"],
    ])
  })
})
