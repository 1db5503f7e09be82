import Medusa from "@medusajs/js-sdk"
import type { ReactNode } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import {
  createRmaClient,
  type ClockDto,
  type PreviewDto,
  type RequestTypeDto,
  type StoreRmaDto,
} from "../../client"
import { RmaProvider } from "../context"
import { fill } from "../format"
import { LANGUAGES, messagesFor } from "../messages"
import { Done } from "../wizard/done"
import { ReviewStep } from "../wizard/review-step"
import { emptyState } from "../wizard/state"

const ROME = "Europe/Rome"
const clock = (given: Partial<ClockDto>): ClockDto => ({
  code: "refund",
  label: null,
  due_at: "2026-12-14T22:59:59.999Z",
  met_at: null,
  explanation: null,
  ...given,
})
/** Of a policy that has a name for it, and is due before the other. */
const inspection = clock({
  code: "inspection",
  label: "Controllo della merce",
  due_at: "2026-12-04T22:59:59.999Z",
})

const drawn = (what: ReactNode, locale = "it") =>
  renderToStaticMarkup(
    <RmaProvider
      client={createRmaClient(new Medusa({ baseUrl: "/" }))}
      locale={locale}
    >
      {what}
    </RmaProvider>
  )

/** Both pages that tell it before the case's own does. */
const pages = {
  "the check before it is sent": (clocks: ClockDto[]) => (
    <ReviewStep
      type={
        { name: "Reso", reasons: [], fees: [] } as unknown as RequestTypeDto
      }
      state={emptyState()}
      preview={{
        data: {
          decision: { outcome: "allow", findings: [], items: [] },
          quote: null,
          promised_by: null,
          clocks,
          time_zone: ROME,
        } satisfies PreviewDto,
        error: undefined,
        loading: false,
        reload: () => Promise.resolve(),
        set: () => undefined,
      }}
      titleOf={() => ""}
      goTo={() => undefined}
    />
  ),
  "the page after it": (clocks: ClockDto[]) => (
    <Done
      rmas={[
        { number: "RMA-1", clocks, time_zone: ROME } as unknown as StoreRmaDto,
      ]}
    />
  ),
}

describe.each(Object.entries(pages))("on %s, a promise", (_, page) => {
  it("is the one that is due next and still open, by the policy's name", () => {
    const told = drawn(
      page([
        clock({
          code: "decision",
          due_at: "2026-12-01T09:00:00Z",
          met_at: "2026-11-30T09:00:00Z",
        }),
        clock({}),
        inspection,
      ])
    )
    expect(told).toContain("Controllo della merce entro il 4 dicembre 2026")
    expect(told).not.toContain("14 dicembre")
  })

  it.each([...LANGUAGES])("of money is called so in %s", (locale) => {
    const t = messagesFor(locale)
    const [before = ""] = fill(t.detail.promised, {
      what: t.clock.refund ?? "",
      date: "|",
    }).split("|")
    expect(drawn(page([clock({})]), locale)).toContain(before)
  })

  it("that nobody made is not told", () => {
    expect(drawn(page([]))).not.toContain("entro il")
  })
})
