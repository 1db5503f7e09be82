import Holidays from "date-holidays"
import { DateTime } from "luxon"
import type { AdminRmaDto, PreviewDto } from "../../../src/types/http"
import { ok } from "../../support/http/client"
import {
  act,
  readAs,
  type PlacedOrder,
  type Shopper,
} from "../../support/http/store"
import { quiet } from "../../support/jest/quiet"
import { must } from "../../support/ladder/must"
import { PAYMENT_PROVIDER } from "../../support/ladder/payments"
import type { MerchantShop } from "./merchant-shop"

/** A finding as shoppers read it. */
export interface SeenFinding {
  code: string
  effect: string
  message: string
  observed: unknown
  expected: unknown
  depends_on?: string[]
}

export interface SeenOption {
  request_type: string
  outcome: string
  findings: SeenFinding[]
  returnable_until: string | null
  resolutions: string[]
}

export interface SeenType {
  code: string
  name: string
  description: string | null
  outcome: string
  findings: SeenFinding[]
  resolutions: string[]
  reasons: { value: string; fault: string }[]
  fields: { key: string; required: boolean; options?: string[] }[]
  evidence: { slot: string; min: number }[]
  shipping: { payer: string; by: string }
  fees: { code: string; percent: number | null }[]
  clocks: object[]
  warranty?: null | {
    coverage: string | null
    void_causes: { code: string; name: string }[]
  }
  enclosures?: { code: string; label: string }[]
}

interface SeenOrder {
  loyalty: null | { tier: string | null; rank: number }
  request_types: SeenType[]
  items: { item_id: string; unit_value: number; options: SeenOption[] }[]
}

/** What a shopper is shown of an order before asking for anything. */
export const look = async (
  shopper: Shopper,
  order: PlacedOrder,
  locale = "en"
) => {
  const seen = ok<SeenOrder>(
    await shopper.as.get(`/store/return-orders/${order.id}`, {
      "accept-language": locale,
    })
  )
  return {
    ...seen,
    type: (code: string): SeenType =>
      must(
        seen.request_types.find((one) => one.code === code),
        `request type ${code}`
      ),
    /** A line under a type. */
    option: (sku: string, code: string): SeenOption =>
      must(
        seen.items
          .find(({ item_id }) => item_id === order.lines[sku])
          ?.options.find((one) => one.request_type === code),
        `${sku} under ${code}`
      ),
  }
}

/** Codes that weigh: what merely depends on answers still to be given, or only informs, is left out. */
export const weighing = (findings: SeenFinding[]): string[] =>
  findings
    .filter(({ effect, depends_on }) => effect !== "allow" && !depends_on)
    .map(({ code }) => code)

export interface Asked {
  sku?: string
  quantity?: number
  reason?: string
  resolution?: string
  fields?: Record<string, string>
  evidence?: { slot: string; file_id: string }[]
  note?: string
  reception_message?: string
  serial?: string
  serial_state?: string
}

/** The body of a submit for lines of an order: one T-shirt for a refund, unless said otherwise. */
export const ask = (
  order: PlacedOrder,
  request_type: string,
  ...wanted: Asked[]
) => ({
  order_id: order.id,
  request_type,
  items: wanted.map(({ sku = "TEE-M", quantity = 1, ...rest }) => ({
    item_id: must(order.lines[sku], `line ${sku}`),
    quantity,
    resolution: "refund",
    ...rest,
  })),
})

export const preview = async (
  shopper: Shopper,
  body: object
): Promise<PreviewDto & { decision: { findings: SeenFinding[] } }> =>
  ok(await shopper.as.post("/store/rmas/preview", body))

/** What a submit is refused for; it has to be refused by the policy. */
export const denied = async (
  shopper: Shopper,
  body: object,
  locale = "en"
): Promise<SeenFinding[]> => {
  const { status, data } = await shopper.as.post("/store/rmas", body, {
    "accept-language": locale,
  })
  expect({ status, code: data.code }).toEqual({
    status: 400,
    code: "policy_denied",
  })
  return data.findings as SeenFinding[]
}

/** A case as staff read it. */
export const asStaff = async (
  { staff }: MerchantShop,
  id: string
): Promise<AdminRmaDto> =>
  ok<{ rma: AdminRmaDto }>(await staff.get(`/admin/rmas/${id}`)).rma

/** Approved and here, to be judged; answers the id of the case's first item. */
export const receiveAll = async (
  { store }: MerchantShop,
  id: string
): Promise<string> => {
  await act(store, id, "approve")
  const { items } = await act(store, id, "receive")
  return must(items[0], "item").id
}

/** A moment so many hours after another, by the wall clock. */
export const hoursAfter = (instant: string | null, hours: number): string =>
  new Date(Date.parse(instant ?? "") + hours * 3_600_000).toISOString()

const isPublicHoliday = (calendar: Holidays, day: DateTime): boolean =>
  // As an instant: words are read in the time zone of the process.
  (calendar.isHoliday(new Date(`${day.toISODate()}T12:00:00Z`)) || []).some(
    ({ type }) => type === "public"
  )

/** A clock that began to run while something was done, and runs for so many hours of the wall clock. */
export const expectDueAfter = (
  due_at: string | null | undefined,
  hours: number,
  began: { from: number; to: number }
): void => {
  const start = Date.parse(due_at ?? "") - hours * 3_600_000
  expect(start).toBeGreaterThanOrEqual(began.from)
  expect(start).toBeLessThanOrEqual(began.to)
}

/** The same time of day so many working days later: Monday to Friday, public holidays of the country not. */
export const workingDaysAfter = (
  instant: string | null,
  days: number,
  { zone, country }: { zone: string; country: string }
): string => {
  const calendar = new Holidays(country)
  let day = DateTime.fromISO(instant ?? "", { zone })
  for (let left = days; left > 0;) {
    day = day.plus({ days: 1 })
    if (day.weekday <= 5 && !isPublicHoliday(calendar, day)) {
      left--
    }
  }
  return day.toUTC().toISO() ?? ""
}

/** The shopper pays what a settlement asks for, through core's own store API, and says so. */
export const payFor = async (shopper: Shopper, id: string): Promise<void> => {
  const { settlements } = await readAs(shopper, id)
  const due = must(
    settlements.find(({ status }) => status === "awaiting_customer"),
    "settlement to pay"
  )
  await openSession(shopper, due.payment?.payment_collection_id)
  ok(
    await shopper.as.post(`/store/rmas/${id}/payment`, {
      settlement_id: due.id,
    })
  )
}

/** Chooses how to pay on a payment collection. */
export const openSession = async (
  { as }: Shopper,
  collection: string | null | undefined
): Promise<void> => {
  ok(
    await as.post(
      `/store/payment-collections/${must(collection, "payment collection")}/payment-sessions`,
      { provider_id: PAYMENT_PROVIDER }
    )
  )
}

interface Mail {
  to: string
  trigger_type: string
  resource_id: string
  data: { subject: string; text: string }
}

/** The mail about an event of a case; subscribers run after the answer, and are waited for. */
export const mailAbout = async (
  { staff }: Pick<MerchantShop, "staff">,
  id: string,
  event: string
): Promise<Mail> => {
  await quiet()
  const { notifications } = ok<{ notifications: Mail[] }>(
    await staff.get("/admin/notifications?limit=100")
  )
  return must(
    notifications.find(
      (one) => one.resource_id === id && one.trigger_type === event
    ),
    `mail about ${event}`
  )
}
