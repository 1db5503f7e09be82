import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Sending } from "./stage"
import type { StoredItem } from "./stored"
import { byShopper, byStaff, two, type Story } from "./stories"

const torchOf = (items: readonly StoredItem[]): string | undefined =>
  items.find(({ sku }) => sku === "TORCH-GRAPHITE")?.id

const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString()

/**
 * What people do to a case beside making the shopper whole. Most of it is one transaction, that a crash does or does
 * not; but two clicks could do it twice.
 */
export const ACTIONS: readonly Story[] = [
  {
    name: "talked about, asked, answered and rated",
    order: two("MUG-WHITE"),
    request_type: "defective",
    turns: [
      byStaff("submitted", "acknowledge", "acknowledge", { message: "Seen" }),
      byStaff("submitted", "assign", "assign", { assignee_id: null }),
      byStaff("submitted", "escalate", "escalate", { reason: "A regular" }),
      byStaff("submitted", "note", "note", { message: "Rang twice" }),
      byStaff("submitted", "progress", "progress", { message: "Soon" }),
      byStaff("submitted", "message", "messages", { text: "Good morning" }),
      byStaff("submitted", "extend", "extend", {
        clock: "decision",
        until: inDays(30),
        explanation: "The workshop is closed",
      }),
      byStaff("submitted", "request_details", "request-details", {
        message: "Which handle?",
      }),
      byShopper("needs_details", "provide_details", "details", {
        message: "The left one",
      }),
      byStaff("submitted", "answer", "answer", { message: "Turn it round" }),
      byShopper("resolved", "rate", "rating", { score: 5 }),
    ],
  },
  {
    name: "answered by telephone, and goods to keep at approval",
    order: two("BLANKET-SLATE"),
    turns: [
      byShopper("submitted", "message", "messages", { text: "Hello?" }),
      byStaff("submitted", "request_details", "request-details", {
        message: "Was it washed?",
      }),
      byStaff("needs_details", "provide_details", "provide-details", {
        message: "It was not",
      }),
      byStaff("submitted", "approve_without_return", "approve", {
        keep_item: true,
      }),
    ],
  },
  {
    name: "taken back by the shopper",
    order: two("MUG-WHITE"),
    turns: [byShopper("submitted", "cancel", "cancel")],
    end: "canceled",
  },
  {
    name: "drafted, with a label of staff's, half of it inspected twice, the other half lost",
    order: {
      items: [
        { sku: "TORCH-GRAPHITE", quantity: 2 },
        { sku: "BLANKET-OAT", quantity: 2 },
      ],
    },
    draft: true,
    turns: [
      byStaff("approved", "attach_label", "label", {
        url: "https://carrier.example/labels/7",
        tracking_number: "OWN-7",
      }),
      byStaff("approved", "receive", "receive", (_, items) => ({
        items: [{ id: torchOf(items), quantity: 2 }],
      })),
      // Not all that is to come: with the last of it everything is booked, and cannot be taken back.
      byStaff("received", "inspect", "inspect", (_, items) => ({
        items: [{ id: torchOf(items), accepted: 2, refused: 0 }],
      })),
      byStaff("received", "uninspect", "uninspect"),
      byStaff("received", "report_lost", "report-lost", { accepted: false }),
    ],
    back: { "TORCH-GRAPHITE": 2 },
  },
  {
    name: "refund of what was paid in cash",
    order: { ...two("MUG-FOREST"), payment_provider: "pp_system_cash" },
    back: 2,
  },
]

/** An upload has a form of its own, and whoever sends two files has two. */
const NOT_CLICKED: readonly string[] = ["staff files"]

const SIDES: Record<Sending["by"], string> = {
  staff: "admin",
  shopper: "store",
}

/** What is done with this request: `staff approve`. */
export const actionOf = ({ by, path }: Sending): string =>
  `${by} ${path.split("/").at(-1)}`

const isAction = (route: string): boolean =>
  existsSync(route) && readFileSync(route, "utf8").includes("export const POST")

/** Everything that can be done about a case, as the API has it. */
export const caseActions = (): string[] =>
  (["staff", "shopper"] as const).flatMap((by) => {
    const folder = join(process.cwd(), "src", "api", SIDES[by], "rmas", "[id]")
    return readdirSync(folder)
      .filter((name) => isAction(join(folder, name, "route.ts")))
      .map((name) => `${by} ${name}`)
      .filter((action) => !NOT_CLICKED.includes(action))
  })
