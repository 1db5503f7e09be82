import { documentOf, policyOf } from "../../../domain/policy/__tests__/make"
import type { CaseClock } from "../../../modules/rma/records"
import { requestTypeOf } from "../../../domain/policy"
import { complaintExpires, expiresAt, type Ending, type Heard } from "../expiry"

const policy = policyOf(documentOf({ transit_valid: "P10D" }))
const type = requestTypeOf(policy, "return")
const terms = type ? { policy, type } : null

const ending = (more: Partial<Ending>): Ending => ({
  status: "in_transit",
  legal_basis: "goodwill",
  facts: null,
  clocks: null,
  offer: null,
  shipped_at: new Date("2026-11-02T10:00:00.000Z"),
  ...more,
})

const heard = (more: Partial<Heard> = {}): Heard => ({
  event: "track",
  actor_type: "carrier",
  data: { way: "in", status: "in_transit" },
  created_at: new Date("2026-11-05T10:00:00.000Z"),
  ...more,
})

const ends = (more: Partial<Ending> = {}, lines: Heard[] = []) =>
  expiresAt(ending(more), terms, lines)?.toISOString() ?? null

const clock = (more: Partial<CaseClock> = {}): CaseClock => ({
  code: "complaint",
  from: "submitted",
  until: "decided",
  started_at: "2026-11-02T10:00:00.000Z",
  due_at: "2026-11-16T22:59:59.999Z",
  met_at: null,
  statutory: true,
  ...more,
})

describe("when a case runs out by itself", () => {
  it("a parcel: the policy's days after it was sent, to the end of the last", () => {
    expect(ends()).toBe("2026-11-12T22:59:59.999Z")
  })

  it("a parcel: again with every word of its carrier, and of nobody else", () => {
    expect(ends({}, [heard(), heard({ event: "ship" })])).toBe(
      "2026-11-15T22:59:59.999Z"
    )
    expect(
      ends({}, [heard({ actor_type: "shopper" }), heard({ event: "message" })])
    ).toBe("2026-11-12T22:59:59.999Z")
  })

  it("a parcel: never once it was brought, of a withdrawal, or without terms", () => {
    const brought = heard({ data: { way: "in", status: "delivered" } })
    expect(ends({}, [brought, heard()])).toBeNull()
    expect(ends({ legal_basis: "withdrawal" })).toBeNull()
    expect(expiresAt(ending({}), null, [])).toBeNull()
  })

  it("an offer: when it says, if it does", () => {
    const expires_at = "2026-11-20T10:00:00.000Z"
    const offer = {
      kind: "keep_item" as const,
      amount: null,
      message: "Keep it",
      expires_at,
    }
    expect(ends({ status: "offered", offer })).toBe(expires_at)
    expect(
      ends({ status: "offered", offer: { ...offer, expires_at: null } })
    ).toBeNull()
    // Taken up again elsewhere, it is over.
    expect(ends({ status: "received", offer })).toBeNull()
  })

  it("a complaint: when the law says that silence accepts it, while nobody decided", () => {
    const clocks = [
      clock({ code: "decision", due_at: "2026-11-03T10:00:00.000Z" }),
      clock(),
    ]
    expect(ends({ status: "submitted", clocks })).toBe(clock().due_at)
    expect(ends({ status: "approved", clocks })).toBeNull()
    const met = clock({ met_at: "2026-11-04T10:00:00.000Z" })
    expect(complaintExpires([met])).toBeNull()
    const { statutory: _, ...shops } = clock()
    expect(complaintExpires([shops])).toBeNull()
    expect(complaintExpires(null)).toBeNull()
  })
})
