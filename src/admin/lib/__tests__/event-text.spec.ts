import type { AdminTimelineDto } from "../../../types/http"
import { eventText } from "../event-text"

// The dashboard's library needs a browser; how an amount is written is not asked here.
jest.mock("@medusajs/dashboard/lib", () => ({
  getLocaleAmount: (amount: number, currency: string) =>
    `${amount} ${currency}`,
}))

const event = (over: Partial<AdminTimelineDto>): AdminTimelineDto => ({
  id: "rmaev_1",
  event: "progress",
  from: "submitted",
  to: "submitted",
  actor: "staff",
  reason: null,
  data: {},
  created_at: "2026-11-22T10:00:00.000Z",
  actor_id: null,
  internal: false,
  ...over,
})
const words: Record<string, string> = { "failures.order_busy": "Busy" }
const word = (key: string, fallback: string) => words[key] ?? fallback
const text = (over: Partial<AdminTimelineDto>) =>
  eventText(event(over), "eur", word)

describe("what a line of the timeline says", () => {
  it.each<[string, Partial<AdminTimelineDto>, string | null]>([
    ["the written reason", { reason: "Worn" }, "Worn"],
    ["a message", { data: { message: "Soon" } }, "Soon"],
    ["an amount", { event: "settle", data: { amount: "12.5" } }, "12.5 eur"],
    ["nothing", { data: { items: null } }, null],
    [
      "why it failed, by its code",
      { event: "fail", data: { code: "order_busy", message: "busy!" } },
      "Busy",
    ],
    [
      "why it failed, in the record's words",
      { event: "fail", data: { code: "odd_thing", message: "It broke" } },
      "It broke",
    ],
    [
      "why it failed, and what staff had said of it",
      {
        event: "fail",
        data: { reason: "order_busy", reference: "SEPA 7", note: "By bank" },
      },
      "Busy\nSEPA 7\nBy bank",
    ],
    [
      "why it failed, by a code nobody named",
      { event: "fail", data: { reason: "odd_thing" } },
      "Odd thing",
    ],
  ])("is %s", (_, over, expected) => {
    expect(text(over)).toBe(expected)
  })
})
