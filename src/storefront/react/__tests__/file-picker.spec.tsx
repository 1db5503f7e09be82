import Medusa from "@medusajs/js-sdk"
import { renderToStaticMarkup } from "react-dom/server"
import { createRmaClient } from "../../client"
import { RmaProvider } from "../context"
import { LANGUAGES, messagesFor } from "../messages"
import { NO_UPLOADS } from "../wizard/__tests__/no-uploads"
import { EvidenceSlot } from "../wizard/evidence-slot"

const client = createRmaClient(new Medusa({ baseUrl: "http://localhost" }))

/** What is written on the buttons of a slot that takes so many files, with what the device is asked for. */
const buttons = (max: number, locale = "en") => {
  const markup = renderToStaticMarkup(
    <RmaProvider client={client} locale={locale}>
      <EvidenceSlot
        of="rma_1"
        uploads={NO_UPLOADS}
        slot={{ slot: "defect", min: 0, max }}
        label="Crack"
        files={[]}
        onAdd={() => undefined}
        onRemove={() => undefined}
      />
    </RmaProvider>
  )
  return [
    ...markup.matchAll(/<label class="rma-button[^>]*>(.*?)<input([^>]*)/g),
  ].map(([, text = "", input = ""]) => ({
    text: text.replaceAll(/<[^>]*>/g, ""),
    multiple: input.includes("multiple"),
    capture: /capture="(\w+)"/.exec(input)?.[1],
    // The browser's own hint would be in the browser's language.
    hint: /title="(.*?)"/.exec(input)?.[1],
  }))
}

it.each([...LANGUAGES])(
  "files are chosen in %s, whatever the browser speaks",
  (locale) => {
    const { camera, chooseFiles } = messagesFor(locale).wizard
    expect(buttons(4, locale)).toEqual([
      { text: chooseFiles, multiple: true, capture: undefined, hint: "" },
      {
        text: `${camera}: Crack`,
        multiple: false,
        capture: "environment",
        hint: "",
      },
    ])
  }
)

it("the button speaks of one file where there is room for one, and goes where there is none", () => {
  expect(buttons(1)[0]).toMatchObject({
    text: "Choose a file",
    multiple: false,
  })
  expect(buttons(0)).toEqual([])
})
