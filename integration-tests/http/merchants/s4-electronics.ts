import { endOfDay, noon } from "../../support/days"
import { adminOrder, adminReturns } from "../../support/http/books"
import { ok, refusal } from "../../support/http/client"
import { PDF, picture, upload } from "../../support/http/files"
import {
  act,
  readAs,
  type PlacedOrder,
  type Shopper,
} from "../../support/http/store"
import { deliver, fulfill, ship } from "../../support/ladder"
import { must } from "../../support/ladder/must"
import type {
  AdminRmaDto,
  MessageDto,
  StoreRmaDto,
} from "../../../src/types/http"
import type { MerchantLines } from "./merchant-lines"
import type { MerchantShop } from "./merchant-shop"
import {
  ask,
  asStaff,
  denied,
  expectDueAfter,
  look,
  mailAbout,
  receiveAll,
  weighing,
  workingDaysAfter,
  submit,
  type Asked,
} from "./walking"

const ROME = { zone: "Europe/Rome", country: "IT" }

const broken = (more: Asked = {}): Asked => ({
  reason: "defective",
  fields: { condition: "used" },
  ...more,
})

const unwanted = (more: Asked = {}): Asked => ({
  reason: "changed_mind",
  fields: { condition: "unused" },
  ...more,
})

/** What somebody of each tier has bought: 449.00 a watch, Silver from 500.00 on, Gold from 1,500.00. */
const WATCHES = { bronze: 1, silver: 2, gold: 4 }

interface Member {
  shopper: Shopper
  order: PlacedOrder
}

/** Delivered so many days ago, the day after it was shipped. */
const arrived = (days: number) => ({
  placed: noon(ROME.zone, days + 2),
  shipped: noon(ROME.zone, days + 1),
  delivered: noon(ROME.zone, days),
})

/** A shopper of a tier, with the order that earned it; delivered the day before unless said otherwise. */
const member = async (
  shop: MerchantShop,
  tier: keyof typeof WATCHES,
  delivered = 1
): Promise<Member> => {
  const shopper = await shop.shopper(`${tier}@example.com`)
  const order = await shop.order(shopper, {
    items: [{ sku: "WATCH-BLACK", quantity: WATCHES[tier] }],
    ago: arrived(delivered),
  })
  return { shopper, order }
}

const watch = (asked: Asked): Asked => ({ sku: "WATCH-BLACK", ...asked })

const clockOf = ({ clocks }: StoreRmaDto, code: string) =>
  clocks.find((clock) => clock.code === code)

export const electronics: MerchantLines = {
  code: "S4",
  preset: "electronics",
  channels: ["Electronics"],
  walks: [
    {
      lines: ["S4.1", "S4.3"],
      title:
        "a defect comes back from anybody, guests included, used or not; what is unwanted only unused",
      run: async (shop) => {
        const { shopper, order } = await member(shop, "bronze")
        const { status } = await submit(
          shopper,
          ask(order, "standard_warranty", watch(broken()))
        )
        expect(status).toBe("submitted")

        const guest = await shop.order(null, {
          email: "guest@example.com",
          ago: arrived(1),
        })
        const { rma } = ok<{ rma: AdminRmaDto }>(
          await shop.staff.post(
            "/admin/rmas",
            ask(guest, "standard_warranty", broken())
          )
        )
        expect(rma).toMatchObject({
          status: "submitted",
          email: "guest@example.com",
          customer_id: expect.anything(),
          decision: { outcome: "allow" },
        })

        const silver = await member(shop, "silver")
        const used = unwanted({ fields: { condition: "used" } })
        expect(
          await denied(
            silver.shopper,
            ask(silver.order, "convenience", watch(used))
          )
        ).toMatchObject([
          {
            code: "used",
            message:
              "Products that were used cannot be returned for convenience.",
          },
        ])
      },
    },
    {
      lines: ["S4.2", "S4.11", "S4.42"],
      title:
        "three request types, the third for eligible profiles alone, told before choosing",
      run: async (shop) => {
        const bronze = await member(shop, "bronze")
        const seen = await look(bronze.shopper, bronze.order)
        expect(
          seen.request_types.map(({ code, name }) => [code, name])
        ).toEqual(
          expect.arrayContaining([
            ["standard_warranty", "Standard warranty"],
            ["advanced_warranty", "Advanced quality warranty"],
            ["convenience", "Return for convenience"],
          ])
        )
        expect(seen.type("standard_warranty")).toMatchObject({
          outcome: "allow",
          resolutions: ["refund"],
        })
        expect(seen.loyalty).toMatchObject({ tier: "bronze", rank: 1 })
        const gate = seen
          .option("WATCH-BLACK", "convenience")
          .findings.find(({ code }) => code === "tier_too_low")
        expect(gate).toMatchObject({
          effect: "deny",
          message:
            "Returns for convenience are a benefit of Silver and Gold members.",
          observed: { "loyalty.rank": 1 },
        })
        expect(seen.type("convenience").outcome).toBe("deny")
        expect(
          (
            await denied(
              bronze.shopper,
              ask(bronze.order, "convenience", watch(unwanted())),
              "it"
            )
          ).map(({ message }) => message)
        ).toContain(
          "Il reso per comodità è riservato ai clienti Silver e Gold."
        )

        const silver = await member(shop, "silver")
        const better = await look(silver.shopper, silver.order)
        expect(better.loyalty).toMatchObject({ tier: "silver", rank: 2 })
        expect(
          weighing(better.option("WATCH-BLACK", "convenience").findings)
        ).toEqual([])
        const { status } = await submit(
          silver.shopper,
          ask(silver.order, "convenience", watch(unwanted()))
        )
        expect(status).toBe("submitted")
      },
    },
    {
      lines: ["S4.8"],
      title: "what was sent by mistake is replaced, once and at no cost",
      run: async (shop) => {
        const { shopper, order } = await member(shop, "bronze")
        const { id } = await submit(
          shopper,
          ask(
            order,
            "shipping_error",
            watch(unwanted({ reason: "wrong_item", resolution: "replacement" }))
          )
        )
        await receiveAll(shop, id)
        await act(shop.store, id, "inspect")
        expect(await readAs(shopper, id)).toMatchObject({
          status: "resolved",
          outcome: "granted",
          settlements: [
            {
              kind: "replacement",
              status: "settled",
              goods: [{ quantity: 1 }],
            },
          ],
        })
        const books = await adminOrder(shop.store, order.id)
        expect(books.pending_difference).toBe(0)
        expect(books.refunds.flat()).toEqual([])
        expect(books.items).toHaveLength(2)
        const mail = await mailAbout(shop, id, "rma.settled")
        expect(mail.data.text).toContain("1 × ")
      },
    },
    {
      lines: ["S4.10"],
      title:
        "the programme sets the terms: Gold has 30 days and a free label, Silver two requests in 90 days",
      run: async (shop) => {
        const [silver, gold] = [
          await member(shop, "silver", 10),
          await member(shop, "gold", 10),
        ]
        const terms = async ({ shopper, order }: Member) => {
          const seen = await look(shopper, order)
          return {
            until: seen.option("WATCH-BLACK", "convenience").returnable_until,
            shipping: seen.type("convenience").shipping,
          }
        }
        expect(await terms(silver)).toEqual({
          until: endOfDay(ROME.zone, 4),
          shipping: { payer: "customer", by: "none" },
        })
        expect(await terms(gold)).toEqual({
          until: endOfDay(ROME.zone, 20),
          shipping: { payer: "merchant", by: "label" },
        })

        // Silver has two of them in 90 days.
        const { shopper } = silver
        const more = await shop.order(shopper, {
          items: [{ sku: "TEE-M", quantity: 3 }],
        })
        const body = ask(more, "convenience", unwanted())
        await submit(shopper, body)
        await submit(shopper, body)
        expect(await denied(shopper, body)).toMatchObject([
          {
            code: "allowance_used_up",
            message: expect.stringMatching(
              /^You have used all requests of this kind that your loyalty level includes: the next is free from /
            ),
          },
        ])
      },
    },
    {
      lines: ["S4.4", "S4.40"],
      title:
        "14 days from delivery by the day of the request; without a delivery date from shipping and 5 days",
      run: async (shop) => {
        const { shopper, order } = await member(shop, "bronze", 14)
        const body = ask(order, "standard_warranty", watch(broken()))
        expect(
          (await look(shopper, order)).option(
            "WATCH-BLACK",
            "standard_warranty"
          ).returnable_until
        ).toBe(endOfDay(ROME.zone, 0))
        const { id } = await submit(shopper, body)
        // Asked on the last day, sent a week later: in time.
        await shop.passed(order, arrived(21))
        await act(shop.store, id, "approve")
        ok(await shopper.as.post(`/store/rmas/${id}/shipment`, {}))
        await act(shop.store, id, "receive")
        await act(shop.store, id, "inspect")
        expect((await readAs(shopper, id)).settlements).toMatchObject([
          { status: "settled", amount: 449 },
        ])

        const late = await shop.order(shopper, {
          ago: arrived(15),
        })
        expect(
          await denied(shopper, ask(late, "standard_warranty", broken()))
        ).toMatchObject([
          {
            code: "window_closed",
            observed: { until: endOfDay(ROME.zone, -1) },
          },
        ])

        const underway = await shop.order(shopper, { until: "placed" })
        await ship(shop.container, underway.id)
        await shop.passed(underway, {
          placed: noon(ROME.zone, 4),
          shipped: noon(ROME.zone, 3),
        })
        expect(
          (await look(shopper, underway)).option("TEE-M", "standard_warranty")
        ).toMatchObject({
          outcome: "allow",
          returnable_until: endOfDay(ROME.zone, 16),
        })
      },
    },
    {
      lines: ["S4.5", "S4.6", "S4.7", "S4.33", "S4.34"],
      title:
        "a free label under both warranties, none for convenience; no fee anywhere",
      run: async (shop) => {
        const { shopper, order } = await member(shop, "silver")
        const seen = await look(shopper, order)
        const label = { payer: "merchant", by: "label" }
        expect(seen.type("standard_warranty").shipping).toEqual(label)
        expect(seen.type("advanced_warranty").shipping).toEqual(label)
        expect(seen.type("convenience").shipping).toEqual({
          payer: "customer",
          by: "none",
        })
        expect(seen.request_types.map(({ fees }) => fees).flat()).toEqual([])

        const ended = async (type: string, asked: Asked) => {
          const rma = await submit(shopper, ask(order, type, watch(asked)))
          expect(rma.quote).toMatchObject({
            total: 449,
            lines: [{ kind: "item", amount: 449 }],
          })
          await act(shop.store, rma.id, "approve")
          return (await readAs(shopper, rma.id)).shipping
        }
        expect(await ended("standard_warranty", broken())).toMatchObject(label)
        expect(await ended("convenience", unwanted())).toMatchObject({
          payer: "customer",
          by: null,
        })
        const labels = (await adminReturns(shop.store, order.id)).map(
          ({ fulfillments = [] }) => fulfillments.length
        )
        expect(labels.sort()).toEqual([0, 1])
      },
    },
    {
      lines: ["S4.9", "S4.32", "S4.35", "S4.36", "S4.37"],
      title:
        "authorised, shipped, accepted at reception, and only then paid, within 48 hours",
      run: async (shop) => {
        const { shopper, order } = await member(shop, "bronze")
        const { id } = await submit(
          shopper,
          ask(order, "standard_warranty", watch(broken()))
        )
        await act(shop.store, id, "approve")
        expect(await readAs(shopper, id)).toMatchObject({
          status: "approved",
          settlements: [],
          items: [{ accepted_quantity: 0, awaiting_quantity: 1 }],
          available_actions: expect.arrayContaining([
            expect.objectContaining({ action: "ship", allowed: true }),
          ]),
        })
        const { rma } = ok<{ rma: StoreRmaDto }>(
          await shopper.as.post(`/store/rmas/${id}/shipment`, {
            carrier: "GLS",
            tracking_number: "GLS77",
          })
        )
        expect(rma).toMatchObject({
          status: "in_transit",
          tracking_number: "GLS77",
        })
        await act(shop.store, id, "receive")
        expect(clockOf(await readAs(shopper, id), "refund")).toBeUndefined()
        const from = Date.now()
        await act(shop.store, id, "inspect")
        const to = Date.now()
        const resolved = await readAs(shopper, id)
        expect(resolved).toMatchObject({
          status: "resolved",
          outcome: "granted",
          settlements: [{ kind: "refund", status: "settled", amount: 449 }],
        })
        const clock = clockOf(resolved, "refund")
        expectDueAfter(clock?.due_at, 48, { from, to })
        expect(clock?.met_at).not.toBeNull()
        expect(await adminOrder(shop.store, order.id)).toMatchObject({
          pending_difference: 0,
          refunds: [[449]],
        })
      },
    },
    {
      lines: ["S4.38"],
      title: "what reception refuses goes back to the customer, tracked",
      run: async (shop) => {
        const { shopper, order } = await member(shop, "bronze")
        const { id } = await submit(
          shopper,
          ask(order, "standard_warranty", watch(broken()))
        )
        const item = await receiveAll(shop, id)
        await act(shop.store, id, "inspect", {
          items: [
            { id: item, accepted: 0, refused: 1, note: "Nothing is wrong" },
          ],
        })
        const sendBack = async () => (await readAs(shopper, id)).items[0]
        expect(await sendBack()).toMatchObject({
          refused_quantity: 1,
          inspection_note: "Nothing is wrong",
          send_back: { status: "pending", quantity: 1, payer: "merchant" },
        })
        const report = (body: object) =>
          act(shop.store, id, "send-back", { items: [{ id: item, ...body }] })
        await report({
          status: "shipped",
          carrier: "GLS",
          tracking_number: "BACK1",
        })
        expect((await sendBack())?.send_back).toMatchObject({
          status: "shipped",
          carrier: "GLS",
          tracking_number: "BACK1",
        })
        await report({ status: "delivered" })
        expect(await readAs(shopper, id)).toMatchObject({
          status: "resolved",
          outcome: "refused",
          settlements: [],
        })
        expect(await adminOrder(shop.store, order.id)).toMatchObject({
          pending_difference: 0,
          refunds: [[]],
        })
      },
    },
    {
      lines: ["S4.12", "S4.30", "S4.39"],
      title:
        "a decision within one working day, an escalation answered within 48 hours of the clock",
      run: async (shop) => {
        const { shopper, order } = await member(shop, "bronze")
        const body = ask(order, "standard_warranty", watch(broken()))
        const rma = await submit(shopper, body)
        expect(rma.clocks.map(({ code }) => code)).toEqual(["decision"])
        expect(clockOf(rma, "decision")).toMatchObject({
          due_at: workingDaysAfter(rma.submitted_at, 1, ROME),
          met_at: null,
        })
        const from = Date.now()
        const escalated = await act(shop.store, rma.id, "escalate", {
          reason: "The customer calls again",
        })
        const to = Date.now()
        const { due_at } = clockOf(escalated, "escalation") ?? {}
        expectDueAfter(due_at, 48, { from, to })
        expect(escalated.clocks).toHaveLength(2)
        await act(shop.store, rma.id, "progress", {
          message: "We look into it",
        })
        expect(
          clockOf(await asStaff(shop, rma.id), "escalation")?.met_at
        ).not.toBeNull()
      },
    },
    {
      lines: ["S4.17", "S4.18", "S4.19", "S4.41"],
      title:
        "choose the order, the type by its explanation, and of the products those that are eligible",
      run: async (shop) => {
        const shopper = await shop.shopper("ada@example.com")
        const order = await shop.order(shopper, {
          items: [
            { sku: "TEE-M", quantity: 1 },
            { sku: "MUG-WHITE", quantity: 2 },
            { sku: "TORCH-GRAPHITE", quantity: 1 },
          ],
          until: "placed",
        })
        const parcel = await fulfill(shop.container, order.id, {
          "TEE-M": 1,
          "MUG-WHITE": 2,
        })
        await ship(shop.container, order.id, parcel)
        await deliver(shop.container, order.id, parcel)
        expect(ok(await shopper.as.get("/store/return-orders"))).toMatchObject({
          count: 1,
          return_orders: [{ id: order.id, returnable_quantity: 3 }],
        })
        const [english, italian] = [
          await look(shopper, order),
          await look(shopper, order, "it"),
        ]
        for (const { description } of english.request_types) {
          expect(description?.length).toBeGreaterThan(20)
        }
        expect(italian.type("standard_warranty")).toMatchObject({
          name: "Garanzia standard",
          description:
            "Il prodotto è difettoso: rendilo entro 14 giorni dalla consegna con la nostra etichetta gratuita e sarai rimborsato.",
        })
        const skus = ["TEE-M", "MUG-WHITE", "TORCH-GRAPHITE"]
        expect(
          skus.map((sku) => english.option(sku, "standard_warranty").outcome)
        ).toEqual(["allow", "allow", "deny"])
        const torch = broken({ sku: "TORCH-GRAPHITE" })
        expect(
          (await denied(shopper, ask(order, "standard_warranty", torch))).map(
            ({ code }) => code
          )
        ).toContain("not_shipped")

        const several = await submit(
          shopper,
          ask(
            order,
            "standard_warranty",
            broken(),
            broken({ sku: "MUG-WHITE", quantity: 2 })
          )
        )
        expect(
          several.items.map(({ sku, quantity }) => [sku, quantity]).sort()
        ).toEqual([
          ["MUG-WHITE", 2],
          ["TEE-M", 1],
        ])
        expect(several.quote).toMatchObject({ total: 88 })
      },
    },
    {
      lines: [
        "S4.20",
        "S4.21",
        "S4.22",
        "S4.23",
        "S4.24",
        "S4.25",
        "S4.27",
        "S4.28",
      ],
      title:
        "reason, note, seal, condition, exceptions and a message for reception; then a number and a mail",
      run: async (shop) => {
        const { shopper, order } = await member(shop, "bronze")
        const told = watch(
          broken({
            note: "It stops after ten minutes",
            fields: {
              seal_status: "broken",
              condition: "used",
              exceptions: "Without its box",
            },
            reception_message: "Hold the power key for five seconds",
          })
        )
        const body = (more: Asked) =>
          ask(order, "standard_warranty", { ...told, ...more })
        const codes = async (more: Asked) =>
          (await denied(shopper, body(more))).map(({ code }) => code)
        const { reason: _, ...withoutReason } = told
        expect(
          (
            await denied(
              shopper,
              ask(order, "standard_warranty", withoutReason)
            )
          ).map(({ code }) => code)
        ).toEqual(["reason_required"])
        expect(await codes({ fields: { seal_status: "intact" } })).toEqual([
          "field_required",
        ])
        expect(
          await codes({ fields: { condition: "used", seal_status: "gone" } })
        ).toEqual(["field_not_allowed"])

        const { id, number } = await submit(shopper, body({}))
        expect(number).toMatch(/^RMA-\d{6}$/)
        const { sku: __, ...declared } = told
        expect((await readAs(shopper, id)).items).toMatchObject([declared])
        // Who opens the parcel reads it beside what was declared.
        expect((await asStaff(shop, id)).items).toMatchObject([declared])
        const mail = await mailAbout(shop, id, "rma.submitted")
        expect(mail.to).toBe("bronze@example.com")
        expect(mail.data.subject).toContain(number)
      },
    },
    {
      lines: ["S4.31"],
      title: "approved, asked for more details, or rejected with the reason",
      run: async (shop) => {
        const { shopper, order } = await member(shop, "gold")
        const open = () =>
          submit(shopper, ask(order, "standard_warranty", watch(broken())))
        const [good, unclear, bad] = [await open(), await open(), await open()]
        await act(shop.store, good.id, "approve")
        await act(shop.store, unclear.id, "request-details", {
          message: "Does the screen stay dark?",
        })
        await act(shop.store, bad.id, "reject", {
          reason: "The glass was broken by a fall",
        })
        const statuses = async () =>
          Promise.all(
            [good, unclear, bad].map(
              async ({ id }) => (await readAs(shopper, id)).status
            )
          )
        expect(await statuses()).toEqual([
          "approved",
          "needs_details",
          "rejected",
        ])
        expect((await readAs(shopper, bad.id)).decision_reason).toBe(
          "The glass was broken by a fall"
        )
        ok(
          await shopper.as.post(`/store/rmas/${unclear.id}/details`, {
            message: "Yes, at once",
          })
        )
        expect(await statuses()).toEqual(["approved", "submitted", "rejected"])
        expect(
          refusal(await shop.staff.post(`/admin/rmas/${unclear.id}/reject`))
        ).toMatch(/^400 /)
      },
    },
    {
      lines: ["S4.15"],
      title:
        "settled commercially instead of a return: a special discount, or part of the money, as the customer likes",
      run: async (shop) => {
        const { shopper, order } = await member(shop, "silver")
        const open = () =>
          submit(shopper, ask(order, "standard_warranty", watch(broken())))
        const offer = (id: string, body: object) =>
          act(shop.store, id, "offer", { message: "We propose this.", ...body })

        const { id } = await open()
        await offer(id, { kind: "partial_refund", amount: 40 })
        ok(await shopper.as.post(`/store/rmas/${id}/decline-offer`))
        expect((await readAs(shopper, id)).status).toBe("submitted")
        await offer(id, { kind: "discount_code", percent: 15 })
        const offered = await readAs(shopper, id)
        expect(offered.offer).toMatchObject({
          kind: "discount_code",
          percent: 15,
          code: null,
        })
        ok(await shopper.as.post(`/store/rmas/${id}/accept-offer`))
        const taken = await readAs(shopper, id)
        expect(taken).toMatchObject({
          status: "resolved",
          outcome: "partly",
          offer: { code: expect.stringMatching(/^RMA-[2-9A-HJ-NP-Z]{12}$/) },
        })
        const code = taken.offer?.code ?? ""
        const { promotions } = ok<{ promotions: object[] }>(
          await shop.staff.get(
            `/admin/promotions?code=${code}&fields=code,limit,*application_method`
          )
        )
        expect(promotions).toMatchObject([
          { limit: 1, application_method: { type: "percentage", value: 15 } },
        ])
        const mail = await mailAbout(shop, id, "rma.offer_accepted")
        expect(mail.data.text).toContain(code)

        const other = await open()
        await offer(other.id, { kind: "partial_refund", amount: 40 })
        ok(await shopper.as.post(`/store/rmas/${other.id}/accept-offer`))
        expect(await readAs(shopper, other.id)).toMatchObject({
          status: "resolved",
          outcome: "partly",
          settlements: [{ kind: "offer", status: "settled", amount: 40 }],
        })
        expect(await adminOrder(shop.store, order.id)).toMatchObject({
          pending_difference: 0,
          refunds: [[40]],
        })
        expect(await adminReturns(shop.store, order.id)).toEqual([])
      },
    },
    {
      lines: ["S4.13", "S4.14"],
      title: "a question before any return is answered with advice",
      run: async (shop) => {
        const shopper = await shop.shopper("ada@example.com")
        const { id, status } = await submit(shopper, {
          request_type: "enquiry",
          message: "The watch does not find my phone. Should I send it back?",
        })
        expect(status).toBe("submitted")
        await act(shop.store, id, "answer", {
          message: "Please restart the phone first; tell us if it stays so.",
        })
        const answered = await readAs(shopper, id)
        expect(answered).toMatchObject({
          status: "resolved",
          outcome: "advised",
        })
        expect(JSON.stringify(answered.timeline)).toContain(
          "Please restart the phone first"
        )
        const mail = await mailAbout(shop, id, "rma.answered")
        expect(mail.data.text).toContain("Please restart the phone first")
      },
    },
    {
      lines: ["S4.26", "S4.29"],
      title:
        "photos and documents come with the request, and the case has a chat",
      run: async (shop) => {
        const shopper = await shop.shopper("ada@example.com")
        const { id } = await submit(shopper, {
          request_type: "enquiry",
          message: "Is this dent covered?",
        })
        const [photo, invoice] = await upload(shopper.as, [
          { name: "dent.png", bytes: await picture() },
          { name: "invoice.pdf", bytes: PDF },
        ])
        const file_ids = [must(photo, "photo").id, must(invoice, "invoice").id]
        ok(
          await shopper.as.post(`/store/rmas/${id}/messages`, {
            text: "Photo and invoice",
            file_ids,
          })
        )
        await act(shop.store, id, "messages", { text: "It is" })
        const { messages } = ok<{ messages: MessageDto[] }>(
          await shopper.as.get(`/store/rmas/${id}/messages`)
        )
        expect(messages.map(({ author, text }) => [author, text])).toEqual([
          ["staff", "It is"],
          ["shopper", "Photo and invoice"],
        ])
        for (const file of file_ids) {
          ok(await shop.staff.get(`/admin/rmas/${id}/files/${file}`))
        }
      },
    },
  ],
  pending: {
    "S4.16":
      "proved in integration-tests/browser/my-returns.spec.ts: signs in, sees My Returns and starts a new return",
  },
}
