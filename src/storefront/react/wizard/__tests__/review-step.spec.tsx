import Medusa from "@medusajs/js-sdk"
import { renderToStaticMarkup } from "react-dom/server"
import { createRmaClient, type RequestTypeDto } from "../../../client"
import { RmaProvider } from "../../context"
import { ReviewStep } from "../review-step"
import { emptyItem, emptyState, type WizardState } from "../state"

const type = {
  name: "Return",
  reasons: [],
  fees: [],
} as unknown as RequestTypeDto

const drawn = (state: WizardState): string =>
  renderToStaticMarkup(
    <RmaProvider
      client={createRmaClient(new Medusa({ baseUrl: "/" }))}
      locale="en"
    >
      <ReviewStep
        type={type}
        state={state}
        preview={{
          data: undefined,
          error: undefined,
          loading: false,
          reload: () => Promise.resolve(),
          set: () => undefined,
        }}
        titleOf={() => "Tent"}
        goTo={() => undefined}
      />
    </RmaProvider>
  ).replaceAll("<!-- -->", "")

const photo = (name: string) => ({ slot: "defect", file_id: name, name })

it("S4.27 shows once more which photos go with an item, and what was written beside it all", () => {
  const state = {
    ...emptyState(),
    items: [
      { ...emptyItem(null), files: [photo("front.png"), photo("back.png")] },
    ],
    message: "Please <b>call</b> first.",
  }
  const page = drawn(state)
  expect(page).toContain("Photos: front.png and back.png")
  expect(page).toContain("Your message")
  expect(page).toContain("Please &lt;b&gt;call&lt;/b&gt; first.")
})

it("shows nothing of photos and a message that there are not", () => {
  const page = drawn({
    ...emptyState(),
    items: [emptyItem(null)],
    message: " ",
  })
  expect(page).not.toMatch(/Photos|Your message/)
})
