import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import type { AxiosResponse } from "axios"
import expireCasesJob from "../../src/jobs/expire-cases"
import forgetHookDeliveriesJob from "../../src/jobs/forget-hook-deliveries"
import remindShoppersJob from "../../src/jobs/remind-shoppers"
import takeEarlyScansJob from "../../src/jobs/take-early-scans"
import { countActiveChanges } from "../../src/workflows/core"
import { rmaService } from "../support/cases/publish-policy"
import { adminOrder, adminReturns, stockOf } from "../support/http/books"
import { ok, refusal } from "../support/http/client"
import {
  act,
  openStore,
  readAs,
  requestFor,
  submit,
  type PlacedOrder,
  type Shopper,
  type Store,
} from "../support/http/store"
import { quiet } from "../support/jest/quiet"
import { must } from "../support/ladder/must"
import {
  NEXT_SECRET,
  paidLabel,
  PDF,
  PNG,
  scanned,
  SECRET,
  sign,
  toHook,
  WAYS_HOME,
} from "./tracking-support"

jest.setTimeout(300_000)

const SKU = "TEE-M"

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let store: Store
    let ada: Shopper
    let eve: Shopper
    let order: PlacedOrder

    beforeAll(async () => {
      store = await openStore(api, getContainer())
      ada = await store.shopper("ada@example.com")
      eve = await store.shopper("eve@example.com")
      await store.publish(WAYS_HOME)
      order = await store.order(ada, {
        region: "eur",
        items: [{ sku: SKU, quantity: 3 }],
      })
    })

    beforeEach(() => withHooks([SECRET, NEXT_SECRET]))

    afterEach(async () => {
      await quiet()
      jest.restoreAllMocks()
    })

    const withHooks = (tracking_secret: string[] | undefined) => {
      const rma = rmaService(getContainer())
      const options = rma.getOptions()
      jest
        .spyOn(rma, "getOptions")
        .mockReturnValue({ ...options, hooks: { tracking_secret } })
    }

    const opened = (type = "return", quantity = 3, of = order, by = ada) =>
      submit(by, requestFor(of, type, [{ sku: SKU, quantity }]))

    const approved = async (type?: string, quantity?: number) => {
      const { id } = await opened(type, quantity)
      await act(store, id, "approve")
      return id
    }

    /** The shopper confirms the shipment under this number. */
    const ship = async (id: string, tracking_number: string) => {
      ok(
        await ada.as.post(`/store/rmas/${id}/shipment`, {
          carrier: "GLS",
          tracking_number,
        })
      )
    }

    const shipped = async (number: string, type?: string) => {
      const id = await approved(type)
      await ship(id, number)
      return id
    }

    const itemOf = async (id: string) =>
      must((await readAs(ada, id)).items[0], "item")

    const eventsOf = async (id: string) =>
      (await readAs(ada, id)).timeline.map(({ event, to }) => `${event}:${to}`)

    const sql = (statement: string, ...values: unknown[]): Promise<unknown> =>
      getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(statement, values as string[])

    const answered = (response: AxiosResponse) => ok<object>(response)

    const balanced = async (refunds: number[]) => {
      expect(await adminOrder(store, order.id)).toMatchObject({
        pending_difference: 0,
        refunds: [refunds],
      })
      expect(await countActiveChanges(getContainer(), order.id)).toBe(0)
    }

    const mailAbout = async (id: string, event: string): Promise<string> => {
      await quiet()
      const { notifications } = ok<{
        notifications: {
          resource_id: string
          trigger_type: string
          data: { text: string }
        }[]
      }>(await store.staff.get("/admin/notifications?limit=100"))
      return must(
        notifications.find(
          (one) => one.resource_id === id && one.trigger_type === event
        ),
        `mail ${event}`
      ).data.text
    }

    describe("a label", () => {
      /** The manual provider, as a carrier that answers this. */
      const carrier = () => {
        const providers = getContainer().resolve<Record<string, unknown>>(
          Modules.FULFILLMENT
        ).fulfillmentProviderService_ as {
          createReturn: (...input: unknown[]) => Promise<object>
        }
        return jest.spyOn(providers, "createReturn")
      }

      it("of the provider is kept and shown, and its number leads the carrier to the case", async () => {
        carrier().mockResolvedValue({
          data: {},
          labels: [
            {
              tracking_number: "LBL-1",
              tracking_url: "https://carrier.example/LBL-1",
              label_url: "https://carrier.example/LBL-1.pdf",
            },
          ],
        })
        const id = await approved("labelled")
        const rma = await readAs(ada, id)
        expect(rma.shipping).toMatchObject({
          payer: "merchant",
          by: "label",
          tracking_number: "LBL-1",
          label_url: "https://carrier.example/LBL-1.pdf",
          label_file: null,
        })
        expect(ok(await ada.as.get(`/store/rmas/${id}/label`))).toMatchObject({
          label: {
            label_url: "https://carrier.example/LBL-1.pdf",
            tracking_url: "https://carrier.example/LBL-1",
            tracking_number: "LBL-1",
          },
        })
        expect(await mailAbout(id, "rma.approved")).toContain("LBL-1.pdf")
        expect(answered(await scanned(api, "lbl-1 ", "in_transit"))).toEqual({
          matched: true,
          duplicate: false,
        })
        expect(await readAs(ada, id)).toMatchObject({ status: "in_transit" })
      })

      it("that the provider cannot make leaves nothing half made, and the approval goes through later", async () => {
        const failing = carrier().mockRejectedValue(new Error("no label today"))
        const { id } = await opened("labelled")
        expect(
          refusal(await store.staff.post(`/admin/rmas/${id}/approve`))
        ).toBe("409 core_failed")
        expect(await readAs(ada, id)).toMatchObject({
          status: "submitted",
          shipping: { tracking_number: null, label_url: null },
        })
        expect(await countActiveChanges(getContainer(), order.id)).toBe(0)
        const open = (await adminReturns(store, order.id)).filter(
          ({ status }) => status !== "canceled"
        )
        expect(open).toEqual([])

        failing.mockRestore()
        expect((await act(store, id, "approve")).status).toBe("approved")
        expect(await adminReturns(store, order.id)).toHaveLength(1)
      })

      it("is not made for a parcel that is here before anybody decided", async () => {
        const failing = carrier().mockRejectedValue(new Error("no label today"))
        const { id } = await opened("labelled")
        await act(store, id, "receive")
        expect(failing).not.toHaveBeenCalled()
        await act(store, id, "inspect")
        expect((await readAs(ada, id)).status).toBe("resolved")
        await balanced([177])
      })

      const paid = (shipping_option_id: string, priority: number) =>
        store.publish(paidLabel(shipping_option_id, { eur: "6.50" }), priority)

      it("that the shopper pays is not made by an option there is not, and costs nothing where it never was", async () => {
        await paid("so_unknown", 2000)
        const { id: wrong } = await opened("paid")
        expect(
          refusal(await store.staff.post(`/admin/rmas/${wrong}/approve`))
        ).toBe("409 core_failed")
        // What was never made costs nothing: the parcel is here already.
        await act(store, wrong, "receive")
        await act(store, wrong, "inspect")
        expect((await readAs(ada, wrong)).status).toBe("resolved")
        await balanced([177])
      })

      it("that the shopper pays is made by the option the policy names, and taken from the refund", async () => {
        await paid(store.catalogue.shipping.eur.return_id, 3000)
        const id = await approved("paid")
        const [made] = await adminReturns(store, order.id)
        expect(made?.fulfillments).toHaveLength(1)
        await act(store, id, "receive")
        await act(store, id, "inspect")
        expect((await readAs(ada, id)).status).toBe("resolved")
        await balanced([170.5])
      })

      const upload = (id: string, file: object, more: object = {}) =>
        store.staff.post(`/admin/rmas/${id}/label`, { file, ...more })

      it("that staff upload is for its shopper alone, and replaces the one before", async () => {
        const id = await approved()
        const { rma } = ok<{ rma: { shipping: object } }>(
          await upload(
            id,
            {
              filename: 'la "bel\r\n\u00e8tta.exe',
              content: PDF.toString("base64"),
              mime_type: "application/pdf",
            },
            { carrier: "DHL", tracking_number: "UP-1" }
          )
        )
        expect(rma.shipping).toMatchObject({
          by: "label",
          carrier: "DHL",
          tracking_number: "UP-1",
          label_file: "la bel ètta.pdf",
        })
        expect(JSON.stringify(rma)).not.toContain("private-")

        const got = await ada.as.get(`/store/rmas/${id}/label`)
        expect(ok(got)).toBe(PDF.toString())
        expect(got.headers).toMatchObject({
          "content-type": "application/pdf",
          "content-disposition":
            "attachment; filename=\"la bel etta.pdf\"; filename*=UTF-8''la%20bel%20%C3%A8tta.pdf",
          "x-content-type-options": "nosniff",
          "content-security-policy": "sandbox",
          "cache-control": "private, no-store",
        })
        expect(refusal(await eve.as.get(`/store/rmas/${id}/label`))).toBe(
          "404 not_found"
        )
        const { status } = await store.nobody.get(`/store/rmas/${id}/label`)
        expect(status).toBe(401)
        expect(await mailAbout(id, "rma.label_attached")).toContain("UP-1")

        ok(await upload(id, { filename: "b", content: PNG.toString("base64") }))
        const again = await ada.as.get(`/store/rmas/${id}/label`)
        expect(again.headers["content-type"]).toBe("image/png")
        expect(again.headers["content-disposition"]).toContain("b.png")
        ok(await store.staff.get(`/admin/rmas/${id}/label`))

        await act(store, id, "cancel")
        expect(refusal(await ada.as.get(`/store/rmas/${id}/label`))).toBe(
          "404 not_found"
        )
      })

      it("may be an address, and there is none before one was made", async () => {
        const id = await approved()
        expect(refusal(await ada.as.get(`/store/rmas/${id}/label`))).toBe(
          "404 not_found"
        )
        const url = "https://labels.example/1.pdf"
        const { shipping } = await act(store, id, "label", { url })
        expect(shipping).toMatchObject({ label_url: url, label_file: null })
        expect(await mailAbout(id, "rma.label_attached")).toContain(url)
      })

      it("is what its bytes say, of a size that is read, and comes when it is wanted", async () => {
        const id = await approved()
        const before = await readAs(ada, id)
        const content = PDF.toString("base64")
        const refused: [object, string][] = [
          [{}, "400 invalid_data"],
          [{ tracking_number: "1" }, "400 invalid_data"],
          [{ url: "http://labels.example/1" }, "400 invalid_data"],
          [{ url: "javascript:alert(1)" }, "400 invalid_data"],
          [{ file: { filename: "a", content: "%%%" } }, "400 invalid_data"],
          [{ file: { filename: "a", content, x: 1 } }, "400 invalid_data"],
          [
            {
              file: {
                filename: "a.pdf",
                content: Buffer.from("<svg onload=1>").toString("base64"),
              },
            },
            "415 unsupported_file",
          ],
          [
            { file: { filename: "a", content, mime_type: "image/png" } },
            "415 unsupported_file",
          ],
          [
            {
              file: {
                filename: "a",
                content: Buffer.concat([
                  PDF,
                  Buffer.alloc(5 * 1024 * 1024),
                ]).toString("base64"),
              },
            },
            "413 payload_too_large",
          ],
          [{ url: "x".repeat(8_000_000) }, "413 payload_too_large"],
        ]
        for (const [body, answer] of refused) {
          expect(
            refusal(await store.staff.post(`/admin/rmas/${id}/label`, body))
          ).toBe(answer)
        }
        expect(await readAs(ada, id)).toEqual(before)

        await act(store, id, "cancel")
        expect(refusal(await upload(id, { filename: "a.pdf", content }))).toBe(
          "409 illegal_transition"
        )
      })

      it("or an account of ours with how to use it, in the shopper's language", async () => {
        const { id } = await opened("account")
        expect(refusal(await ada.as.get(`/store/rmas/${id}/label`))).toBe(
          "404 not_found"
        )
        await act(store, id, "approve")
        const { label } = ok<{ label: object }>(
          await ada.as.get(`/store/rmas/${id}/label`, {
            "accept-language": "it",
          })
        )
        expect(label).toMatchObject({
          label_url: null,
          account: "482-1199",
          carrier: "UPS",
          instructions: "Prenota il ritiro su ups.com.",
        })
        expect((await readAs(ada, id)).shipping).toMatchObject({
          account: "482-1199",
          carrier: "UPS",
          instructions: "Book the collection at ups.com.",
        })
        const mail = await mailAbout(id, "rma.approved")
        expect(mail).toContain("482-1199")
        expect(mail).toContain("Book the collection at ups.com.")
      })
    })

    describe("POST /hooks/rma/tracking", () => {
      const body = JSON.stringify({
        tracking_number: "NOBODY-1",
        status: "in_transit",
        occurred_at: "2026-01-05T10:00:00Z",
      })
      const now = () => Math.floor(Date.now() / 1000)

      it("is not there without a secret", async () => {
        withHooks(undefined)
        expect(refusal(await toHook(api, body))).toBe("404 not_found")
      })

      it("takes what any of the secrets signed just now, and nothing else", async () => {
        const taken = { matched: false, duplicate: false }
        expect(answered(await toHook(api, body))).toEqual(taken)
        const other = body.replace("NOBODY-1", "NOBODY-2")
        expect(
          answered(await toHook(api, other, sign(other, NEXT_SECRET)))
        ).toEqual(taken)

        const good = sign(body)
        const invalid: Record<string, string>[] = [
          {},
          { "x-rma-timestamp": good["x-rma-timestamp"] },
          { "x-rma-signature": good["x-rma-signature"] },
          sign(body, "a secret of somebody else"),
          sign(`${body} `),
          { ...good, "x-rma-timestamp": String(now() + 1) },
          { ...good, "x-rma-timestamp": "soon" },
          { ...good, "x-rma-signature": "v1=00" },
          { ...good, "x-rma-signature": good["x-rma-signature"].slice(3) },
          sign(body, SECRET, "-1"),
          sign(body, SECRET, "9".repeat(30)),
        ]
        for (const headers of invalid) {
          expect(refusal(await toHook(api, body, headers))).toBe(
            "401 signature_invalid"
          )
        }
        for (const off of [-301, 302, -1_000_000]) {
          const headers = sign(body, SECRET, String(now() + off))
          expect(refusal(await toHook(api, body, headers))).toBe(
            "401 signature_stale"
          )
        }
      })

      it("I9 refuses what is too large, no JSON, or not as agreed, and writes nothing", async () => {
        const id = await shipped("WRONG-1")
        const before = await readAs(ada, id)
        const scan = {
          tracking_number: "WRONG-1",
          status: "lost",
          occurred_at: new Date().toISOString(),
        }
        const wrong: [unknown, string][] = [
          ["x".repeat(20_000), "413 payload_too_large"],
          ["", "400 invalid_json"],
          ["{", "400 invalid_json"],
          ["null", "400 invalid_data"],
          ["[]", "400 invalid_data"],
          [{ ...scan, more: 1 }, "400 invalid_data"],
          [{ ...scan, status: "received" }, "400 invalid_data"],
          [{ ...scan, occurred_at: "yesterday" }, "400 invalid_data"],
          [{ ...scan, tracking_number: "" }, "400 invalid_data"],
          [{ ...scan, tracking_number: "WRONG-1\u0000" }, "400 invalid_data"],
          [{ ...scan, delivery_id: "x".repeat(201) }, "400 invalid_data"],
          [{ ...scan, tracking_number: undefined }, "400 invalid_data"],
        ]
        for (const [given, answer] of wrong) {
          const text = typeof given === "string" ? given : JSON.stringify(given)
          expect(refusal(await toHook(api, text))).toBe(answer)
        }
        for (let byte = 0; byte < 256; byte += 5) {
          const bytes = Buffer.from(
            Array.from(
              { length: 40 },
              (_, index) => (byte * 7 + index * 31) % 256
            )
          )
          expect((await toHook(api, bytes)).status).toBe(400)
        }
        expect(await readAs(ada, id)).toEqual(before)
      })

      it("moves an approved case, proves its dispatch, and receives nothing by itself", async () => {
        const id = await approved()
        await act(store, id, "label", {
          url: "https://labels.example/2",
          tracking_number: "MOVE-1",
        })
        const occurred_at = new Date().toISOString()
        const left = { delivery_id: "one", occurred_at }
        answered(await scanned(api, "MOVE-1", "in_transit", left))
        expect(await readAs(ada, id)).toMatchObject({
          status: "in_transit",
          tracking: { status: "in_transit", occurred_at },
        })
        // The same message again, and many at once.
        const repeated = await Promise.all(
          Array.from({ length: 5 }, () =>
            scanned(api, "MOVE-1", "in_transit", left)
          )
        )
        expect(repeated.map(answered)).toEqual(
          repeated.map(() => ({ matched: true, duplicate: true }))
        )
        answered(
          await scanned(api, "MOVE-1", "delivered", { description: "Ramp 2" })
        )
        expect(await readAs(ada, id)).toMatchObject({
          status: "in_transit",
          items: [{ in_transit_quantity: 3, received_quantity: 0 }],
          tracking: { status: "delivered", description: "Ramp 2" },
        })
        expect(await eventsOf(id)).toEqual([
          "submit:submitted",
          "approve:approved",
          "attach_label:approved",
          "ship:in_transit",
          "track:in_transit",
        ])
        // It waits for staff, however long that takes.
        const [full] = await rmaService(getContainer()).readCases([id])
        expect(full?.rma.expires_at).toBeNull()
        await expireCasesJob(getContainer())
        expect((await readAs(ada, id)).status).toBe("in_transit")

        await act(store, id, "receive")
        await act(store, id, "inspect")
        expect((await readAs(ada, id)).status).toBe("resolved")
        await balanced([177])
      })

      it("takes messages in any order, twice at once, and after the end, without a wrong step", async () => {
        const id = await approved()
        await act(store, id, "label", {
          url: "https://labels.example/3",
          tracking_number: "MIX-1",
        })
        const left = { occurred_at: new Date().toISOString() }
        const arrived = { occurred_at: new Date(Date.now() + 1).toISOString() }
        const answers = await Promise.all(
          Array.from({ length: 4 }, () =>
            scanned(api, "MIX-1", "delivered", arrived)
          )
        )
        expect(
          answers
            .map(answered)
            .filter((one) => !("duplicate" in one && one.duplicate))
        ).toHaveLength(1)
        answered(await scanned(api, "MIX-1", "in_transit", left))
        expect(await readAs(ada, id)).toMatchObject({
          status: "in_transit",
          tracking: { status: "delivered" },
        })
        expect(await eventsOf(id)).toEqual([
          "submit:submitted",
          "approve:approved",
          "attach_label:approved",
          "ship:in_transit",
          "track:in_transit",
          "track:in_transit",
        ])
        await act(store, id, "receive")
        await act(store, id, "inspect")
        const ended = await readAs(ada, id)
        expect(ended.status).toBe("resolved")
        for (const status of [
          "in_transit",
          "delivered",
          "lost",
          "returned_to_sender",
          "exception",
        ]) {
          expect(answered(await scanned(api, "MIX-1", status))).toEqual({
            matched: true,
            duplicate: false,
          })
        }
        expect(await readAs(ada, id)).toEqual(ended)
        await balanced([177])
      })

      it("makes the shopper whole for a parcel the carrier lost, once, and restocks nothing", async () => {
        const before = await stockOf(store, SKU)
        const id = await shipped("LOST-1")
        const lost = { delivery_id: "lost-1" }
        const said = await Promise.all([
          scanned(api, "LOST-1", "lost", lost),
          scanned(api, "LOST-1", "lost", lost),
        ])
        said.forEach(answered)
        answered(await scanned(api, "LOST-1", "lost"))
        expect(await readAs(ada, id)).toMatchObject({
          status: "resolved",
          outcome: "granted",
        })
        expect(await stockOf(store, SKU)).toBe(before)
        await balanced([177])
      })

      it("finishes a message whose process died, and asks for it again while the order is busy", async () => {
        const id = await shipped("DIE-1")
        const rma = rmaService(getContainer())
        const scan = {
          delivery_id: "die-1",
          occurred_at: new Date().toISOString(),
        }
        jest
          .spyOn(rma, "takeDelivery")
          .mockRejectedValueOnce(new Error("killed here"))
        expect((await scanned(api, "DIE-1", "exception", scan)).status).toBe(
          500
        )
        expect(
          answered(await scanned(api, "DIE-1", "exception", scan))
        ).toEqual({ matched: true, duplicate: false })
        expect(
          (await eventsOf(id)).filter((one) => one.startsWith("track"))
        ).toHaveLength(1)

        await act(store, id, "cancel")
        const busy = await approved()
        await act(store, busy, "label", {
          url: "https://labels.example/4",
          tracking_number: "BUSY-1",
        })
        await rma.acquireOrderLease(order.id, "somebody", 60_000)
        const left = { delivery_id: "busy-1" }
        const refused = await scanned(api, "BUSY-1", "in_transit", left)
        expect(refusal(refused)).toBe("409 order_busy")
        expect(refused.headers["retry-after"]).toBeDefined()
        await rma.releaseOrderLease(order.id, "somebody")
        expect(
          answered(await scanned(api, "BUSY-1", "in_transit", left))
        ).toEqual({ matched: true, duplicate: false })
        expect((await readAs(ada, busy)).status).toBe("in_transit")
      })

      it("believes no loss of a number that strangers share", async () => {
        const id = await shipped("SHARED-1")
        const other = await store.order(eve, {
          region: "eur",
          items: [{ sku: SKU, quantity: 1 }],
        })
        const theirs = await opened("return", 1, other, eve)
        await act(store, theirs.id, "approve")
        ok(
          await eve.as.post(`/store/rmas/${theirs.id}/shipment`, {
            tracking_number: "SHARED-1",
          })
        )
        answered(await scanned(api, "SHARED-1", "lost"))
        for (const rma of [
          await readAs(ada, id),
          await readAs(eve, theirs.id),
        ]) {
          expect(rma).toMatchObject({
            status: "in_transit",
            tracking: { status: "lost" },
            settlements: [],
          })
        }
      })

      it("starts the time of a parcel again with every scan", async () => {
        const id = await shipped("SLOW-1")
        const pass = (days: number) =>
          sql(
            "update rma set expires_at = expires_at - make_interval(days => ?) where id = ?",
            days,
            id
          )
        await pass(90)
        answered(await scanned(api, "SLOW-1", "in_transit"))
        await expireCasesJob(getContainer())
        expect((await readAs(ada, id)).status).toBe("in_transit")
        await pass(90)
        await expireCasesJob(getContainer())
        expect((await readAs(ada, id)).status).toBe("expired")
      })

      it("takes what came before anybody had the number, once somebody has", async () => {
        const id = await approved()
        const early = { delivery_id: "early-1" }
        const hear = async () =>
          answered(await scanned(api, "early 1", "in_transit", early))
        expect(await hear()).toEqual({ matched: false, duplicate: false })
        expect(await hear()).toEqual({ matched: false, duplicate: true })
        await ship(id, "EARLY1")
        const proved = async () =>
          (await rmaService(getContainer()).readCases([id]))[0]?.rma
            .dispatch_proved_at ?? null
        expect(await proved()).toBeNull()
        for (let twice = 0; twice < 2; twice += 1) {
          await takeEarlyScansJob(getContainer())
        }
        expect(await proved()).not.toBeNull()
        expect(await eventsOf(id)).toEqual([
          "submit:submitted",
          "approve:approved",
          "ship:in_transit",
          "track:in_transit",
        ])
        expect(await hear()).toEqual({ matched: true, duplicate: true })
      })

      it("keeps no free words of a parcel nobody has, and asks for none of a case that is over", async () => {
        const description = "Left with Mr Rossi, third floor"
        answered(await scanned(api, "OVER-1", "in_transit", { description }))
        const id = await shipped("OVER-1")
        const early = () => rmaService(getContainer()).findEarlyDeliveries(10)
        const [heard] = await early()
        expect(heard?.scan).toMatchObject({ tracking_number: "OVER-1" })
        expect(heard?.scan).not.toHaveProperty("description")
        await act(store, id, "cancel")
        expect(await early()).toEqual([])
      })

      const unmoved = async (id: string) => {
        const [full] = await rmaService(getContainer()).readCases([id])
        expect(full?.rma.dispatch_proved_at).toBeNull()
        expect(await eventsOf(id)).toEqual([
          "submit:submitted",
          "approve:approved",
          "ship:in_transit",
        ])
      }

      it("believes nothing of a parcel that left before the case was decided", async () => {
        const last = (days: number) => ({
          occurred_at: new Date(Date.now() - days * 86_400_000).toISOString(),
        })
        answered(await scanned(api, "OUT-1", "in_transit", last(3)))
        answered(await scanned(api, "OUT-1", "lost", last(2)))
        const id = await shipped("OUT-1")
        await takeEarlyScansJob(getContainer())
        answered(await scanned(api, "OUT-1", "lost", last(1)))
        await unmoved(id)
        answered(await scanned(api, "OUT-1", "lost"))
        expect((await readAs(ada, id)).status).toBe("resolved")
      })

      it("believes nothing of the order's own parcel to the shopper, and a loss needs a person", async () => {
        await sql(
          `insert into fulfillment_label (id, fulfillment_id, tracking_number, tracking_url, label_url)
           select 'fulla_1', fulfillment_id, 'gls 77', '', '' from order_fulfillment where order_id = ?`,
          order.id
        )
        const id = await shipped("GLS77")
        answered(await scanned(api, "GLS77", "delivered"))
        answered(await scanned(api, "GLS77", "lost"))
        await unmoved(id)
        await act(store, id, "report-lost")
        expect(await readAs(ada, id)).toMatchObject({
          status: "resolved",
          outcome: "refused",
          settlements: [],
        })
        await balanced([])
      })

      it("forgets its messages after a week", async () => {
        const scan = { delivery_id: "old-1" }
        answered(await scanned(api, "NOBODY-9", "in_transit", scan))
        const again = async () =>
          answered(await scanned(api, "NOBODY-9", "in_transit", scan))
        await forgetHookDeliveriesJob(getContainer())
        expect(await again()).toMatchObject({ duplicate: true })
        await sql(
          "update rma_hook_delivery set received_at = now() - interval '8 days'"
        )
        await forgetHookDeliveriesJob(getContainer())
        expect(await again()).toMatchObject({ duplicate: false })
      })
    })

    describe("the store's fulfilment provider", () => {
      const emit = async (name: string, id: string) => {
        await getContainer()
          .resolve(Modules.EVENT_BUS)
          .emit([{ name, data: { id } }], {})
        await quiet()
      }

      it("moves the case of the Return whose parcel it is, once, and no other", async () => {
        const id = await approved("labelled")
        const [full] = await rmaService(getContainer()).readCases([id])
        const parcel = must(
          full?.rma.shipping?.return_fulfillment_id,
          "fulfilment"
        )
        await emit("shipment.created", "ful_unknown")
        expect((await readAs(ada, id)).status).toBe("approved")
        for (let twice = 0; twice < 2; twice += 1) {
          await emit("shipment.created", parcel)
          await emit("delivery.created", parcel)
        }
        expect(await readAs(ada, id)).toMatchObject({
          status: "in_transit",
          tracking: { status: "delivered" },
        })
        expect(await eventsOf(id)).toEqual([
          "submit:submitted",
          "approve:approved",
          "ship:in_transit",
          "track:in_transit",
        ])
        const [shown] = await adminReturns(store, order.id)
        expect(shown?.fulfillments?.[0]?.shipped_at).not.toBeNull()
      })
    })

    describe("refused goods", () => {
      const refused = async () => {
        const id = await shipped(`IN-${Date.now()}`)
        await act(store, id, "receive")
        const { id: item } = await itemOf(id)
        await act(store, id, "inspect", {
          items: [{ id: item, accepted: 1, refused: 2 }],
        })
        return { id, item }
      }
      const sendBack = (id: string, item: string, status: string, more = {}) =>
        store.staff.post(`/admin/rmas/${id}/send-back`, {
          items: [{ id: item, status, ...more }],
        })
      const undelivered = async () => {
        const { id, item } = await refused()
        ok(
          await sendBack(id, item, "shipped", {
            carrier: "GLS",
            tracking_number: "BACK-1",
          })
        )
        answered(await scanned(api, "BACK-1", "returned_to_sender"))
        return { id, item }
      }

      it("S4.38 go home under a number that the carrier follows to the door", async () => {
        const { id, item } = await refused()
        ok(
          await sendBack(id, item, "shipped", {
            carrier: "GLS",
            tracking_number: "HOME-1",
          })
        )
        answered(await scanned(api, "HOME-1", "in_transit"))
        expect(await readAs(ada, id)).toMatchObject({
          status: "resolving",
          tracking: null,
        })
        const there = { delivery_id: "home-1" }
        answered(await scanned(api, "HOME-1", "delivered", there))
        answered(await scanned(api, "HOME-1", "delivered", there))
        expect(await readAs(ada, id)).toMatchObject({
          status: "resolved",
          outcome: "partly",
          items: [{ send_back: { status: "delivered" } }],
        })
        await balanced([59])
      })

      it("that come back are undeliverable, kept with notice, and only then given up", async () => {
        const { id, item } = await undelivered()
        expect(await itemOf(id)).toMatchObject({
          send_back: { status: "undeliverable" },
        })
        // An old scan does not send it out again.
        answered(await scanned(api, "BACK-1", "in_transit"))
        expect(await itemOf(id)).toMatchObject({
          send_back: { status: "undeliverable" },
        })
        expect(await mailAbout(id, "rma.sent_back")).toBeDefined()

        const give = async () => refusal(await sendBack(id, item, "abandoned"))
        const pass = (days: number) =>
          sql(
            "update rma_event set created_at = created_at - make_interval(days => ?) where rma_id = ?",
            days,
            id
          )
        expect(await give()).toBe("409 too_early")
        await pass(31)
        // The time is over, and the shopper was not reminded.
        expect(await give()).toBe("409 too_early")
        await remindShoppersJob(getContainer())
        expect(await mailAbout(id, "rma.keep_expiring")).toContain("2 ×")
        expect(await give()).toBe("409 too_early")
        await sql(
          "update rma set reminded_at = now() - interval '8 days' where id = ?",
          id
        )
        ok(await sendBack(id, item, "abandoned"))
        expect((await readAs(ada, id)).status).toBe("resolved")
        await balanced([59])
      })

      it("are disposed of when their owner agrees, and not before", async () => {
        const { id, item } = await refused()
        expect(refusal(await sendBack(id, item, "disposed"))).toBe(
          "409 consent_required"
        )
        const path = `/store/rmas/${id}/consent-disposal`
        expect(refusal(await eve.as.post(path))).toBe("404 not_found")
        expect((await store.nobody.post(path)).status).toBe(401)
        expect(refusal(await ada.as.post(path, { items: ["rmait_1"] }))).toBe(
          "400 unknown_item"
        )
        expect(refusal(await ada.as.post(path, { items: [] }))).toBe(
          "400 invalid_data"
        )
        ok(await ada.as.post(path, { items: [item] }))
        const agreed = (await itemOf(id)).send_back?.disposal_consented_at
        expect(agreed).toEqual(expect.any(String))
        ok(await ada.as.post(path))
        expect((await itemOf(id)).send_back?.disposal_consented_at).toBe(agreed)

        ok(await sendBack(id, item, "disposed"))
        expect((await readAs(ada, id)).status).toBe("resolved")
        expect(refusal(await ada.as.post(path))).toBe("409 illegal_transition")
        await balanced([59])
      })

      it("are not disposed of on their way, and an appeal takes the consent back", async () => {
        const { id, item } = await refused()
        const path = `/store/rmas/${id}/consent-disposal`
        ok(await ada.as.post(path))
        ok(
          await ada.as.post(`/store/rmas/${id}/appeal`, { message: "Not worn" })
        )
        await act(store, id, "inspect", {
          items: [{ id: item, accepted: 0, refused: 2 }],
        })
        expect(refusal(await sendBack(id, item, "disposed"))).toBe(
          "409 consent_required"
        )
        ok(await sendBack(id, item, "shipped"))
        expect(refusal(await ada.as.post(path))).toBe("409 illegal_transition")
      })
    })

    describe("a parcel of a case that was over", () => {
      it.each(["expired", "canceled", "rejected"])(
        "%s: the case is taken up again, and received",
        async (status) => {
          const number = `LATE-${status}`
          const id =
            status === "rejected" ? (await opened()).id : await shipped(number)
          if (status === "expired") {
            await sql(
              "update rma set expires_at = now() - interval '1 day' where id = ?",
              id
            )
            await expireCasesJob(getContainer())
          } else if (status === "canceled") {
            await act(store, id, "cancel")
          } else {
            await act(store, id, "reject", { reason: "Worn" })
          }
          const over = await readAs(ada, id)
          expect(over.status).toBe(status)
          // Its carrier is heard, and nothing opens by itself.
          expect((await scanned(api, number, "delivered")).status).toBe(200)
          expect(await readAs(ada, id)).toEqual(over)
          expect(
            refusal(await store.staff.post(`/admin/rmas/${id}/receive`))
          ).toBe("409 illegal_transition")

          await act(store, id, "reopen", { reason: "It came after all" })
          await act(store, id, "receive")
          await act(store, id, "inspect")
          expect((await readAs(ada, id)).status).toBe("resolved")
          await balanced([177])
        }
      )
    })
  },
})
