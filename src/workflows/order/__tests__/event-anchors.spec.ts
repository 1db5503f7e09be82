import { eventAnchors } from "../event-anchors"

const recorded = (rma_events: unknown) => ({ metadata: { rma_events } })

describe("eventAnchors", () => {
  it("takes what the line recorded before what the order did", () => {
    expect(
      eventAnchors(
        recorded({
          installed: "2026-11-01T00:00:00Z",
          invoiced: "2026-10-01",
        }),
        recorded({ installed: "2026-11-05T10:00:00+01:00" })
      )
    ).toEqual({
      events: {
        installed: "2026-11-05T09:00:00.000Z",
        invoiced: "2026-10-01T00:00:00.000Z",
      },
    })
  })

  it.each([
    [{}],
    [{ metadata: null }],
    [recorded("yesterday")],
    [recorded(["2026-11-01"])],
    [recorded({ "Not a code": "2026-11-01" })],
    [recorded({ installed: "soon", invoiced: 7, sold: "2026-99-99" })],
  ])("leaves out what is no event: %j", (line) => {
    expect(eventAnchors({}, line)).toEqual({})
  })
})
