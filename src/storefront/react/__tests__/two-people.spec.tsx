import Medusa from "@medusajs/js-sdk"
import { renderToStaticMarkup } from "react-dom/server"
import { createRmaClient } from "../../client"
import { forgetTyped, RmaProvider, useTyped, useWizard } from ".."
import { keepTyped, REQUEST } from "../typed-text"
import { emptyState } from "../wizard/state"
import { standInTab } from "./tab-storage"

standInTab()

const client = createRmaClient(new Medusa({ baseUrl: "/" }))

/** Of the forms that were drawn last. */
let form: {
  type: (text: string) => void
  change: ReturnType<typeof useWizard>["change"]
}

const Words = () => {
  const [answer, edit] = useTyped("rma_1:answer", "")
  const { state, change } = useWizard(null, null)
  form = { type: (text) => edit(() => text), change }
  return [answer, state?.message].filter(Boolean).join("|")
}

/** What stands in the forms of a shop's page. @param person who is signed in */
const words = (person?: string | null): string =>
  renderToStaticMarkup(
    <RmaProvider client={client} locale="en" person={person}>
      <Words />
    </RmaProvider>
  )

const typesAll = () => {
  keepTyped("rma_1:answer", "Ana's answer")
  keepTyped(REQUEST, { ...emptyState(), orderless: true, message: "Ana's" })
}
const ANAS = "Ana&#x27;s answer|Ana&#x27;s"

describe("what was typed in a tab of a shop of somebody's own", () => {
  it("waits for who typed it, while nobody is signed in too", () => {
    expect(words("cus_ana")).toBe("")
    typesAll()
    expect(words("cus_ana")).toBe(ANAS)
    expect(words(null)).toBe(ANAS)
    expect(words("cus_ana")).toBe(ANAS)
  })

  it("is gone for who signs in next, and stays gone", () => {
    words("cus_ana")
    typesAll()
    words(null)
    expect(words("cus_ben")).toBe("")
    expect(words("cus_ana")).toBe("")
  })

  it("is gone at once where the shop says so", () => {
    words("cus_ana")
    typesAll()
    forgetTyped()
    expect(words(null)).toBe("")
  })

  it("stays gone where a form of theirs is still there, and hears of a file or a draft that was saved", () => {
    words("cus_ana")
    typesAll()
    words("cus_ana")
    form.type("Ana's answer")
    expect(words("cus_ana")).toBe(ANAS)
    forgetTyped()
    form.change({ draft_id: "rma_2" })
    form.type("Ana's answer")
    expect(words(null)).toBe("")
  })
})
