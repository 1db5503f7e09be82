import type { RequestTypeDto } from "../../../client"
import { messagesFor } from "../../messages"
import { applies } from "../applies"
import { lacking } from "../check"
import { draftBody, emptyItem, emptyState, stateOf } from "../state"

const type = (part: Partial<RequestTypeDto> = {}) =>
  ({
    code: "return",
    legal_basis: "goodwill",
    reasons: [{ value: "changed_mind", fault: "customer" }],
    resolutions: ["refund", "exchange"],
    fields: [],
    evidence: [],
    warranty: null,
    ...part,
  }) as unknown as RequestTypeDto

const t = messagesFor("en")

describe("a request half filled in", () => {
  it("is saved without what was left empty, and resumed as it was", () => {
    const item = {
      ...emptyItem("ordli_1", 2),
      reason: "changed_mind",
      note: "  words ",
      fields: { seal_status: "intact", condition: "" },
      files: [{ slot: "received_item", file_id: "rmafile_1", name: "a.png" }],
    }
    const state = {
      ...emptyState("order_1"),
      request_type: "return",
      items: [item],
    }
    const body = draftBody(state)
    expect(body).toEqual({
      order_id: "order_1",
      request_type: "return",
      items: [
        {
          item_id: "ordli_1",
          quantity: 2,
          reason: "changed_mind",
          note: "words",
          fields: { seal_status: "intact" },
          evidence: [{ slot: "received_item", file_id: "rmafile_1" }],
        },
      ],
    })
    const files = [
      { id: "rmafile_1", filename: "a.png", mime_type: "image/png" },
    ]
    const resumed = stateOf("rma_1", body, files)
    expect(draftBody(resumed)).toEqual(body)
    expect(resumed.items[0]?.files).toEqual([
      {
        slot: "received_item",
        file_id: "rmafile_1",
        name: "a.png",
        type: "image/png",
      },
    ])
    expect(stateOf("rma_1", body).step).toBe("items")
  })

  it("names no line where there is no order", () => {
    const state = {
      ...emptyState(),
      orderless: true,
      request_type: "question",
      items: [
        { ...emptyItem(null), title: "Torch", purchased_at: "2026-01-02" },
      ],
    }
    expect(draftBody(state).items).toEqual([
      { title: "Torch", purchased_at: "2026-01-02" },
    ])
  })

  it("has a key that no other request has, also of somebody else; a draft's is its id", () => {
    expect(emptyState().key).not.toBe(emptyState().key)
    expect(stateOf("rma_1", {}).key).toBe("rma_1")
  })

  it("begins where nothing is known yet", () => {
    expect(stateOf("rma_1", {}).step).toBe("order")
    expect(stateOf("rma_1", { order_id: "order_1" }).step).toBe("type")
  })
})

describe("what an item still lacks", () => {
  it("is a reason, a choice and the required fields that apply (S4.20, S4.22)", () => {
    const asked = type({
      fields: [
        { key: "seal_status", required: true, options: ["intact"] },
        {
          key: "defect",
          required: true,
          when: [
            { attribute: "item.reason", operator: "eq", value: "defective" },
          ],
        } as RequestTypeDto["fields"][number],
      ],
    })
    expect(
      Object.keys(lacking(emptyItem("ordli_1"), asked, undefined, t)).sort()
    ).toEqual(["field:seal_status", "reason", "resolution"])
  })

  it("is a reason too where the one that a draft has is not among them any more", () => {
    const item = { ...emptyItem("ordli_1"), resolution: "refund" }
    const lacks = (reason: string) =>
      Object.keys(lacking({ ...item, reason }, type(), undefined, t))
    expect(lacks("changed_mind")).toEqual([])
    expect(lacks("too_late")).toEqual(["reason"])
  })

  it("is no reason under the right of withdrawal", () => {
    const withdrawal = type({ legal_basis: "withdrawal" })
    expect(lacking(emptyItem("ordli_1"), withdrawal, undefined, t)).toEqual({})
  })

  it("has too much of a text the store would refuse, each told at its field", () => {
    const asked = type({
      legal_basis: "withdrawal",
      fields: [
        { key: "story", required: false },
      ] as unknown as RequestTypeDto["fields"],
    })
    const filled = (more: number) => ({
      ...emptyItem("ordli_1"),
      serial: "x".repeat(200 + more),
      note: "x".repeat(2000 + more),
      reception_message: "x".repeat(2000 + more),
      title: "x".repeat(200 + more),
      sku: "x".repeat(200 + more),
      fields: { story: "x".repeat(500 + more) },
    })
    expect(lacking(filled(0), asked, undefined, t)).toEqual({})
    const told = (max: number) => `This is too long: at most ${max} characters.`
    expect(lacking(filled(1), asked, undefined, t)).toEqual({
      serial: told(200),
      note: told(2000),
      reception_message: told(2000),
      title: told(200),
      sku: told(200),
      "field:story": told(500),
    })
  })

  it("is a number of pieces that there are", () => {
    const asked = type({ legal_basis: "withdrawal" })
    const told = (quantity: number) =>
      lacking(emptyItem("ordli_1", quantity), asked, undefined, t, 200).quantity
    expect([1, 60, 200].map(told)).toEqual([undefined, undefined, undefined])
    expect([0, 201].map(told)).toEqual(Array(2).fill("A number from 1 to 200."))
    const draft = draftBody({
      ...emptyState("order_1"),
      items: [emptyItem("ordli_1", 0)],
    })
    expect(draft.items).toEqual([{ item_id: "ordli_1" }])
  })

  it("is asked also where conditions hang on what only the store knows", () => {
    const item = { ...emptyItem("ordli_1"), reason: "damaged" }
    const when = (operator: string, value: unknown) => [
      { attribute: "item.reason", operator, value },
    ]
    expect(applies(when("in", ["damaged"]), item)).toBe(true)
    expect(applies(when("nin", ["damaged"]), item)).toBe(false)
    expect(
      applies(
        [{ attribute: "loyalty.tier", operator: "eq", value: "gold" }],
        item
      )
    ).toBe(true)
  })
})
