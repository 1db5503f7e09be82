import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import { DEFAULT_POLICY } from "../../src/domain/policy"
import type { AdminDeclarationDto } from "../../src/types/declaration-http"
import type { AdminRmaDto } from "../../src/types/http"
import { finishDeclarations } from "../../src/workflows"
import { ok, refusal } from "../support/http/client"
import { mailsOf, orderNumber, worked } from "../support/http/guests"
import {
  act,
  openStore,
  type PlacedOrder,
  type Store,
} from "../support/http/store"
import { backdate } from "../support/ladder"
import { must } from "../support/ladder/must"

jest.setTimeout(300_000)

const EMAIL = "grace@example.com"
const MAIL = "rma.withdrawal_declared"
const TEE = "TEE-M"
const MUG = "MUG-WHITE"

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let order: PlacedOrder
    let declaration: { name: string; email: string; order_number: string }

    const place = (until: "placed" | "delivered" = "delivered") =>
      store.order(
        null,
        {
          region: "eur",
          email: "Grace@Example.com",
          items: [
            { sku: TEE, quantity: 2 },
            { sku: MUG, quantity: 1 },
          ],
        },
        until
      )

    const numberOf = ({ id }: PlacedOrder) => orderNumber(getContainer(), id)

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      await store.publish(DEFAULT_POLICY)
      order = await place()
      declaration = {
        name: "Grace Hopper",
        email: EMAIL,
        order_number: await numberOf(order),
      }
    })

    afterEach(worked)

    /** Answered, and worked on. */
    const declare = async (more: object = {}) => {
      const answer = await store.nobody.post("/store/withdrawals", {
        ...declaration,
        ...more,
      })
      await worked()
      return answer
    }

    const kept = async (query = "") =>
      ok<{ declarations: AdminDeclarationDto[]; count: number }>(
        await store.staff.get(`/admin/rma-declarations${query}`)
      ).declarations

    const cases = async (of = order) =>
      ok<{ rmas: AdminRmaDto[] }>(
        await store.staff.get(`/admin/rmas?order_id=${of.id}`)
      ).rmas

    const asStaff = async (id: string) =>
      ok<{ rma: AdminRmaDto }>(await store.staff.get(`/admin/rmas/${id}`)).rma

    const sql = async (text: string, ...values: string[]): Promise<void> => {
      await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(text, values)
    }

    it("T5 anyone declares a withdrawal with name, order and e-mail: acknowledged with content, date and time, and it is a case", async () => {
      const { status, data } = await declare({
        email: " Grace@EXAMPLE.com ",
        order_number: `#${declaration.order_number}`,
      })
      expect(status).toBe(202)
      expect(Object.keys(data)).toEqual(["received_at"])

      const [mail] = await mailsOf(getContainer(), MAIL)
      expect(mail?.to).toBe(EMAIL)
      const when = new Date(String(data.received_at))
      expect(mail?.data.text).toContain("Name: Grace Hopper")
      expect(mail?.data.text).toContain(`Order: #${declaration.order_number}`)
      expect(mail?.data.text).toContain("The whole order")
      expect(mail?.data.received_at).toContain(
        `${when.toISOString().slice(11, 19)} UTC`
      )

      const [one] = await kept()
      expect(one).toMatchObject({ status: "matched", acknowledged: true })
      const rma = await asStaff(must(one?.rma_id, "case"))
      expect(rma).toMatchObject({
        order_id: order.id,
        legal_basis: "withdrawal",
        contact: { name: "Grace Hopper", email: EMAIL },
        submitted_at: data.received_at,
      })
      expect(
        rma.items.map(({ item_id, quantity }) => [item_id, quantity]).sort()
      ).toEqual(
        [
          [order.lines[TEE], 2],
          [order.lines[MUG], 1],
        ].sort()
      )
      expect(
        rma.timeline.map(({ event, actor }) => `${event} ${actor}`)
      ).toContain("submit guest")
    })

    it("T5 the same declaration twice, twice at once and otherwise written makes one case, and is acknowledged each time", async () => {
      await Promise.all([declare(), declare()])
      await declare({ name: "G. Hopper" })
      await worked()
      expect(await cases()).toHaveLength(1)
      const [one, ...others] = await kept()
      expect(others).toEqual([])
      expect(one).toMatchObject({ times: 3, acknowledged: true })
      expect(
        (await mailsOf(getContainer(), MAIL)).length
      ).toBeGreaterThanOrEqual(2)
    })

    it("opens another case when the first was called off", async () => {
      await declare()
      const [first] = await cases()
      const open = must(first, "case")
      if (open.status !== "canceled") {
        await act(store, open.id, "cancel", { reason: "Kept after all" })
      }
      await declare()
      const [one] = await kept()
      expect(one?.rma_id).not.toBe(open.id)
      expect(await cases()).toHaveLength(2)
    })

    it("acknowledges late what was declared before the case was called off, and opens no other for it", async () => {
      await declare()
      await declare()
      const [first] = await cases()
      const open = must(first, "case")
      if (open.status !== "canceled") {
        await act(store, open.id, "cancel", { reason: "Kept after all" })
      }
      await sql("update rma_declaration set acknowledged = 1")
      await finishDeclarations(getContainer(), new Date(Date.now() + 120_000))
      await worked()
      expect(await kept()).toMatchObject([
        { rma_id: open.id, times: 2, acknowledged: true },
      ])
      expect(await cases()).toHaveLength(1)
    })

    it("takes goods named by title, SKU or line, however they are written", async () => {
      const { items = [] } = await getContainer()
        .resolve(Modules.ORDER)
        .retrieveOrder(order.id, { relations: ["items"] })
      const tee = items.find(({ id }) => id === order.lines[TEE])
      for (const named of [
        { title: tee?.product_title?.toUpperCase(), quantity: 1 },
        { sku: TEE.toLowerCase(), quantity: 1 },
        { item_id: order.lines[MUG] },
      ]) {
        await declare({ items: [named] })
      }
      const made = await kept()
      expect(made.map(({ cause }) => cause)).toEqual([null, null, null])
      await declare({ items: ` ${TEE} \r\n\nand the red one ` })
      const [written] = await kept("?status=unmatched")
      expect(written?.items).toEqual([
        { title: TEE },
        { title: "and the red one" },
      ])
      const taken = (await cases()).flatMap((rma) =>
        rma.items.map(({ item_id, quantity }) => [item_id, quantity])
      )
      expect(taken.sort()).toEqual(
        [
          [order.lines[TEE], 1],
          [order.lines[TEE], 1],
          [order.lines[MUG], 1],
        ].sort()
      )
    })

    it("T5 what matches no order, another address, or names what is not in it is acknowledged alike, is no case, and a person sees it", async () => {
      const answers = [
        await declare({ order_number: "999999" }),
        await declare({ email: "eve@example.com" }),
        await declare({ items: [{ title: "A hat" }] }),
      ]
      for (const { status, data } of answers) {
        expect(status).toBe(202)
        expect(Object.keys(data)).toEqual(["received_at"])
      }
      expect(await cases()).toEqual([])
      const waiting = await kept("?status=unmatched")
      expect(waiting.map(({ cause }) => cause).sort()).toEqual([
        "no_such_order",
        "other_address",
        "unknown_item",
      ])
      const mails = await mailsOf(getContainer(), MAIL)
      expect(mails.map(({ to }) => to).sort()).toEqual([
        "eve@example.com",
        EMAIL,
        EMAIL,
      ])
      expect(JSON.stringify(mails)).not.toContain(order.id)
    })

    it("I6 tells by no moment's delay whether there is an order: while nobody can look one up, a declaration and a guest's question are answered (issue 5 item 8)", async () => {
      const db = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const lock = await db.transaction()
      try {
        await lock.raw('lock table "order" in access exclusive mode')
        const answers = await Promise.all(
          [declaration, { ...declaration, order_number: "999999" }].flatMap(
            ({ name, ...named }) => [
              store.nobody.post("/store/withdrawals", { name, ...named }),
              store.nobody.post("/store/rma-access", named),
            ]
          )
        )
        expect(answers.map(({ status }) => status)).toEqual([
          202, 202, 202, 202,
        ])
        const { rows } = await lock.raw("select id from rma")
        expect(rows).toEqual([])
      } finally {
        await lock.rollback()
      }
      await worked()
      expect(await cases()).toHaveLength(1)
    })

    it("a declaration in time counts: staff give it its order, as of the moment it was declared", async () => {
      await declare({ order_number: "999999" })
      const [one] = await kept("?status=unmatched")
      const id = must(one?.id, "declaration")
      await sql(
        "update rma_declaration set received_at = received_at - interval '13 days'"
      )
      await backdate(getContainer(), order.id, {
        placed: 30,
        shipped: 28,
        delivered: 26,
      })
      const matched = ok<{ declaration: AdminDeclarationDto }>(
        await store.staff.post(`/admin/rma-declarations/${id}/match`, {
          order_id: order.id,
        })
      ).declaration
      expect(matched).toMatchObject({ status: "matched", cause: null })
      const rma = await asStaff(must(matched.rma_id, "case"))
      expect(rma.submitted_at).toBe(matched.received_at)
      expect(rma.decision?.outcome).toBe("allow")
      expect(
        refusal(
          await store.staff.post(`/admin/rma-declarations/${id}/match`, {
            order_id: order.id,
          })
        )
      ).toBe("409 illegal_transition")
      expect(
        refusal(
          await store.staff.post(`/admin/rma-declarations/${id}/handle`, {
            note: "No",
          })
        )
      ).toBe("409 illegal_transition")
    })

    it("staff close what can be no case, with a note, once; the same declared again is a new one", async () => {
      await declare({ order_number: "999999" })
      const [one] = await kept()
      const path = `/admin/rma-declarations/${must(one?.id, "one")}`
      expect(refusal(await store.staff.post(`${path}/handle`, {}))).toBe(
        "400 invalid_data"
      )
      const { declaration: handled } = ok<{ declaration: AdminDeclarationDto }>(
        await store.staff.post(`${path}/handle`, { note: "Bought elsewhere" })
      )
      expect(handled).toMatchObject({
        status: "handled",
        note: "Bought elsewhere",
      })
      expect(handled.handled_by).toMatch(/^user_/)
      expect(
        refusal(await store.staff.post(`${path}/handle`, { note: "Again" }))
      ).toBe("409 illegal_transition")
      ok(await store.staff.get(path))
      expect(
        refusal(await store.staff.get("/admin/rma-declarations/rmadecl_1"))
      ).toBe("404 not_found")
      expect((await store.nobody.get("/admin/rma-declarations")).status).toBe(
        401
      )
      await declare({ order_number: "999999" })
      expect(await kept()).toHaveLength(2)
    })

    it("goods that are not sent yet can be withdrawn from at once", async () => {
      const unsent = await place("placed")
      await declare({ order_number: await numberOf(unsent) })
      const [rma] = await cases(unsent)
      expect(rma?.status).toBe("resolved")
    })

    it("limits hold no declaration back: beyond them all are kept and answered, and the job does the rest", async () => {
      const began = Date.now()
      const answers = await Promise.all(
        Array.from({ length: 64 }, (_, index) =>
          store.nobody.post("/store/withdrawals", {
            ...declaration,
            order_number: `A-${index}`,
            email: `shopper${index}@example.com`,
          })
        )
      )
      expect(new Set(answers.map(({ status }) => status))).toEqual(
        new Set([202])
      )
      await worked()
      expect(await mailsOf(getContainer(), MAIL)).toHaveLength(60)
      // Within a minute they are left to who took them.
      expect(
        await finishDeclarations(getContainer(), new Date(began + 59_000))
      ).toBe(0)

      const later = new Date(Date.now() + 120_000)
      expect(await finishDeclarations(getContainer(), later)).toBe(4)
      await worked()
      expect(await mailsOf(getContainer(), MAIL)).toHaveLength(64)
      expect(await kept("?status=received")).toEqual([])
    })

    it("nobody's mailbox is flooded: ten acknowledgements an hour to one address, the others later", async () => {
      for (let index = 0; index < 12; index++) {
        await declare({ order_number: `B-${index}` })
      }
      expect(await mailsOf(getContainer(), MAIL)).toHaveLength(10)
      expect(
        (await kept()).filter(({ acknowledged }) => !acknowledged)
      ).toHaveLength(2)
      await sql("delete from rma_attempt")
      await finishDeclarations(getContainer(), new Date(Date.now() + 120_000))
      await worked()
      expect(await mailsOf(getContainer(), MAIL)).toHaveLength(12)
    })

    it("I9 refuses what is no declaration, and keeps nothing of it", async () => {
      const bad: Record<string, object> = {
        "no name": { name: " " },
        "a name of two lines": { name: "Grace\nBuy now" },
        "an address to click in the name": { name: "See https://x.example" },
        "an address mail links by itself": { name: "See www.x.example" },
        "an address after a line of its own": {
          name: "Grace\u2028http://x.example",
        },
        "no address": { email: "grace" },
        "no order": { order_number: "" },
        "a long order number": { order_number: "9".repeat(65) },
        "an unknown key": { phone: "1" },
        "no items": { items: [] },
        "an item without a name": { items: [{ quantity: 1 }] },
        "a quantity of nothing": { items: [{ sku: TEE, quantity: 0 }] },
        "a NUL": { name: "G\u0000" },
      }
      for (const [what, more] of Object.entries(bad)) {
        expect([what, refusal(await declare(more))]).toEqual([
          what,
          "400 invalid_data",
        ])
      }
      expect(await kept()).toEqual([])
    })
  },
})
