import { lawFor } from "../../../domain/law"
import type { Facts } from "../../../domain/policy"
import {
  documentOf,
  factsOf,
  policyOf,
} from "../../../domain/policy/__tests__/make"
import {
  isWithheld,
  lawClocks,
  movedRefund,
  withdrawalDates,
} from "../law-clocks"

const POLICY = policyOf(documentOf())
const WITHDRAWAL = { legal_basis: "withdrawal" as const }
const GUARANTEE = { legal_basis: "legal_guarantee" as const }
const END = "2026-12-04T22:59:59.999Z"

const facts = (country: string, more: Partial<Facts> = {}) =>
  factsOf(undefined, { law: lawFor(country), ...more })

const clocks = (
  type: Parameters<typeof lawClocks>[1],
  about = facts("it"),
  policy = POLICY
) => lawClocks(policy, type, about).map(({ code, due_at }) => [code, due_at])

const rma = (more: object = {}) => ({
  legal_basis: "withdrawal" as const,
  return_id: "ret_1",
  submitted_at: new Date("2026-11-20T10:00:00.000Z"),
  received_at: null,
  dispatch_proved_at: null,
  facts: null,
  ...more,
})

describe("clocks of the law", () => {
  it("Directive 2011/83/EU Art. 13(1): the refund of a withdrawal is due after 14 days, at the end of the day", () => {
    expect(clocks(WITHDRAWAL)).toEqual([["refund", END]])
  })

  it("PL, consumer rights act Art. 7a: a complaint is to be answered in 14 days, there and by consumers", () => {
    expect(clocks(GUARANTEE, facts("pl"))).toEqual([["complaint", END]])
    expect(clocks(GUARANTEE, facts("it"))).toEqual([])
    expect(clocks({ legal_basis: "goodwill" }, facts("pl"))).toEqual([])
    const businesses = policyOf(documentOf({}, { consumers: false }))
    expect(clocks(GUARANTEE, facts("pl"), businesses)).toEqual([])
  })

  describe("Art. 13(3): the refund may wait for the goods", () => {
    const [refund] = lawClocks(POLICY, WITHDRAWAL, facts("it"))
    const at = (more: object) =>
      refund && {
        withheld: isWithheld(rma(more), refund, POLICY),
        due_at: movedRefund(rma(more), refund, POLICY).due_at,
      }

    it("stands while nothing is back and nothing proved", () => {
      expect(at({})).toEqual({ withheld: true, due_at: END })
    })

    it("runs from the start where nothing was sent", () => {
      expect(at({ return_id: null })).toEqual({ withheld: false, due_at: END })
    })

    it("is due when promised where the goods were quick, else when they came", () => {
      expect(at({ received_at: new Date("2026-11-25T10:00:00.000Z") })).toEqual(
        {
          withheld: false,
          due_at: END,
        }
      )
      const late = "2026-12-20T10:00:00.000Z"
      expect(at({ received_at: new Date(late) })?.due_at).toBe(late)
    })

    it("counts proof of dispatch when that was earlier", () => {
      const proved = "2026-12-10T10:00:00.000Z"
      expect(
        at({
          received_at: new Date("2026-12-20T10:00:00.000Z"),
          dispatch_proved_at: new Date(proved),
        })?.due_at
      ).toBe(proved)
    })

    it("leaves a refund clock of the shop's own alone", () => {
      const own = refund && { ...refund, statutory: undefined }
      expect(own && isWithheld(rma(), own, POLICY)).toBe(false)
    })
  })

  it("tells a shopper with goods until when to send them, and nobody else", () => {
    const of = (shipped_quantity: number) => {
      const about = facts("it")
      const items = about.items.map((item) => ({ ...item, shipped_quantity }))
      return withdrawalDates(rma({ facts: { ...about, items } }), POLICY)
    }
    expect(of(1)).toEqual({ refund_by: END, return_by: END })
    expect(of(0)).toEqual({ refund_by: END })
    expect(withdrawalDates(rma({ legal_basis: "goodwill" }), POLICY)).toEqual(
      {}
    )
  })
})
