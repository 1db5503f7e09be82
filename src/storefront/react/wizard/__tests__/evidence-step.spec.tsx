import Medusa from "@medusajs/js-sdk"
import { renderToStaticMarkup } from "react-dom/server"
import { createRmaClient, type RequestTypeDto } from "../../../client"
import { RmaProvider } from "../../context"
import { EvidenceStep, placesIn, unplaced } from "../evidence-step"
import { emptyItem, emptyState, type WizardState } from "../state"
import type { Sending } from "../use-uploads"
import { NO_UPLOADS } from "./no-uploads"

/** Shows whose slot it is: under that a photo waits that found the session over. */
jest.mock<object>("../evidence-slot", () => ({
  ...jest.requireActual<object>("../evidence-slot"),
  EvidenceSlot: ({ of }: { of: string }) => <output>{of}</output>,
}))

const client = createRmaClient(new Medusa({ baseUrl: "/" }))
const type = {
  evidence: [{ slot: "defect", min: 0, max: 2 }],
} as unknown as RequestTypeDto

/** A request about no order, with one thing described. */
const described = (): WizardState => ({
  ...emptyState(),
  orderless: true,
  items: [emptyItem(null)],
})

const placeOf = (state: WizardState): string | undefined =>
  /<output>(.+)<\/output>/.exec(
    renderToStaticMarkup(
      <RmaProvider client={client} locale="en">
        <EvidenceStep
          type={type}
          state={state}
          change={() => undefined}
          uploads={NO_UPLOADS}
          titleOf={() => "Tent"}
        />
      </RmaProvider>
    )
  )?.[1]

it("a photo waits for its own request, and for no other that has no order either", () => {
  const mine = described()
  const place = placeOf(mine)
  expect(place).toContain(mine.key)
  expect(placeOf(described())).not.toBe(place)
  // Kept in the tab and saved as a draft meanwhile.
  const kept = JSON.stringify({ ...mine, draft_id: "rma_1" })
  expect(placeOf(JSON.parse(kept) as WizardState)).toBe(place)
})

it("what is on its way to a slot that another type does not have has no place in the request any more", () => {
  const [place = ""] = placesIn(described(), type)
  const sending = [{ place, turn: 1 }] as Sending[]
  expect(unplaced(sending, type)).toEqual([])
  const other = { evidence: [{ slot: "a_defect", min: 0, max: 2 }] }
  expect(unplaced(sending, other)).toEqual(sending)
})
