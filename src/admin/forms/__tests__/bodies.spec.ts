import type { AdminRmaItemDto } from "../../../types/http"
import { attachLabelBody, contentOf } from "../bodies/attach-label"
import {
  changeResolutionBody,
  changeResolutionDefaults,
} from "../bodies/change-resolution"
import type { OrderLine } from "../../lib/order-lines"
import { createBody, createDefaults } from "../bodies/create"
import { approveBody, approveDefaults } from "../bodies/approve"
import { chooseGoodsBody, chooseGoodsDefaults } from "../bodies/choose-goods"
import { inspectBody, inspectDefaults } from "../bodies/inspect"
import {
  chosenFiles,
  provideDetailsBody,
  provideDetailsDefaults,
} from "../bodies/provide-details"
import { receiveBody, receiveDefaults } from "../bodies/receive"
import { sendBackBody, sendBackDefaults } from "../bodies/send-back"
import { anItem, received } from "./fixtures"

const ofItems = (items: AdminRmaItemDto[]) => ({ items, quote: null })

describe("what the forms send", () => {
  it("approves everything when nothing is touched", () => {
    const items = [anItem()]
    expect(approveBody(approveDefaults(items), items)).toEqual({
      items: [{ id: "rmai_1", approved: 2, rejected: 0 }],
    })
  })

  it("rejects the units that are not approved, with the reason", () => {
    const items = [anItem()]
    const values = approveDefaults(items)
    values.items[0] = {
      id: "rmai_1",
      approved: "1",
      reason: " used ",
      ground: "",
    }
    expect(approveBody({ ...values, keep_item: true }, items)).toEqual({
      items: [{ id: "rmai_1", approved: 1, rejected: 1, reason: "used" }],
      keep_item: true,
    })
  })

  it("names the law's ground where units of a withdrawal are left out, and there alone", () => {
    const items = [anItem()]
    const values = approveDefaults(items, "16c")
    expect(approveBody(values, items).items).toEqual([
      { id: "rmai_1", approved: 2, rejected: 0 },
    ])
    values.items[0] = { ...values.items[0]!, approved: "1", reason: "no" }
    expect(approveBody(values, items).items).toEqual([
      { id: "rmai_1", approved: 1, rejected: 1, reason: "no", ground: "16c" },
    ])
    const judged = inspectDefaults(ofItems([received()]), "16e")
    expect(inspectBody(judged).items[0]).not.toHaveProperty("ground")
    judged.items[0] = { ...judged.items[0]!, accepted: "1", refused: "1" }
    expect(inspectBody(judged).items[0]).toHaveProperty("ground", "16e")
  })

  it("enters the details of some items, and files under their slots in the order they were chosen", () => {
    const values = provideDetailsDefaults({
      items: [anItem(), anItem({ id: "rmai_2" }), anItem({ id: "rmai_3" })],
      asked: { fields: [{ key: "seal", options: [] }] },
      evidence: [
        { slot: "label", min: 0, max: 1 },
        { slot: "whole", min: 0, max: 1 },
      ],
    })
    expect(provideDetailsBody({ ...values, message: " Here " }, [])).toEqual({
      message: "Here",
    })
    const [first, second] = [new File([], "1.png"), new File([], "2.png")]
    values.items[0]!.note = " red "
    values.items[0]!.evidence[1]!.file = first
    values.items[2]!.fields[0]!.value = "broken"
    values.items[2]!.evidence[0]!.file = second
    expect(chosenFiles(values)).toEqual([first, second])
    expect(provideDetailsBody(values, ["file_1", "file_2"]).items).toEqual([
      {
        id: "rmai_1",
        note: "red",
        evidence: [{ slot: "whole", file_id: "file_1" }],
      },
      {
        id: "rmai_3",
        fields: { seal: "broken" },
        evidence: [{ slot: "label", file_id: "file_2" }],
      },
    ])
  })

  it("approves a case without items with an empty body", () => {
    expect(approveBody(approveDefaults([]), [])).toEqual({})
  })

  it("gives something else for goods in the workshop, and for no others", () => {
    const way = {
      status: "pending",
      quantity: 2,
      payer: "merchant",
      carrier: null,
      tracking_number: null,
      disposal_consented_at: null,
    }
    const worked = { resolution: "repair", send_back: way }
    const values = changeResolutionDefaults([
      received({ ...worked, id: "a", accepted_quantity: 2 }),
      received({
        ...worked,
        id: "b",
        resolution: "paid_service",
        accepted_quantity: 1,
      }),
      received({ id: "c", accepted_quantity: 1 }),
    ])
    expect(values.items.map(({ id }) => id)).toEqual(["a", "b"])
    expect(changeResolutionBody(values).items).toEqual([])
    values.items[0] = {
      ...values.items[0]!,
      resolution: "price_reduction",
      quantity: "1",
      amount: "12,50",
    }
    values.reason = " Beyond repair "
    expect(changeResolutionBody(values)).toEqual({
      items: [
        { id: "a", resolution: "price_reduction", quantity: 1, amount: 12.5 },
      ],
      reason: "Beyond repair",
    })
  })

  it("receives all that is still to come, and nothing of what came", () => {
    const items = [
      anItem({ id: "a", awaiting_quantity: 1, in_transit_quantity: 1 }),
      received({ id: "b" }),
    ]
    expect(receiveBody(receiveDefaults(items))).toEqual({
      items: [{ id: "a", outstanding: 2, quantity: 2 }],
    })
  })

  it("leaves out items of which nothing was in the parcel, keeps missing ones", () => {
    expect(
      receiveBody({
        items: [
          { id: "a", outstanding: 2, quantity: "0", missing: "0" },
          { id: "b", outstanding: 1, quantity: "0", missing: "1" },
        ],
      })
    ).toEqual({
      items: [{ id: "b", outstanding: 1, quantity: 0, missing: 1 }],
    })
  })

  it("accepts all that was received, fit for resale, when nothing is touched", () => {
    expect(inspectBody(inspectDefaults(ofItems([received()])))).toEqual({
      items: [
        {
          id: "rmai_1",
          outstanding: 2,
          accepted: 2,
          refused: 0,
          resellable: 2,
        },
      ],
    })
  })

  it("inspects only what arrived and is not judged yet", () => {
    const items = [
      anItem({ id: "awaited" }),
      received({ id: "judged", accepted_quantity: 2 }),
      anItem({ id: "half", awaiting_quantity: 1, received_quantity: 1 }),
      received({ id: "appealed", review_quantity: 2 }),
    ]
    expect(
      inspectDefaults(ofItems(items)).items.map(
        ({ id, accepted, outstanding }) => [id, accepted, outstanding]
      )
    ).toEqual([
      ["half", "1", 1],
      ["appealed", "2", 2],
    ])
  })

  it("names what voided the warranty of refused units alone", () => {
    const values = inspectDefaults(ofItems([received()]))
    const judged = (refused: string) =>
      inspectBody({
        fees: [],
        items: values.items.map((entry) => ({
          ...entry,
          accepted: "0",
          refused,
          void_cause: "opened",
        })),
      }).items[0]
    expect(judged("2")).toMatchObject({ found: { void_cause: "opened" } })
    expect(judged("0")).toBeUndefined()
    expect(inspectBody(values).items[0]).not.toHaveProperty("found")
  })

  it("sends deduction, facts found and note only when they were written", () => {
    const values = inspectDefaults(
      ofItems([received({ fields: { seal_status: "intact", colour: "blue" } })])
    )
    const entry = values.items[0]
    if (!entry) {
      throw new Error("no entry for an item that was received")
    }
    const body = inspectBody({
      fees: [],
      items: [
        {
          ...entry,
          accepted: "1",
          refused: "1",
          resellable: "0",
          deduction_amount: "3,50",
          deduction_reason: "scratched",
          found: [
            { key: "seal_status", value: "broken" },
            { key: "colour", value: "" },
          ],
          note: "box was open",
        },
      ],
    })
    expect(body).toEqual({
      items: [
        {
          id: "rmai_1",
          outstanding: 2,
          accepted: 1,
          refused: 1,
          resellable: 0,
          deduction: { amount: 3.5, reason: "scratched" },
          found: { seal_status: "broken" },
          note: "box was open",
        },
      ],
    })
  })

  it("chooses other goods for the items that somebody named a SKU for, and no other", () => {
    const values = chooseGoodsDefaults([
      received({ id: "a", resolution: "exchange" }),
      received({ id: "b", resolution: "replacement" }),
      received({ id: "c" }),
    ])
    expect(values.items.map(({ id }) => id)).toEqual(["a", "b"])
    const items = values.items.map((item) =>
      item.id === "a" ? { ...item, sku: " VEST-L " } : item
    )
    expect(chooseGoodsBody({ items, reason: " Gone " })).toEqual({
      items: [{ id: "a", sku: "VEST-L" }],
      reason: "Gone",
    })
  })

  it("waives a fee that somebody wrote a reason for, and no other (S3.23)", () => {
    const line = {
      kind: "fee",
      amount: -5,
      gross: -5,
      net: -5,
      tax: 0,
    } as const
    const none = { item_id: null, title: null, quantity: null, tax_rate: null }
    const values = inspectDefaults({
      items: [received()],
      quote: {
        currency_code: "eur",
        lines: [
          { ...line, ...none, code: "restocking" },
          { ...line, ...none, code: "handling" },
          { ...line, ...none, code: "free", waived: true },
        ],
        to_pay: 0,
        total: 0,
      },
    })
    expect(values.fees.map(({ code }) => code)).toEqual([
      "restocking",
      "handling",
    ])
    const [restocking, ...rest] = values.fees
    expect(
      inspectBody({
        ...values,
        fees: [
          { code: restocking?.code ?? "", reason: " a loyal customer " },
          ...rest,
        ],
      })
    ).toMatchObject({
      waive_fees: [{ code: "restocking", reason: "a loyal customer" }],
    })
    expect(inspectBody(values)).not.toHaveProperty("waive_fees")
  })

  it("sends of a label what was entered", () => {
    const values = {
      url: " https://l.example/1 ",
      carrier: "",
      tracking_number: "T1",
    }
    expect(attachLabelBody(values, null)).toEqual({
      url: "https://l.example/1",
      tracking_number: "T1",
    })
    const file = {
      filename: "a.pdf",
      content: contentOf("data:application/pdf;base64,JVBERi0="),
    }
    expect(attachLabelBody({ ...values, url: " " }, file)).toEqual({
      tracking_number: "T1",
      file: { filename: "a.pdf", content: "JVBERi0=" },
    })
  })

  it("offers the next step of each parcel back, and leaves finished ones alone", () => {
    const way = {
      quantity: 1,
      payer: "merchant",
      carrier: null,
      tracking_number: null,
      disposal_consented_at: null,
    }
    const items = [
      received({ id: "a", send_back: { ...way, status: "pending" } }),
      received({
        id: "b",
        send_back: { ...way, status: "shipped", carrier: "DHL" },
      }),
      received({ id: "c", send_back: { ...way, status: "delivered" } }),
    ]
    expect(sendBackBody(sendBackDefaults(items))).toEqual({
      items: [
        { id: "a", status: "shipped" },
        { id: "b", status: "delivered", carrier: "DHL" },
      ],
    })
  })
})

describe("a case on behalf of a shopper", () => {
  const lines: OrderLine[] = [
    { id: "ordli_1", title: "Mug", units: { defective: 2 } },
    { id: "ordli_2", title: "Saucer", units: { defective: 1 } },
    { id: "ordli_3", title: "Spoon", units: {} },
  ]

  it("takes nothing back until somebody says how much", () => {
    const body = createBody(createDefaults(lines), "order_1", lines, [])
    expect(body.items).toEqual([])
  })

  it("asks for the chosen units of what the type is for, with the fields that it asks for and no others", () => {
    const values = {
      ...createDefaults(lines),
      request_type: "defective",
      reason: "damaged",
      resolution: "refund",
      fields: { seal_status: "broken", of_another_type: "x", empty: " " },
      items: [
        { id: "ordli_1", quantity: "1" },
        { id: "ordli_2", quantity: "0" },
        { id: "ordli_3", quantity: "1" },
      ],
      message: " Called on Monday ",
    }
    const offered = lines.slice(0, 2)
    const fields = ["seal_status", "empty"]
    expect(createBody(values, "order_1", offered, fields)).toEqual({
      order_id: "order_1",
      request_type: "defective",
      items: [
        {
          item_id: "ordli_1",
          quantity: 1,
          reason: "damaged",
          resolution: "refund",
          fields: { seal_status: "broken" },
        },
      ],
      message: "Called on Monday",
    })
  })
})
