import Medusa from "@medusajs/js-sdk"
import { renderToStaticMarkup } from "react-dom/server"
import { createRmaClient } from "../../client"
import { RmaProvider, WithdrawalButton } from ".."

const client = createRmaClient(new Medusa({ baseUrl: "/" }))
const own = Object.getOwnPropertyDescriptor(globalThis, "navigator")

beforeAll(() => {
  Object.defineProperty(globalThis, "navigator", {
    value: { language: "it-IT" },
    configurable: true,
  })
})
afterAll(() => {
  Reflect.deleteProperty(globalThis, "navigator")
  if (own) {
    Object.defineProperty(globalThis, "navigator", own)
  }
})

const drawn = (locale?: string) =>
  renderToStaticMarkup(
    <RmaProvider client={client} locale={locale}>
      <WithdrawalButton />
    </RmaProvider>
  )

it("on a server, the language of its machine is nobody's (issue 5 item 10)", () => {
  expect(drawn()).toContain("Withdraw from contract here")
  expect(drawn("pl-PL")).toContain("Odstąp od umowy tutaj")
})
