import type { AdminRmaDto, StoreRmaDto } from "../../../src/types/http"
import { ok, refusal } from "../../support/http/client"
import { act, readAs, submit, type Shopper } from "../../support/http/store"
import { must } from "../../support/ladder/must"
import type { MerchantLines } from "./merchant-lines"
import type { MerchantShop } from "./merchant-shop"
import { asStaff, mailAbout, workingDaysAfter } from "./walking"

const BERLIN = { zone: "Europe/Berlin", country: "DE" }

const complaint = (request_type: string, more: object = {}) => ({
  request_type,
  items: [
    {
      serial: "SI-2207-991",
      fields: {
        inverter_model: "SUN-5K",
        problem_description: "It stops at noon when the sun is high.",
      },
      ...more,
    },
  ],
})

const owner = (shop: MerchantShop): Promise<Shopper> =>
  shop.shopper("inverter@example.com")

const dueOf = ({ clocks }: StoreRmaDto, code: string) =>
  clocks.find((clock) => clock.code === code)

interface TypeShown {
  code: string
  fields: { key: string; required: boolean }[]
}

const typesWithoutOrder = async (shopper: Shopper): Promise<TypeShown[]> =>
  ok<{ request_types: TypeShown[] }>(
    await shopper.as.get("/store/rma-request-types")
  ).request_types

export const solarInverters: MerchantLines = {
  code: "S2",
  preset: "solar-inverters",
  channels: ["Inverters"],
  walks: [
    {
      lines: ["S2.4", "S2.5", "S2.8", "S2.21"],
      title:
        "three promises in business days, the second counted from the end of the first",
      run: async (shop) => {
        const shopper = await owner(shop)
        const rma = await submit(shopper, complaint("product_complaint"))
        expect(dueOf(rma, "acknowledge")?.due_at).toBe(
          workingDaysAfter(rma.submitted_at, 7, BERLIN)
        )
        expect(dueOf(rma, "resolve")?.due_at).toBe(
          workingDaysAfter(rma.submitted_at, 30, BERLIN)
        )
        expect(dueOf(rma, "progress")).toBeUndefined()

        await act(shop.store, rma.id, "acknowledge", {
          message: "We have your complaint.",
        })
        const acknowledged = await readAs(shopper, rma.id)
        const met = must(
          dueOf(acknowledged, "acknowledge")?.met_at ?? undefined,
          "acknowledged"
        )
        expect(dueOf(acknowledged, "progress")?.due_at).toBe(
          workingDaysAfter(met, 14, BERLIN)
        )
        await act(shop.store, rma.id, "progress", {
          message: "The laboratory has the unit on its bench.",
        })
        await act(shop.store, rma.id, "answer", {
          message: "Please update the firmware to 2.1.",
        })
        expect(
          (await readAs(shopper, rma.id)).clocks.filter(
            ({ met_at }) => met_at === null
          )
        ).toEqual([])
      },
    },
    {
      lines: ["S2.6", "S2.9"],
      title:
        "investigated, asked for more, and a missed term explained in writing with a new date",
      run: async (shop) => {
        const shopper = await owner(shop)
        const { id } = await submit(shopper, complaint("product_complaint"))
        await act(shop.store, id, "progress", {
          message: "We are looking into it.",
        })
        expect((await readAs(shopper, id)).status).toBe("submitted")
        await act(shop.store, id, "request-details", {
          message: "Which firmware does it run?",
        })
        expect((await readAs(shopper, id)).status).toBe("needs_details")
        ok(
          await shopper.as.post(`/store/rmas/${id}/details`, {
            message: "Version 1.9.",
          })
        )
        const until = new Date(Date.now() + 120 * 86_400_000).toISOString()
        const unexplained = await shop.staff.post(`/admin/rmas/${id}/extend`, {
          clock: "resolve",
          until,
        })
        expect(refusal(unexplained)).toBe("400 invalid_data")
        const explanation = "The spare part arrives from the factory in March."
        await act(shop.store, id, "extend", {
          clock: "resolve",
          until,
          explanation,
        })
        const rma = await readAs(shopper, id)
        expect(rma.status).toBe("submitted")
        expect(dueOf(rma, "resolve")).toMatchObject({
          due_at: until,
          explanation,
        })
      },
    },
    {
      lines: ["S2.3", "S2.10", "S2.12", "S2.18"],
      title:
        "each type has its own questions, the serial number and an own idea where there is one; more detail is seen",
      run: async (shop) => {
        const shopper = await owner(shop)
        const types = await typesWithoutOrder(shopper)
        const fieldsOf = (wanted: string) =>
          types
            .find(({ code }) => code === wanted)
            ?.fields.map(({ key, required }) => [key, required])
        expect(fieldsOf("service_complaint")).toEqual([
          ["ticket_number", false],
          ["inverter_model", true],
          ["problem_description", true],
          ["proposed_solution", false],
        ])
        expect(fieldsOf("product_complaint")).toEqual([
          ["inverter_model", true],
          ["problem_description", true],
          ["proposed_solution", false],
        ])
        const bare = await shopper.as.post(
          "/store/rmas",
          complaint("product_complaint", {
            fields: { inverter_model: "SUN-5K" },
          })
        )
        expect(refusal(bare)).toBe("400 policy_denied")
        expect(bare.data.findings).toMatchObject([
          {
            code: "field_required",
            expected: { field: "problem_description" },
          },
        ])

        const plain = await submit(shopper, complaint("product_complaint"))
        const full = await submit(
          shopper,
          complaint("product_complaint", {
            fields: {
              inverter_model: "SUN-5K",
              problem_description: "It stops at noon.",
              proposed_solution: "Send me a technician.",
            },
          })
        )
        expect(full.items).toMatchObject([
          {
            serial: "SI-2207-991",
            fields: { proposed_solution: "Send me a technician." },
          },
        ])
        expect(full.completeness).toBeGreaterThan(plain.completeness)
      },
    },
    {
      lines: ["S2.11"],
      title: "complaints go to the team that handles their kind",
      run: async (shop) => {
        const shopper = await owner(shop)
        const service = await submit(shopper, complaint("service_complaint"))
        const product = await submit(shopper, complaint("product_complaint"))
        expect((await asStaff(shop, service.id)).team).toBe(
          "service_management"
        )
        const { rmas } = ok<{ rmas: AdminRmaDto[] }>(
          await shop.staff.get("/admin/rmas?team=technical&limit=100")
        )
        const seen = rmas.map(({ id }) => id)
        expect(seen).toContain(product.id)
        expect(seen).not.toContain(service.id)
      },
    },
    {
      lines: ["S2.13"],
      title: "guidance can be the end of it, without a return",
      run: async (shop) => {
        const shopper = await owner(shop)
        const { id } = await submit(shopper, complaint("product_complaint"))
        await act(shop.store, id, "answer", {
          message: "Reset it with the breaker off for a minute.",
        })
        expect(await readAs(shopper, id)).toMatchObject({
          status: "resolved",
          outcome: "advised",
          settlements: [],
        })
        const mail = await mailAbout(shop, id, "rma.answered")
        expect(mail.data.text).toContain(
          "Reset it with the breaker off for a minute."
        )
      },
    },
    {
      lines: ["S2.14", "S2.15"],
      title: "a refusal is reasoned in writing, and can be appealed once",
      run: async (shop) => {
        const shopper = await owner(shop)
        const { id } = await submit(shopper, complaint("product_complaint"))
        const silent = await shop.staff.post(`/admin/rmas/${id}/reject`, {})
        expect(refusal(silent)).toBe("400 invalid_data")
        const reason =
          "The log shows that the strings were wired with reversed polarity."
        await act(shop.store, id, "reject", { reason })
        expect(await readAs(shopper, id)).toMatchObject({
          status: "rejected",
          decision_reason: reason,
        })
        const mail = await mailAbout(shop, id, "rma.rejected")
        expect(mail.data.text).toContain(reason)

        const appeal = (message: string) =>
          shopper.as.post(`/store/rmas/${id}/appeal`, { message })
        ok(await appeal("My installer measured the polarity: it is right."))
        expect((await readAs(shopper, id)).status).toBe("submitted")
        await act(shop.store, id, "reject", { reason })
        expect(refusal(await appeal("Once more."))).toBe(
          "409 illegal_transition"
        )
      },
    },
    {
      lines: ["S2.16", "S2.20"],
      title: "the policy page says whom to contact and when it last changed",
      run: async (shop) => {
        const { return_policy } = ok<{
          return_policy: {
            published_at: string
            contact: { name?: string; email?: string }
          }
        }>(await shop.nobody().get("/store/return-policy?locale=en"))
        expect(return_policy.contact).toMatchObject({
          name: "Customer Service in Europe",
          email: "service@example.com",
        })
        const [policy] = shop.policies
        const { versions } = ok<{ versions: { published_at: string }[] }>(
          await shop.staff.get(`/admin/rma-policies/${policy?.id}/versions`)
        )
        expect(return_policy.published_at).toBe(versions[0]?.published_at)
      },
    },
    {
      lines: ["S2.17"],
      title: "the policy is for Europe: another one, or none, elsewhere",
      run: async (shop) => {
        const shopper = await owner(shop)
        const order = await shop.order(shopper)
        const [policy] = shop.policies
        const path = `/admin/rma-policies/${policy?.id}`
        const types = async () =>
          ok<{ request_types: object[] }>(
            await shopper.as.get(`/store/return-orders/${order.id}`)
          ).request_types.length
        expect(await types()).toBeGreaterThan(0)
        const scope = { ...policy?.scope }
        ok(
          await shop.staff.post(path, {
            scope: { ...scope, country_codes: ["de", "fr"] },
          })
        )
        const elsewhere = await shopper.as.post("/store/rmas", {
          request_type: "legal_guarantee",
          order_id: order.id,
          items: [
            {
              item_id: order.lines["TEE-M"],
              quantity: 1,
              reason: "defective",
              resolution: "refund",
            },
          ],
        })
        ok(await shop.staff.post(path, { scope }))
        expect(refusal(elsewhere)).toBe("400 no_policy")
      },
    },
    {
      lines: ["S2.1", "S2.19"],
      title: "how it went is asked, and a bad word needs a reason",
      run: async (shop) => {
        const shopper = await owner(shop)
        const { id } = await submit(shopper, complaint("product_complaint"))
        await act(shop.store, id, "answer", { message: "Update it." })
        const rate = (body: object) =>
          shopper.as.post(`/store/rmas/${id}/rating`, body)
        expect(refusal(await rate({ score: 1 }))).toBe("400 invalid_data")
        ok(await rate({ score: 1, reason: "It did not help." }))
        expect((await readAs(shopper, id)).rating).toEqual({
          score: 1,
          reason: "It did not help.",
        })
      },
    },
  ],
  pending: {
    "S2.2": "not planned in issues 2–5: complaints by e-mail",
    "S2.7":
      "not planned in issues 2–5: carrier, supplier or installer as participants with a limited view",
  },
}
