import { DateTime } from "luxon"
import { endOfDay, noon } from "../../support/days"
import { adminOrder, adminReturns } from "../../support/http/books"
import { ok, refusal } from "../../support/http/client"
import { act, readAs } from "../../support/http/store"
import { must } from "../../support/ladder/must"
import type { MerchantLines } from "./merchant-lines"
import type { MerchantShop } from "./merchant-shop"
import { passDays } from "./pass-days"
import {
  ask,
  asStaff,
  denied,
  hoursAfter,
  look,
  mailAbout,
  payFor,
  preview,
  receiveAll,
  weighing,
  submit,
  type Asked,
} from "./walking"

const BERLIN = "Europe/Berlin"
const ACCOUNT = "YOUR-CARRIER-ACCOUNT"
const AS_NEW = { condition: "unused", original_packaging: "yes" }

const changed = (more: Asked = {}): Asked => ({
  reason: "changed_mind",
  fields: AS_NEW,
  ...more,
})

const defective = (more: Asked = {}): Asked =>
  changed({ reason: "defective", ...more })

const damaged = (): Asked =>
  changed({
    reason: "damaged",
    evidence: [{ slot: "damage" }],
  })

/** Delivered so many days ago, two days after it was shipped. */
const arrived = (days: number) => ({
  placed: noon(BERLIN, days + 3),
  shipped: noon(BERLIN, days + 2),
  delivered: noon(BERLIN, days),
})

/** Somebody with an order that arrived so many days ago; 0: placed and delivered just now. */
const bought = async (
  shop: MerchantShop,
  delivered: number,
  sku = "TEE-M",
  quantity = 2
) => {
  const ada = await shop.shopper("ada@example.com")
  const order = await shop.order(ada, {
    items: [{ sku, quantity }],
    ...(delivered
      ? {
          ago: arrived(delivered),
        }
      : {}),
  })
  return { ada, order }
}

const underWarranty = (more: Asked): Asked => ({
  reason: "defective",
  fields: { description: "The image is blurred" },
  ...more,
})

/** To get to an inspection the merchant adds a refund: what is repaired is walked with S3.3. */
const refundUnderWarranty = (shop: MerchantShop) =>
  shop.republish(({ request_types }) => {
    request_types
      .find(({ code }) => code === "warranty")
      ?.resolutions.push("refund")
  })

export const optics: MerchantLines = {
  code: "S3",
  preset: "optics",
  channels: ["Optics"],
  walks: [
    {
      lines: ["S3.3", "S3.7"],
      title:
        "the customer chooses repair or replacement, and we pay both ways; what is beyond repair is replaced",
      run: async (shop) => {
        const { ada, order } = await bought(shop, 2, "TEE-M", 3)
        const chosen = async (resolution: string, serial: string) => {
          const { id, quote } = await submit(
            ada,
            ask(order, "warranty", underWarranty({ resolution, serial }))
          )
          expect(quote?.total).toBe(0)
          const item = await receiveAll(shop, id)
          expect((await readAs(ada, id)).shipping).toMatchObject({
            payer: "merchant",
            by: "carrier_account",
            account: ACCOUNT,
          })
          await act(shop.store, id, "inspect")
          return { id, item }
        }
        const home = (id: string, item: string, status: string, more = {}) =>
          act(shop.store, id, "send-back", {
            items: [{ id: item, status, ...more }],
          })

        const repaired = await chosen("repair", "SN-1")
        expect((await readAs(ada, repaired.id)).settlements).toMatchObject([
          { kind: "repair", status: "executing", amount: 0 },
        ])
        await home(repaired.id, repaired.item, "shipped", {
          carrier: "GLS",
          tracking_number: "HOME1",
        })
        expect((await readAs(ada, repaired.id)).items).toMatchObject([
          {
            send_back: {
              status: "shipped",
              payer: "merchant",
              carrier: "GLS",
              tracking_number: "HOME1",
            },
          },
        ])
        const mail = await mailAbout(shop, repaired.id, "rma.sent_back")
        expect(mail.data.text).toContain("GLS HOME1")
        await home(repaired.id, repaired.item, "delivered")
        expect(await readAs(ada, repaired.id)).toMatchObject({
          status: "resolved",
          outcome: "granted",
          settlements: [{ kind: "repair", status: "settled" }],
        })

        const replaced = await chosen("replacement", "SN-2")
        expect(await readAs(ada, replaced.id)).toMatchObject({
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

        const broken = await chosen("repair", "SN-3")
        const change = (resolution: string) =>
          shop.staff.post(`/admin/rmas/${broken.id}/change-resolution`, {
            items: [{ id: broken.item, resolution }],
            reason: "The prism is cracked",
          })
        // This warranty gives no money back.
        expect(refusal(await change("refund"))).toBe(
          "409 resolution_not_available"
        )
        ok(await change("replacement"))
        expect(await readAs(ada, broken.id)).toMatchObject({
          status: "resolved",
          settlements: expect.arrayContaining([
            expect.objectContaining({ kind: "repair", status: "canceled" }),
            expect.objectContaining({ kind: "replacement", status: "settled" }),
          ]) as object[],
        })
        const told = await mailAbout(shop, broken.id, "rma.resolution_changed")
        expect(told.data.text).toContain("The prism is cracked")

        expect(
          ok<{ claims: object[] }>(
            await shop.staff.get(`/admin/claims?order_id=${order.id}`)
          ).claims
        ).toHaveLength(2)
        expect(await adminOrder(shop.store, order.id)).toMatchObject({
          pending_difference: 0,
          refunds: [[]],
        })
      },
    },
    {
      lines: ["S3.5"],
      title:
        "out of warranty we work at basic cost: quoted, accepted and paid before, or sent home as it came",
      run: async (shop) => {
        const { ada, order } = await bought(shop, 800)
        expect(
          weighing(
            (await look(ada, order)).option("TEE-M", "warranty").findings
          )
        ).toContain("window_closed")
        const open = async () => {
          const { id, shipping } = await submit(
            ada,
            ask(
              order,
              "paid_service",
              underWarranty({ resolution: "paid_service" })
            )
          )
          expect(shipping).toMatchObject({ payer: "customer" })
          const item = await receiveAll(shop, id)
          expect(
            refusal(await shop.staff.post(`/admin/rmas/${id}/inspect`))
          ).toBe("409 offer_required")
          await act(shop.store, id, "offer", {
            kind: "service_quote",
            amount: 35.5,
            message: "A new spring and an hour of work",
          })
          return { id, item }
        }
        const home = async (id: string, item: string) => {
          for (const status of ["shipped", "delivered"]) {
            await act(shop.store, id, "send-back", {
              items: [{ id: item, status }],
            })
          }
        }

        const { id, item } = await open()
        expect((await readAs(ada, id)).offer).toMatchObject({
          kind: "service_quote",
          amount: 35.5,
        })
        ok(await ada.as.post(`/store/rmas/${id}/accept-offer`))
        const asked = await readAs(ada, id)
        expect(asked).toMatchObject({
          status: "resolving",
          settlements: [
            {
              kind: "paid_service",
              status: "awaiting_customer",
              payment: { amount: 35.5, paid_at: null },
            },
          ],
        })
        const begun = await shop.staff.post(`/admin/rmas/${id}/send-back`, {
          items: [{ id: item, status: "shipped" }],
        })
        expect(refusal(begun)).toBe("409 illegal_transition")
        const said = await ada.as.post(`/store/rmas/${id}/payment`, {
          settlement_id: asked.settlements[0]?.id,
        })
        expect(refusal(said)).toBe("409 payment_incomplete")
        await payFor(ada, id)
        expect((await readAs(ada, id)).settlements).toMatchObject([
          { status: "executing", payment: { paid_at: expect.any(String) } },
        ])
        await home(id, item)
        expect(await readAs(ada, id)).toMatchObject({
          status: "resolved",
          outcome: "granted",
        })

        const declined = await open()
        ok(await ada.as.post(`/store/rmas/${declined.id}/decline-offer`))
        await act(shop.store, declined.id, "inspect", {
          items: [{ id: declined.item, accepted: 0, refused: 1 }],
        })
        await home(declined.id, declined.item)
        expect(await readAs(ada, declined.id)).toMatchObject({
          status: "resolved",
          outcome: "refused",
        })
        const books = await adminOrder(shop.store, order.id)
        expect(books.pending_difference).toBe(0)
        expect(books.refunds.flat()).toEqual([])
      },
    },
    {
      lines: ["S3.1"],
      title:
        "an answer within 24 hours by the wall clock, a solution within 30 days",
      run: async (shop) => {
        const { ada, order } = await bought(shop, 2)
        const body = ask(order, "return", changed())
        const { promised_by } = await preview(ada, body)
        const { id, submitted_at, clocks } = await submit(ada, body)
        expect(clocks).toMatchObject([
          {
            code: "first_response",
            due_at: hoursAfter(submitted_at, 24),
            met_at: null,
          },
          { code: "solution", due_at: endOfDay(BERLIN, 30), met_at: null },
        ])
        expect(Date.parse(promised_by ?? "")).toBeLessThanOrEqual(
          Date.parse(clocks[0]?.due_at ?? "")
        )
        await act(shop.store, id, "approve")
        const [first, solution] = (await readAs(ada, id)).clocks
        expect(first?.met_at).not.toBeNull()
        expect(solution?.met_at).toBeNull()
      },
    },
    {
      lines: ["S3.2", "S3.4"],
      title:
        "the warranty runs from receipt, for as long as the model's own term",
      run: async (shop) => {
        await shop.tag("head-torch", ["warranty-2y"])
        await shop.tag("gps-watch", ["warranty-2y", "warranty-5y"])
        const skus = ["TEE-M", "TORCH-GRAPHITE", "WATCH-BLACK"]
        const ada = await shop.shopper("ada@example.com")
        const items = skus.map((sku) => ({ sku, quantity: 1 }))
        const order = await shop.order(ada, {
          items,
          ago: { ...arrived(20), placed: 40, shipped: 39 },
        })
        const fresh = await look(ada, order)
        // From receipt 20 days ago, not from shipping 39 days ago.
        const [tee, torch, watch] = skus.map(
          (sku) => fresh.option(sku, "warranty").returnable_until
        )
        const receipt = DateTime.now().setZone(BERLIN).minus({ days: 20 })
        const term = (years: number) =>
          endOfDay(BERLIN, 0, receipt.plus({ years }))
        expect([tee, torch, watch]).toEqual([term(1), term(2), term(5)])

        await shop.passed(order, arrived(798))
        const old = await look(ada, order)
        const closed = (sku: string) =>
          old
            .option(sku, "warranty")
            .findings.some(({ code }) => code === "window_closed")
        expect(skus.map(closed)).toEqual([true, true, false])
        expect(fresh.type("warranty").reasons).toMatchObject([
          { value: "defective", fault: "merchant", label: "It is defective" },
        ])
      },
    },
    {
      lines: ["S3.12", "S3.20"],
      title:
        "30 days from receipt to the end of the last; damage in transit 5 days",
      run: async (shop) => {
        const { ada, order } = await bought(shop, 30)
        expect(
          (await look(ada, order)).option("TEE-M", "return")
        ).toMatchObject({
          outcome: "allow",
          returnable_until: endOfDay(BERLIN, 0),
        })
        const body = ask(order, "return", changed())
        expect((await preview(ada, body)).decision.outcome).toBe("allow")

        await shop.passed(order, arrived(31))
        const late = await denied(ada, body)
        expect(late).toMatchObject([
          {
            code: "window_closed",
            observed: { until: endOfDay(BERLIN, -1) },
          },
        ])
        expect(late[0]?.message).toMatch(
          /^The time for this request is over: it ended on \d{1,2} \w+ \d{4}\.$/
        )

        const hurt = ask(order, "return", damaged())
        await shop.passed(order, arrived(5))
        expect((await preview(ada, hurt)).decision.outcome).toBe("allow")
        await shop.passed(order, arrived(6))
        expect(await denied(ada, hurt)).toMatchObject([
          {
            code: "window_closed",
            observed: { until: endOfDay(BERLIN, -1) },
          },
        ])
        // What is defective rather than damaged on the way keeps its 30 days.
        expect(
          (await preview(ada, ask(order, "return", defective()))).decision
            .outcome
        ).toBe("allow")
      },
    },
    {
      lines: ["S3.13"],
      title: "nothing is shipped or received before the approval in writing",
      run: async (shop) => {
        const { ada, order } = await bought(shop, 2)
        const { id } = await submit(ada, ask(order, "return", changed()))
        const ship = () =>
          ada.as.post(`/store/rmas/${id}/shipment`, { carrier: "DHL" })
        expect(refusal(await ship())).toBe("409 illegal_transition")
        await act(shop.store, id, "reject", { reason: "Not our serial number" })
        expect(refusal(await ship())).toBe("409 illegal_transition")
        expect(
          refusal(await shop.staff.post(`/admin/rmas/${id}/receive`))
        ).toBe("409 illegal_transition")
        expect(await adminReturns(shop.store, order.id)).toEqual([])

        const again = await submit(ada, ask(order, "return", changed()))
        await act(shop.store, again.id, "approve")
        const mail = await mailAbout(shop, again.id, "rma.approved")
        expect(mail.to).toBe("ada@example.com")
        ok(await ada.as.post(`/store/rmas/${again.id}/shipment`, {}))
        expect((await readAs(ada, again.id)).status).toBe("in_transit")
      },
    },
    {
      lines: ["S3.14", "S3.15", "S3.24"],
      title:
        "unused and in its packaging: asked before, judged in quality control after",
      run: async (shop) => {
        const { ada, order } = await bought(shop, 2)
        const asked = (fields: Record<string, string>, reason: string) =>
          ask(order, "return", changed({ reason, fields }))
        const used = { ...AS_NEW, condition: "used" }
        const unpacked = { ...AS_NEW, original_packaging: "no" }
        expect(await denied(ada, asked(used, "changed_mind"))).toMatchObject([
          {
            code: "used",
            message: "The product must be unused and as you received it.",
          },
        ])
        expect(
          await denied(ada, asked(unpacked, "changed_mind"), "it")
        ).toMatchObject([
          {
            code: "not_in_original_packaging",
            message: "Il prodotto deve essere nel nostro imballo originale.",
          },
        ])
        expect(await denied(ada, asked({}, "changed_mind"))).toMatchObject([
          { code: "field_required" },
          { code: "field_required" },
        ])
        // A defect shows itself by using.
        expect(
          (await preview(ada, asked(used, "defective"))).decision.outcome
        ).toBe("allow")

        const { id } = await submit(
          ada,
          ask(order, "return", changed({ quantity: 2 }))
        )
        const item = await receiveAll(shop, id)
        const judged = await act(shop.store, id, "inspect", {
          items: [
            {
              id: item,
              accepted: 1,
              refused: 1,
              found: { condition: "used" },
              note: "Scratches on the lens",
            },
          ],
        })
        expect(judged.items).toMatchObject([
          {
            accepted_quantity: 1,
            refused_quantity: 1,
            fields: { condition: "unused" },
            found: { condition: "used" },
            inspection_note: "Scratches on the lens",
          },
        ])
        // 59.00 less 20 %, of the accepted one alone.
        expect(judged.settlements).toMatchObject([{ amount: 47.2 }])
      },
    },
    {
      lines: ["S3.17", "S3.18"],
      title:
        "an approval is valid for 15 days, reminded of, then cancelled without refund",
      run: async (shop) => {
        const { ada, order } = await bought(shop, 2)
        const { id } = await submit(ada, ask(order, "return", changed()))
        await act(shop.store, id, "approve")
        expect(await readAs(ada, id)).toMatchObject({
          status: "approved",
          approval_expires_at: endOfDay(BERLIN, 15),
        })
        await passDays(shop, id, 13)
        expect((await readAs(ada, id)).status).toBe("approved")
        const reminder = await mailAbout(shop, id, "rma.approval_expiring")
        expect(reminder.to).toBe("ada@example.com")
        await passDays(shop, id, 3)
        expect(await readAs(ada, id)).toMatchObject({
          status: "expired",
          settlements: [],
        })
        expect(await adminReturns(shop.store, order.id)).toMatchObject([
          { status: "canceled" },
        ])
        expect(await adminOrder(shop.store, order.id)).toMatchObject({
          pending_difference: 0,
          refunds: [[]],
        })
        expect(
          refusal(await ada.as.post(`/store/rmas/${id}/shipment`, {}))
        ).toBe("409 illegal_transition")
      },
    },
    {
      lines: ["S3.19"],
      title: "made to order comes back only when defective or damaged",
      run: async (shop) => {
        const sku = "BENCH-120-CM"
        const { ada, order } = await bought(shop, 2, sku, 1)
        const outcome = async (asked: Asked) =>
          (await preview(ada, ask(order, "return", { ...asked, sku }))).decision
            .outcome
        expect(
          await denied(ada, ask(order, "return", changed({ sku })))
        ).toMatchObject([
          {
            code: "made_to_order",
            message:
              "Made-to-order products come back only when defective or damaged on arrival.",
          },
        ])
        expect(await outcome(changed({ reason: "ordered_wrong" }))).toBe("deny")
        expect(await outcome(defective())).toBe("allow")
        expect(await outcome(damaged())).toBe("allow")
      },
    },
    {
      lines: ["S3.22", "S3.25"],
      title:
        "20 % is kept of what was not defective, and the buyer pays the way back",
      run: async (shop) => {
        const { ada, order } = await bought(shop, 2)
        const rma = await submit(
          ada,
          ask(order, "return", changed({ quantity: 2 }))
        )
        expect(rma.quote).toMatchObject({
          total: 94.4,
          lines: [
            { kind: "item", amount: 118 },
            { kind: "fee", code: "restocking", amount: -23.6 },
          ],
        })
        await receiveAll(shop, rma.id)
        expect((await readAs(ada, rma.id)).shipping).toMatchObject({
          payer: "customer",
          by: null,
          account: null,
        })
        expect(await adminReturns(shop.store, order.id)).toMatchObject([
          { fulfillments: [] },
        ])
        await act(shop.store, rma.id, "inspect")
        expect(await readAs(ada, rma.id)).toMatchObject({
          status: "resolved",
          settlements: [{ kind: "refund", status: "settled", amount: 94.4 }],
        })
        expect(await adminOrder(shop.store, order.id)).toMatchObject({
          pending_difference: 0,
          refunds: [[94.4]],
        })
      },
    },
    {
      lines: ["S3.21"],
      title:
        "for a defect the buyer gets our address and our account with the carrier, and pays no fee",
      run: async (shop) => {
        const { ada, order } = await bought(shop, 2)
        const { id, quote } = await submit(
          ada,
          ask(order, "return", defective({ quantity: 2 }))
        )
        expect(quote).toMatchObject({
          total: 118,
          lines: [{ kind: "item", amount: 118 }],
        })
        await act(shop.store, id, "approve")
        expect((await readAs(ada, id)).shipping).toMatchObject({
          payer: "merchant",
          by: "carrier_account",
          account: ACCOUNT,
          label_url: null,
          return_address: {
            company: "Warehouse Milano",
            address_1: "Via Tortona 31",
            postal_code: "20144",
            city: "Milano",
            country_code: "it",
          },
        })
        const mail = await mailAbout(shop, id, "rma.approved")
        expect(mail.data.text).toContain(ACCOUNT)
        expect(mail.data.text).toContain(
          "Warehouse Milano\nVia Tortona 31\n20144 Milano\nItaly"
        )
      },
    },
    {
      lines: ["S3.23"],
      title: "staff may waive the fee, with the reason",
      run: async (shop) => {
        const { ada, order } = await bought(shop, 2)
        const { id } = await submit(ada, ask(order, "return", changed()))
        const path = `/admin/rmas/${id}/approve`
        const waive = (code: string, reason: string) =>
          shop.staff.post(path, { waive_fees: [{ code, reason }] })
        expect(refusal(await waive("restocking", " "))).toMatch(/^400 /)
        expect(refusal(await waive("handling", "Why not"))).toBe(
          "400 invalid_data"
        )
        ok(await waive("restocking", "A customer of many years"))
        const { items } = await act(shop.store, id, "receive")
        await act(shop.store, id, "inspect", {
          items: [{ id: items[0]?.id, accepted: 1, refused: 0 }],
        })
        const seen = await asStaff(shop, id)
        expect(seen.settlements).toMatchObject([
          {
            amount: 59,
            quote: {
              lines: [
                { kind: "item", amount: 59 },
                { kind: "fee", code: "restocking", amount: 0, waived: true },
              ],
            },
          },
        ])
        expect(
          seen.timeline.find(({ event }) => event === "approve")?.data
        ).toMatchObject({
          waive_fees: [
            { code: "restocking", reason: "A customer of many years" },
          ],
        })
      },
    },
    {
      lines: ["S3.26"],
      title:
        "an exchange costs the fee where the policy says so, and else none",
      run: async (shop) => {
        const ada = await shop.shopper("ada@example.com")
        const exchange_variant_id = must(
          shop.store.catalogue.variants["TEE-L"],
          "TEE-L"
        )
        const costsOf = async (more: Asked) => {
          const order = await shop.order(ada)
          const { quote } = await preview(
            ada,
            ask(order, "return", changed(more))
          )
          return {
            to_pay: quote?.to_pay,
            fees: quote?.lines.flatMap(({ kind, amount }) =>
              kind === "fee" ? [amount] : []
            ),
          }
        }
        const exchange = { resolution: "exchange", exchange_variant_id }
        expect(await costsOf(exchange)).toEqual({ to_pay: 0, fees: [] })
        expect(await costsOf({ resolution: "refund" })).toEqual({
          to_pay: 0,
          fees: [-11.8],
        })
        await shop.republish((document) => {
          for (const type of document.request_types) {
            for (const fee of type.fees ?? []) {
              fee.resolutions = ["refund", "exchange"]
            }
          }
        })
        expect(await costsOf(exchange)).toEqual({
          to_pay: 11.8,
          fees: [-11.8],
        })
      },
    },
    {
      lines: ["S3.6"],
      title: "says what the warranty covers, and what voids it",
      run: async (shop) => {
        const { ada, order } = await bought(shop, 2)
        const [english, italian] = [
          await look(ada, order),
          await look(ada, order, "it"),
        ]
        expect(english.type("warranty").warranty).toMatchObject({
          coverage:
            "Free of material and manufacturing defects under normal conditions of use; we replace or repair at our expense.",
        })
        expect(italian.type("warranty").warranty?.coverage).toMatch(
          /^Nessun difetto di materiale/
        )
        expect(english.type("return").warranty).toBeNull()
      },
    },
    {
      lines: ["S3.8", "S3.9", "S3.10"],
      title:
        "abnormal use, others' repairs and negligence void it, told by name",
      run: async (shop) => {
        await refundUnderWarranty(shop)
        const { ada, order } = await bought(shop, 0, "TEE-M", 3)
        expect(
          (await look(ada, order)).type("warranty").warranty?.void_causes
        ).toMatchObject([
          { code: "abnormal_use", name: "The product was used abnormally" },
          { code: "third_party" },
          { code: "negligence" },
          { code: "serial_damaged" },
        ])
        const causes = {
          abnormal_use: "The product was used abnormally",
          third_party: "It was repaired, modified or altered by a third party",
          negligence: "Negligence, misoperation, wrong packaging or accident",
        }
        for (const [index, [void_cause, name]] of Object.entries(
          causes
        ).entries()) {
          const { id } = await submit(
            ada,
            ask(order, "warranty", underWarranty({ serial: `SN-${index}` }))
          )
          const item = await receiveAll(shop, id)
          const inspect = (cause: string) =>
            shop.staff.post(`/admin/rmas/${id}/inspect`, {
              items: [
                {
                  id: item,
                  accepted: 0,
                  refused: 1,
                  found: { void_cause: cause },
                },
              ],
            })
          expect(refusal(await inspect("bad_luck"))).toMatch(/^400 /)
          ok(await inspect(void_cause))
          expect(JSON.stringify((await readAs(ada, id)).items)).toContain(name)
          expect((await asStaff(shop, id)).items).toMatchObject([
            { refused_quantity: 1, found: { void_cause } },
          ])
        }
        expect((await adminOrder(shop.store, order.id)).refunds).toEqual([[]])
      },
    },
    {
      lines: ["S3.11"],
      title:
        "the serial number is asked for, checked, and its state noted by customer and clerk",
      run: async (shop) => {
        await refundUnderWarranty(shop)
        await shop.tag("merino-tee", ["scope"])
        const { ada, order } = await bought(shop, 0)
        const asked = (more: Asked) =>
          ask(order, "warranty", underWarranty(more))
        const codes = async (more: Asked) =>
          weighing((await preview(ada, asked(more))).decision.findings)
        expect(await codes({})).toEqual(["serial_required"])
        expect(await codes({ serial: "12-AB" })).toEqual(["serial_format"])
        expect(await codes({ serial: "sc 2044 00017" })).toEqual([])
        expect(
          await codes({ serial: "SC-2044-00017", serial_state: "damaged" })
        ).toEqual(["serial_damaged"])

        const { id, items } = await submit(
          ada,
          asked({ serial: "SC-2044-00017", serial_state: "damaged" })
        )
        expect(items).toMatchObject([
          { serial: "SC-2044-00017", serial_state: "damaged" },
        ])
        expect((await asStaff(shop, id)).decision?.outcome).toBe("review")
        expect(await codes({ serial: "SC-2044-00017" })).toEqual([
          "serial_seen_before",
        ])
        const item = await receiveAll(shop, id)
        await act(shop.store, id, "inspect", {
          items: [
            {
              id: item,
              accepted: 0,
              refused: 1,
              found: { serial_state: "missing", void_cause: "serial_damaged" },
            },
          ],
        })
        expect((await asStaff(shop, id)).items).toMatchObject([
          {
            serial_state: "damaged",
            found: { serial_state: "missing", void_cause: "serial_damaged" },
          },
        ])
      },
    },
    {
      lines: ["S3.16"],
      title: "invoice and packing list go into the parcel, and are ticked off",
      run: async (shop) => {
        const { ada, order } = await bought(shop, 2)
        const enclosures = [
          { code: "invoice", label: "Original invoice" },
          { code: "packing_list", label: "Packing list" },
        ]
        expect((await look(ada, order)).type("return").enclosures).toEqual(
          enclosures
        )
        const { id } = await submit(ada, ask(order, "return", changed()))
        const item = await receiveAll(shop, id)
        expect(await readAs(ada, id)).toMatchObject({ enclosures })
        expect(await asStaff(shop, id)).toMatchObject({ enclosures })
        const inspect = (found: object) =>
          shop.staff.post(`/admin/rmas/${id}/inspect`, {
            items: [{ id: item, accepted: 1, refused: 0, found }],
          })
        expect(refusal(await inspect({ enclosures: ["manual"] }))).toMatch(
          /^400 /
        )
        ok(await inspect({ enclosures: ["invoice"] }))
        expect((await asStaff(shop, id)).items).toMatchObject([
          { found: { enclosures: ["invoice"] } },
        ])
      },
    },
  ],
  pending: {},
}
