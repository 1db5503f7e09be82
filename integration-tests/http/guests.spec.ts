import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import { DEFAULT_POLICY } from "../../src/domain/policy"
import type { StoreRmaDto } from "../../src/types/http"
import { linkSecretOf } from "../../src/workflows/access/secrets"
import { ok, refusal, type Client } from "../support/http/client"
import {
  guestOf,
  mailsOf,
  orderNumber,
  worked,
  wrong,
  type Named,
} from "../support/http/guests"
import {
  act,
  openStore,
  requestFor,
  submit,
  type PlacedOrder,
  type Store,
} from "../support/http/store"

jest.setTimeout(300_000)

const EMAIL = "grace@example.com"
const NO_SUCH_ORDER = { email: EMAIL, order_number: "999999" }

const VERIFY = "/store/rma-access/verify"

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let order: PlacedOrder
    let named: Named
    let guest: ReturnType<typeof guestOf>

    const numberOf = (id: string) => orderNumber(getContainer(), id)

    const place = (email = EMAIL) =>
      store.order(null, {
        region: "eur",
        email,
        items: [{ sku: "TEE-M", quantity: 3 }],
      })

    const sql = async <Row>(text: string, ...values: (string | Date)[]) => {
      const knex = getContainer().resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      return (await knex.raw<{ rows: Row[] }>(text, values)).rows
    }

    const codes = async (): Promise<number> =>
      (await sql("select id from rma_access_code")).length

    const verify = (body: object) => store.nobody.post(VERIFY, body)

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      await store.publish(DEFAULT_POLICY)
      order = await place("Grace@Example.com")
      named = { email: EMAIL, order_number: await numberOf(order.id) }
      guest = guestOf(
        api,
        getContainer(),
        store.nobody,
        store.catalogue.publishable_key.token
      )
    })

    afterEach(worked)

    const request = (placed = order) =>
      requestFor(placed, "return", [{ sku: "TEE-M", quantity: 1 }])

    const opened = async (as: Client, body: object = request()) =>
      ok<{ rma: StoreRmaDto }>(await as.post("/store/rmas", body)).rma

    describe("the way in", () => {
      it("S1.3 S1.11 B1 B2 B3 order number and e-mail, then a code: the order is there, and a case is opened, followed and continued with another token", async () => {
        const asked = await guest.ask({
          email: " GRACE@example.com ",
          order_number: `#${named.order_number}`,
        })
        expect([asked.status, asked.data]).toEqual([202, {}])
        const [mail] = await mailsOf(getContainer(), "rma.access_code")
        expect(mail?.to).toBe("Grace@Example.com")
        expect(mail?.data.code).toMatch(/^\d{6}$/)
        expect(mail?.data.text).toContain(mail?.data.code)

        const first = await guest.enter(named)
        const orders = ok<{ return_orders: { id: string }[]; count: number }>(
          await first.get("/store/return-orders")
        )
        expect([orders.count, orders.return_orders[0]?.id]).toEqual([
          1,
          order.id,
        ])
        ok(await first.get(`/store/return-orders/${order.id}`))
        ok(await first.post("/store/rmas/preview", request()))
        const draft = ok<{ rma: StoreRmaDto }>(
          await first.post("/store/rmas/drafts", {
            request_type: "return",
            message: "later",
          })
        ).rma
        expect(draft.order_id).toBe(order.id)

        const second = await guest.enter(named)
        const { order_id: _, ...rest } = request()
        ok(await second.post(`/store/rmas/${draft.id}`, rest))
        const { rma } = ok<{ rma: StoreRmaDto }>(
          await second.post(`/store/rmas/${draft.id}/submit`)
        )
        expect(rma).toMatchObject({ id: draft.id, status: "submitted" })
        await act(store, rma.id, "approve")
        const sent = ok<{ rma: StoreRmaDto }>(
          await first.post(`/store/rmas/${rma.id}/shipment`, { carrier: "GLS" })
        ).rma
        expect(sent.status).toBe("in_transit")
        expect(
          sent.timeline.map(({ event, actor }) => `${event} ${String(actor)}`)
        ).toEqual(expect.arrayContaining(["submit guest", "ship guest"]))
        const list = ok<{ rmas: { id: string }[] }>(
          await second.get("/store/rmas")
        )
        expect(list.rmas.map(({ id }) => id)).toEqual([rma.id])
      })

      it("B2 the link's secret opens the same door, once, and is in no table", async () => {
        await guest.ask(named)
        const { code = "" } = await guest.mailed()
        const [row] = await sql<{ id: string; secret_hash: string }>(
          "select * from rma_access_code"
        )
        expect(JSON.stringify(row)).not.toContain(code)
        const secret = linkSecretOf(getContainer(), row?.id ?? "")

        const { token, expires_at } = ok<{ token: string; expires_at: string }>(
          await verify({ secret })
        )
        expect(refusal(await verify({ secret }))).toBe("400 code_invalid")
        const hours = (Date.parse(expires_at) - Date.now()) / 3_600_000
        expect(Math.round(hours)).toBe(24)
        const kept = JSON.stringify(await sql("select * from rma_access_token"))
        expect(kept).not.toContain(token)
      })

      it("of one code sent many times at once, one becomes a token", async () => {
        await guest.ask(named)
        const { code } = await guest.mailed()
        const answers = await Promise.all(
          Array.from({ length: 4 }, () => verify({ ...named, code }))
        )
        expect(answers.map(refusal).sort()).toEqual([
          "200 undefined",
          "400 code_invalid",
          "400 code_invalid",
          "400 code_invalid",
        ])
      })
    })

    describe("limits", () => {
      it("B4 an order that is not there, and one of another address, are answered alike on every road, and nobody is written to", async () => {
        const other = { ...named, email: "eve@example.com" }
        const seen: unknown[] = []
        for (const subject of [named, NO_SUCH_ORDER, other]) {
          const before = await codes()
          const asked = await guest.ask(subject)
          expect(await codes()).toBe(before + 1)
          const tries: unknown[] = []
          for (let index = 0; index < 6; index++) {
            const { status, data } = await verify({
              ...subject,
              order_number: subject.order_number,
              code: wrong((await guest.mailed()).code ?? "1"),
            })
            tries.push([status, { ...data, retry_after: null }])
          }
          seen.push([asked.status, asked.data, tries])
          await sql("delete from rma_attempt")
        }
        expect(seen[1]).toEqual(seen[0])
        expect(seen[2]).toEqual(seen[0])
        expect(JSON.stringify(seen[0])).toContain("too_many_tries")
        const mails = await mailsOf(getContainer(), "rma.access_code")
        expect(mails.map(({ to }) => to)).toEqual(["Grace@Example.com"])
      })

      it("three codes an hour an order and address, also when all are asked for at once; then none is mailed", async () => {
        await Promise.all(
          Array.from({ length: 8 }, (_, index) =>
            store.nobody.post("/store/rma-access", {
              email: index % 2 ? EMAIL : "GRACE@EXAMPLE.COM",
              order_number: `${index % 3 ? "#" : "0"}${named.order_number}`,
            })
          )
        )
        await worked()
        expect(await codes()).toBe(3)
        expect(await mailsOf(getContainer(), "rma.access_code")).toHaveLength(3)

        await sql(
          "update rma_attempt set made_at = made_at - interval '61 minutes'"
        )
        await guest.ask(named)
        expect(await codes()).toBe(4)
      })

      it("a new code voids the old one", async () => {
        await guest.ask(named)
        const { code: old } = await guest.mailed()
        await guest.ask(named)
        const { code } = await guest.mailed()
        expect(refusal(await verify({ ...named, code: old }))).toBe(
          "400 code_invalid"
        )
        ok(await verify({ ...named, code }))
      })

      it("a code is good for fifteen minutes", async () => {
        await guest.ask(named)
        const { code } = await guest.mailed()
        const [row] = await sql<{ minutes: number }>(
          "select extract(epoch from expires_at - now()) / 60 as minutes from rma_access_code"
        )
        expect(Math.round(Number(row?.minutes))).toBe(15)
        await sql("update rma_access_code set expires_at = now()")
        expect(refusal(await verify({ ...named, code }))).toBe(
          "400 code_invalid"
        )
      })

      it("five tries a code, in parallel too: the right one comes too late; the link is no guess and still opens", async () => {
        await guest.ask(named)
        const { code = "" } = await guest.mailed()
        const answers = await Promise.all(
          Array.from({ length: 9 }, () =>
            verify({ ...named, code: wrong(code) })
          )
        )
        expect(answers.map(refusal).sort()).toEqual([
          ...Array<string>(5).fill("400 code_invalid"),
          ...Array<string>(4).fill("429 too_many_tries"),
        ])
        const late = await verify({ ...named, code })
        expect(refusal(late)).toBe("429 too_many_tries")
        expect(late.data.type).toBe("too_many_requests")
        expect(late.data.retry_after).toBeGreaterThan(0)
        expect(late.headers["retry-after"]).toBe(String(late.data.retry_after))

        const [row] = await sql<{ id: string }>(
          "select id from rma_access_code"
        )
        ok(
          await verify({ secret: linkSecretOf(getContainer(), row?.id ?? "") })
        )
      })

      it("ten tries a day an order, over all its codes and by whatever address", async () => {
        const outcomes: string[] = []
        for (const email of [EMAIL, "eve@example.com", "mallory@example.com"]) {
          const subject = { ...named, email }
          await guest.ask(subject)
          const { code = "" } = await guest.mailed()
          for (let index = 0; index < 4; index++) {
            outcomes.push(
              refusal(await verify({ ...subject, code: wrong(code) }))
            )
          }
        }
        expect(outcomes).toEqual([
          ...Array<string>(10).fill("400 code_invalid"),
          ...Array<string>(2).fill("429 too_many_tries"),
        ])
        await guest.ask(named)
        const { code } = await guest.mailed()
        expect(refusal(await verify({ ...named, code }))).toBe(
          "429 too_many_tries"
        )
        await sql(
          "update rma_attempt set made_at = made_at - interval '25 hours'"
        )
        ok(await verify({ ...named, code }))
      })

      it("sixty requests an hour from one network address, whatever they ask", async () => {
        const secret = "A".repeat(43)
        const answers = await Promise.all(
          Array.from({ length: 70 }, () => verify({ secret }))
        )
        const counted = answers.map(refusal)
        expect(
          counted.filter((one) => one === "400 code_invalid")
        ).toHaveLength(60)
        expect(
          counted.filter((one) => one === "429 too_many_tries")
        ).toHaveLength(10)
        expect(
          refusal(await store.nobody.post("/store/rma-access", named))
        ).toBe("429 too_many_tries")
      })
    })

    describe("what a token is good for", () => {
      it("I6 one order: another order of the same guest is answered as if it were not there", async () => {
        const other = await place()
        const theirs = await guest.enter({
          ...named,
          order_number: await numberOf(other.id),
        })
        const { id } = await opened(theirs, request(other))
        const as = await guest.enter(named)

        for (const [path, missing, body] of [
          [`/store/return-orders/${other.id}`, "/store/return-orders/order_1"],
          [`/store/rmas/${id}`, "/store/rmas/rma_1"],
          [`/store/rmas/${id}/label`, "/store/rmas/rma_1/label"],
          [`/store/rmas/${id}/cancel`, "/store/rmas/rma_1/cancel", {}],
          ["/store/rmas", "/store/rmas", request(other)],
          ["/store/rmas/preview", "/store/rmas/preview", request(other)],
          ["/store/rmas/drafts", "/store/rmas/drafts", { order_id: other.id }],
        ] as const) {
          const [there, nowhere] = body
            ? [
                await as.post(path, body),
                await as.post(missing, {
                  ...body,
                  ...("order_id" in body ? { order_id: "order_1" } : {}),
                }),
              ]
            : [await as.get(path), await as.get(missing)]
          expect({ path, answer: refusal(there) }).toEqual({
            path,
            answer: "404 not_found",
          })
          expect(there.data).toEqual(nowhere.data)
        }
        expect(
          ok(await as.get(`/store/rmas?order_id=${other.id}`))
        ).toMatchObject({ rmas: [], count: 0 })
      })

      it("no order at all is beyond it, and so are a customer's own things", async () => {
        const as = await guest.enter(named)
        const { order_id: _, ...orderless } = request()
        expect(
          refusal(
            await as.post("/store/rmas", {
              request_type: "return",
              items: [{ title: "A thing" }],
            })
          )
        ).toBe("400 order_required")
        expect(refusal(await as.post("/store/rmas", orderless))).toMatch(/^400/)
        expect(ok(await as.get("/store/rma-request-types"))).toMatchObject({
          request_types: [],
          count: 0,
        })
        expect((await as.get("/store/customers/me/loyalty")).status).toBe(401)
        expect((await as.get("/admin/rmas")).status).toBe(401)
      })

      it("it is dead when the order's owner or address changes", async () => {
        const as = await guest.enter(named)
        const { id } = await opened(as)
        const orders = getContainer().resolve(Modules.ORDER)
        const { customer_id } = await orders.retrieveOrder(order.id)
        for (const change of [
          { customer_id: "cus_other" },
          { customer_id, email: "new@example.com" },
        ]) {
          await orders.updateOrders(order.id, change)
          for (const path of [
            "/store/rmas",
            `/store/rmas/${id}`,
            "/store/return-orders",
          ]) {
            expect(refusal(await as.get(path))).toBe("401 unauthorized")
          }
        }
      })

      it("it is dead after its time, and what is no token opens nothing", async () => {
        const as = await guest.enter(named)
        await sql("update rma_access_token set expires_at = now()")
        expect(refusal(await as.get("/store/rmas"))).toBe("401 unauthorized")
        for (const token of [
          "",
          "x",
          "A".repeat(43),
          "%00",
          "A".repeat(5000),
        ]) {
          const answer = await store.nobody.get("/store/rmas", {
            "x-rma-token": token,
          })
          expect(answer.status).toBe(401)
        }
      })

      it("a replayed key answers the guest of the same order the same case", async () => {
        const key = { "Idempotency-Key": "k" }
        const first = await guest.enter(named)
        const { rma } = ok<{ rma: StoreRmaDto }>(
          await first.post("/store/rmas", request(), key)
        )
        const second = await guest.enter(named)
        expect(
          ok<{ rma: StoreRmaDto }>(
            await second.post("/store/rmas", request(), key)
          ).rma.id
        ).toBe(rma.id)
      })
    })

    describe("accounts", () => {
      it("an order under an account with another address lets no guest in", async () => {
        const ada = await store.shopper("ada@example.com")
        await getContainer()
          .resolve(Modules.ORDER)
          .updateOrders(order.id, { customer_id: ada.customer.id })
        await guest.ask(named)
        expect(await mailsOf(getContainer(), "rma.access_code")).toEqual([])
      })

      it("B5 who is signed in and proves the order's address by a code has the order, the guest's other cases and the token from then on; another account has not", async () => {
        const as = await guest.enter(named)
        const { id } = await opened(as)
        const other = await place()
        const second = await guest.enter({
          ...named,
          order_number: await numberOf(other.id),
        })
        const theirs = await opened(second, request(other))

        const eve = await store.shopper("eve@example.com")
        const grace = await store.shopper(EMAIL)
        const prove = async (by: Client) => {
          await guest.ask(named)
          const { code } = await guest.mailed()
          return ok<{ token: string }>(
            await by.post(VERIFY, { ...named, code })
          ).token
        }
        await prove(eve.as)
        for (const { as: stranger } of [eve, grace]) {
          expect(refusal(await stranger.get(`/store/rmas/${id}`))).toBe(
            "404 not_found"
          )
        }

        const token = await prove(grace.as)
        ok(await grace.as.get(`/store/rmas/${id}`))
        ok(await grace.as.get(`/store/rmas/${theirs.id}`))
        ok(
          await store.nobody.get(`/store/rmas/${id}`, { "x-rma-token": token })
        )
        expect(refusal(await as.get(`/store/rmas/${id}`))).toBe(
          "401 unauthorized"
        )
        const { customer_id, email } = await getContainer()
          .resolve(Modules.ORDER)
          .retrieveOrder(order.id)
        expect([customer_id, email]).toEqual([
          grace.customer.id,
          "Grace@Example.com",
        ])
        expect((await submit(grace, request())).status).toBe("submitted")
      })
    })
  },
})
