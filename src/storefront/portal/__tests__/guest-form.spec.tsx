import Medusa from "@medusajs/js-sdk"
import { renderToStaticMarkup } from "react-dom/server"
import { createRmaClient } from "../../client"
import { RmaProvider } from "../../react"
import { standInTab } from "../../react/__tests__/tab-storage"
import { LANGUAGES, messagesFor } from "../../react/messages"
import { keepTyped } from "../../react/typed-text"
import { GuestForm, waitsForCode } from "../guest-form"
import { ASKED } from "../session"

standInTab()

const client = createRmaClient(new Medusa({ baseUrl: "/" }))
const NAMED = { order: "12", email: "anna@northlane.example" }

/** What can be pressed in the form, as it stands. */
const buttons = (locale = "en", onLeave?: () => void): string[] => {
  const page = renderToStaticMarkup(
    <RmaProvider client={client} locale={locale}>
      <GuestForm
        client={client}
        hint=""
        onEnter={() => Promise.resolve()}
        onLeave={onLeave}
      />
    </RmaProvider>
  )
  return [...page.matchAll(/<button[^>]*>([^<]*)/g)].map(
    ([, name = ""]) => name
  )
}

describe("the guest's form for a code (issue 5 item 8)", () => {
  it("leads back to where it was opened, and nowhere where it stands by itself", () => {
    expect(buttons("en", () => undefined)).toEqual(["Back", "Send code"])
    expect(buttons()).toEqual(["Send code"])
  })

  it("leads back from the code to the order that was named", () => {
    keepTyped(ASKED, { ...NAMED, asked: true, back: false })
    expect(buttons()).toEqual(["Back", "Continue"])
    expect(waitsForCode()).toBe(true)
  })

  it.each([...LANGUAGES])(
    "leads there again without a new code, which would void the one that was mailed, in %s",
    (locale) => {
      keepTyped(ASKED, { ...NAMED, asked: true, back: true })
      const { sendCode, haveCode } = messagesFor(locale).portal
      expect(buttons(locale)).toEqual([sendCode, haveCode])
      expect(waitsForCode()).toBe(false)
    }
  )
})
