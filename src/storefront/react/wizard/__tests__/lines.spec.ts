import type { RequestTypeDto, ReturnOrderItemDto } from "../../../client"
import { itemsUnder } from "../lines"
import { emptyItem } from "../state"

const type = (code: string, part: Partial<RequestTypeDto> = {}) =>
  ({
    code,
    legal_basis: "goodwill",
    reasons: [{ value: "damaged", fault: "carrier" }],
    resolutions: ["refund", "exchange"],
    fields: [{ key: "condition", options: ["used"], required: false }],
    evidence: [{ slot: "received_item", min: 0, max: 4 }],
    ...part,
  }) as unknown as RequestTypeDto

const line = (
  item_id: string,
  options: { request_type: string; outcome: string; resolutions: string[] }[]
) =>
  ({
    item_id,
    returnable_quantity: 2,
    withdrawable_quantity: 1,
    options,
  }) as unknown as ReturnOrderItemDto

const item = {
  ...emptyItem("ordli_1", 2),
  reason: "damaged",
  resolution: "exchange",
  note: "Torn",
  serial: "LV-1",
  fields: { condition: "used" },
  files: [{ slot: "received_item", file_id: "rmafile_1", name: "a.png" }],
}
const order = {
  items: [
    line("ordli_1", [
      { request_type: "repair", outcome: "allow", resolutions: ["repair"] },
      { request_type: "withdrawal", outcome: "allow", resolutions: ["refund"] },
      {
        request_type: "swap",
        outcome: "allow",
        resolutions: ["refund", "exchange"],
      },
      { request_type: "never", outcome: "deny", resolutions: [] },
    ]),
  ],
}

describe("what was filled in, under another type of request", () => {
  it("stays as it is where all of it is asked there too", () => {
    expect(itemsUnder([item], type("swap"), order)).toEqual([item])
  })

  it("keeps note, serial number and files; a reason, a solution and answers that are not there go", () => {
    const repair = type("repair", {
      reasons: [],
      fields: [
        { key: "condition", options: ["new"], required: false },
      ] as RequestTypeDto["fields"],
    })
    expect(itemsUnder([item], repair, order)).toEqual([
      { ...item, reason: "", resolution: "repair", fields: {} },
    ])
  })

  it("asks for no more than can be asked for, and for no files that nobody wants", () => {
    const withdrawal = type("withdrawal", {
      legal_basis: "withdrawal",
      evidence: [],
    })
    expect(itemsUnder([item], withdrawal, order)).toEqual([
      { ...item, quantity: 1, resolution: "refund", files: [] },
    ])
  })

  it("leaves out a line that is not possible, and no thing described", () => {
    expect(itemsUnder([item], type("never"), order)).toEqual([])
    const thing = { ...emptyItem(null), title: "Tent", resolution: "exchange" }
    expect(
      itemsUnder([thing], type("never", { resolutions: [] }), undefined)
    ).toEqual([{ ...thing, resolution: "" }])
  })
})
