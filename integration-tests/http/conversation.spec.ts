import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import { DEFAULT_POLICY } from "../../src/domain/policy"
import type {
  AdminMessageDto,
  AdminRmaDto,
  MessageDto,
  StoreRmaDto,
} from "../../src/types/http"
import rmaStaffMail from "../../src/subscribers/rma-staff-mail"
import { messageLimit } from "../../src/workflows/access/shopper-limits"
import { rmaService } from "../support/cases/publish-policy"
import { ok, refusal, type Client } from "../support/http/client"
import { readerOf } from "../support/http/events"
import { uploadPicture } from "../support/http/files"
import { guestOf } from "../support/http/guests"
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

jest.setTimeout(300_000)

interface Page<Message> {
  messages: Message[]
  count: number
  unread_messages: number
}

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
      await store.publish(DEFAULT_POLICY)
      order = await store.order(ada, {
        region: "eur",
        items: [{ sku: "TEE-M", quantity: 3 }],
      })
    })

    const opened = (): Promise<StoreRmaDto> =>
      submit(ada, requestFor(order, "return", [{ sku: "TEE-M", quantity: 1 }]))

    const say = (by: Client, id: string, body: object, side = "store") =>
      by.post(`/${side}/rmas/${id}/messages`, body)

    const heard = async (id: string, query = ""): Promise<Page<MessageDto>> =>
      ok(await ada.as.get(`/store/rmas/${id}/messages${query}`))

    const asStaff = async (id: string): Promise<Page<AdminMessageDto>> =>
      ok(await store.staff.get(`/admin/rmas/${id}/messages`))

    const mails = async (id: string) => {
      await quiet()
      const { notifications } = ok<{
        notifications: {
          to: string
          resource_id: string
          trigger_type: string
          channel: string
          data: { subject: string; text: string; locale: string }
        }[]
      }>(await store.staff.get("/admin/notifications?limit=100"))
      return notifications.filter((one) => one.resource_id === id)
    }

    describe("messages", () => {
      it("S0.19 S4.29 S1.19 what both sides write, questions and answers among it, stands in one case, newest first", async () => {
        const { id } = await opened()
        ok(await say(ada.as, id, { text: "  When will you look?  " }))
        await act(store, id, "messages", { text: "Today" })
        await act(store, id, "request-details", { message: "Which size?" })
        ok(await ada.as.post(`/store/rmas/${id}/details`, { message: "M" }))
        await act(store, id, "progress", { message: "Half way" })
        const { messages, count } = await heard(id)
        expect(
          messages.map((one) => [one.author, one.event, one.text])
        ).toEqual([
          ["staff", "progress", "Half way"],
          ["shopper", "provide_details", "M"],
          ["staff", "request_details", "Which size?"],
          ["staff", "message", "Today"],
          ["shopper", "message", "When will you look?"],
        ])
        expect(count).toBe(5)
        const second = await heard(id, "?limit=2&offset=2")
        expect(second).toMatchObject({
          messages: [{ text: "Which size?" }, { text: "Today" }],
          count: 5,
          limit: 2,
          offset: 2,
        })
        // Staff have no names outside.
        expect(JSON.stringify(messages)).not.toMatch(/author_id|user_/)
        const { timeline } = await readAs(ada, id)
        expect(timeline.map(({ event }) => event)).toEqual([
          "submit",
          "message",
          "message",
          "request_details",
          "provide_details",
          "progress",
        ])
      })

      it("each side sees how much it has not read, in the list and the case, and marks it", async () => {
        const { id } = await opened()
        const listed = async () => {
          const own = ok<{ rmas: StoreRmaDto[] }>(
            await ada.as.get("/store/rmas")
          )
          const queue = ok<{ rmas: AdminRmaDto[] }>(
            await store.staff.get("/admin/rmas")
          )
          const seen = await readAs(ada, id)
          const full = ok<{ rma: AdminRmaDto }>(
            await store.staff.get(`/admin/rmas/${id}`)
          )
          return [
            own.rmas[0]?.unread_messages,
            seen.unread_messages,
            queue.rmas[0]?.unread_messages,
            full.rma.unread_messages,
          ]
        }
        for (const text of ["One", "Two", "Three"]) {
          await act(store, id, "messages", { text })
        }
        await act(store, id, "note", { message: "Between us" })
        ok(await say(ada.as, id, { text: "Four" }))
        expect(await listed()).toEqual([3, 3, 1, 1])
        expect((await heard(id)).unread_messages).toBe(3)

        const read = (by: Client, side: string, body: object = {}) =>
          by.post(`/${side}/rmas/${id}/messages/read`, body)
        const { messages } = await heard(id)
        const two = must(
          messages.find(({ text }) => text === "Two"),
          "message"
        )
        expect(ok(await read(ada.as, "store", { up_to: two.id }))).toEqual({
          unread_messages: 1,
        })
        expect(await listed()).toEqual([1, 1, 1, 1])
        const staffs = await asStaff(id)
        expect(
          staffs.messages.map(({ text, read_at }) => [text, read_at !== null])
        ).toEqual([
          ["Four", false],
          ["Between us", false],
          ["Three", false],
          ["Two", true],
          ["One", true],
        ])
        const note = must(
          staffs.messages.find(({ internal }) => internal),
          "note"
        )
        for (const up_to of ["rmamsg_1", note.id]) {
          expect(refusal(await read(ada.as, "store", { up_to }))).toBe(
            "404 not_found"
          )
        }
        expect(refusal(await read(eve.as, "store"))).toBe("404 not_found")
        ok(await read(ada.as, "store"))
        ok(await read(store.staff, "admin"))
        ok(await read(store.staff, "admin"))
        expect(await listed()).toEqual([0, 0, 0, 0])
      })

      it("what staff write among themselves never leaves to the shopper: not in the conversation, case, count, mail or file", async () => {
        const { id } = await opened()
        const secret = "Careful with this one"
        const file = await uploadPicture(store.staff, `/admin/rmas/${id}/files`)
        const internal = { text: secret, internal: true, file_ids: [file] }
        await act(store, id, "messages", internal)
        await act(store, id, "note", { message: secret })
        const page = await heard(id)
        expect(page).toMatchObject({
          messages: [],
          count: 0,
          unread_messages: 0,
        })
        expect(JSON.stringify(await readAs(ada, id))).not.toContain(secret)
        expect(
          refusal(await ada.as.get(`/store/rmas/${id}/files/${file}`))
        ).toBe("404 not_found")
        expect(
          refusal(await say(ada.as, id, { text: "x", internal: true }))
        ).toBe("400 invalid_data")
        const { messages } = await asStaff(id)
        expect(messages).toMatchObject([
          { text: secret, internal: true, event: "note" },
          { text: secret, internal: true, files: [{ id: file }] },
        ])
        const sent = (await mails(id)).map(({ trigger_type }) => trigger_type)
        expect(sent).toEqual(["rma.submitted"])
      })

      it("S1.19 S1.6 a shopper who is away is written to once for each message of the shop, and told of its files", async () => {
        const { id, number } = await opened()
        const file = await uploadPicture(store.staff, `/admin/rmas/${id}/files`)
        ok(await say(ada.as, id, { text: "Hello?" }))
        await act(store, id, "messages", {
          text: "Here is your certificate <b>",
          file_ids: [file],
        })
        const about = (await mails(id)).filter(
          ({ trigger_type }) => trigger_type === "rma.messaged"
        )
        expect(about).toHaveLength(1)
        expect(about[0]).toMatchObject({ to: "ada@example.com" })
        expect(about[0]?.data.subject).toContain(number)
        expect(about[0]?.data.text).toContain("Here is your certificate <b>")
        expect(about[0]?.data.text).toContain("Files attached: 1")
        const { messages } = await heard(id)
        expect(messages[0]?.files).toMatchObject([
          { id: file, uploaded_by: "staff", thumbnail: true },
        ])
        ok(await ada.as.get(`/store/rmas/${id}/files/${file}`))
      })

      describe("staff who are away", () => {
        afterEach(async () => {
          // A subscriber may still be asking what is mocked.
          await quiet()
          jest.restoreAllMocks()
        })

        const withStaff = (given: Record<string, unknown> = {}) => {
          const rma = rmaService(getContainer())
          const options = rma.getOptions()
          jest.spyOn(rma, "getOptions").mockReturnValue({
            ...options,
            notifications: {
              ...options.notifications,
              staff_email: "desk@example.com",
              ...given,
            },
          })
        }

        const toldOf = async (id: string) =>
          (await mails(id)).filter(
            ({ trigger_type }) => trigger_type === "rma.shopper_wrote"
          )

        it("issue 5.6 are written to once until they have read, at the address of the option alone", async () => {
          const { id, number } = await opened()
          ok(await say(ada.as, id, { text: "Nobody is told of this" }))
          expect(await toldOf(id)).toEqual([])

          withStaff({ admin_url: "https://shop.example/app/" })
          const file = await uploadPicture(ada.as)
          await act(store, id, "note", { message: "Between us" })
          await act(store, id, "messages", { text: "From the shop" })
          expect(await toldOf(id)).toEqual([])
          ok(await store.staff.post(`/admin/rmas/${id}/messages/read`, {}))
          ok(await say(ada.as, id, { text: "Look <b>", file_ids: [file] }))
          const [first, ...none] = await toldOf(id)
          expect(none).toEqual([])
          expect(first).toMatchObject({ to: "desk@example.com" })
          expect(first?.data.subject).toBe(
            `${number}: the customer wrote to you`
          )
          expect(first?.data.text).toContain("From: ada@example.com")
          expect(first?.data.text).toContain("Look <b>\n\nFiles attached: 1.")
          expect(first?.data.text).toContain(
            `\nhttps://shop.example/app/rmas/${id}\n`
          )
          expect(first?.data.text).not.toContain("Between us")

          ok(await say(ada.as, id, { text: "And this" }))
          expect(await toldOf(id)).toHaveLength(1)
          ok(await store.staff.post(`/admin/rmas/${id}/messages/read`, {}))
          ok(await say(ada.as, id, { text: "After you read" }))
          const again = await toldOf(id)
          expect(again).toHaveLength(2)
          expect(
            again.filter(({ data }) => data.text.includes("After you read"))
          ).toHaveLength(1)

          // The event comes again: before staff read, and after.
          const [full] = await rmaService(getContainer()).readCases([id])
          const event_id = full?.events.at(-1)?.id
          const repeat = () =>
            rmaStaffMail({
              event: { name: "rma.messaged", data: { id, event_id } },
              container: getContainer(),
              pluginOptions: {},
            })
          await repeat()
          ok(await store.staff.post(`/admin/rmas/${id}/messages/read`, {}))
          await repeat()
          expect(await toldOf(id)).toHaveLength(2)
        })

        it("issue 5.6 are told of answers and appeals too, in their language, and of no answer of their own", async () => {
          withStaff({ staff_locale: "lv" })
          const { id } = await opened()
          const read = async () =>
            ok(await store.staff.post(`/admin/rmas/${id}/messages/read`, {}))
          await act(store, id, "request-details", { message: "Which size?" })
          ok(await ada.as.post(`/store/rmas/${id}/details`, { message: "M" }))
          await read()
          await act(store, id, "reject", { reason: "Worn" })
          ok(await ada.as.post(`/store/rmas/${id}/appeal`, { message: "No" }))
          const told = await toldOf(id)
          expect(told.map(({ data }) => data.locale)).toEqual([
            "lv-LV",
            "lv-LV",
          ])
          expect(told.map(({ data }) => data.text.split("\n\n")[3])).toEqual(
            expect.arrayContaining(["M", "No"])
          )
          // Still unread; what staff write tells nobody of it again.
          await act(store, id, "messages", { text: "We look" })
          expect(await toldOf(id)).toHaveLength(2)
        })

        it("issue 5.6 are written to once about messages that come at once", async () => {
          withStaff()
          const { id } = await opened()
          const said = await Promise.all(
            ["1", "2", "3"].map((text) => say(ada.as, id, { text }))
          )
          expect(said.map(refusal)).toEqual(said.map(() => "200 undefined"))
          expect(await toldOf(id)).toHaveLength(1)
        })

        it("issue 5.6 a missing provider breaks no case, and is logged; the next message tries again, once", async () => {
          const warn = jest.spyOn(
            getContainer().resolve(ContainerRegistrationKeys.LOGGER),
            "warn"
          )
          withStaff({ channel: "pigeon" })
          const { id } = await opened()
          ok(await say(ada.as, id, { text: "One" }))
          expect(await toldOf(id)).toMatchObject([{ channel: "pigeon" }])
          expect(warn).toHaveBeenCalledWith(
            expect.stringContaining(
              `no mail to staff about rma.messaged of ${id}`
            )
          )
          jest.restoreAllMocks()
          withStaff()
          ok(await say(ada.as, id, { text: "Two" }))
          ok(await say(ada.as, id, { text: "Three" }))
          const sent = (await toldOf(id)).filter(
            ({ channel }) => channel === "email"
          )
          expect(sent).toHaveLength(1)
          expect(sent[0]?.data.text).toContain("\n\nTwo\n\n")
          expect((await asStaff(id)).unread_messages).toBe(3)
        })

        it("issue 5.6 get nothing where mail is off", async () => {
          withStaff({ enabled: false })
          const { id } = await opened()
          ok(await say(ada.as, id, { text: "Hello?" }))
          expect(await toldOf(id)).toEqual([])
        })
      })

      it("of messages sent at once none is lost, and all are counted", async () => {
        const { id } = await opened()
        const said = await Promise.all(
          [0, 1, 2, 3].map((at) =>
            at % 2
              ? say(ada.as, id, { text: `${at}` })
              : say(store.staff, id, { text: `${at}` }, "admin")
          )
        )
        expect(said.map(refusal)).toEqual(said.map(() => "200 undefined"))
        const { messages } = await asStaff(id)
        expect(messages.map(({ text }) => text).sort()).toEqual([
          "0",
          "1",
          "2",
          "3",
        ])
        expect((await readAs(ada, id)).unread_messages).toBe(2)
      })

      it("nothing is said when there is nothing to say, or the case is over, or to another's case", async () => {
        const { id } = await opened()
        const bad = "400 invalid_data"
        for (const body of [
          {},
          { text: "" },
          { text: "   " },
          { file_ids: [] },
          { text: "a\u0000b" },
          { text: "\ud800" },
          { text: "x".repeat(5001) },
          {
            text: "x",
            file_ids: Array.from({ length: 21 }, () => "rmafile_1"),
          },
        ]) {
          expect(refusal(await say(ada.as, id, body))).toBe(bad)
          expect(refusal(await say(store.staff, id, body, "admin"))).toBe(bad)
        }
        const none = { text: "x", file_ids: ["rmafile_1"] }
        expect(refusal(await say(ada.as, id, none))).toBe("400 unknown_file")
        expect(refusal(await say(eve.as, id, { text: "x" }))).toBe(
          "404 not_found"
        )
        const emoji = "🧦".repeat(2500)
        ok(await say(ada.as, id, { text: emoji }))
        expect((await heard(id)).messages[0]?.text).toBe(emoji)
        ok(await ada.as.post(`/store/rmas/${id}/cancel`))
        expect(refusal(await say(ada.as, id, { text: "x" }))).toBe(
          "409 illegal_transition"
        )
        expect((await heard(id)).count).toBe(1)
      })

      it("sixty messages an hour of the shopper's side to a case, over all processes; then 429, while staff and other cases go on", async () => {
        const [{ id }, other] = [await opened(), await opened()]
        const container = getContainer()
        const rma = rmaService(container)
        const limit = messageLimit(container, id)
        for (let index = 0; index < 57; index++) {
          expect(await rma.takeAttempt([limit], new Date())).toBeNull()
        }
        const none = { text: "x", file_ids: ["rmafile_1"] }
        expect(refusal(await say(ada.as, id, none))).toBe("400 unknown_file")
        expect(refusal(await say(eve.as, id, { text: "x" }))).toBe(
          "404 not_found"
        )
        const said = await Promise.all(
          [1, 2, 3, 4, 5].map((at) => say(ada.as, id, { text: `${at}` }))
        )
        expect(said.map(refusal).sort()).toEqual([
          ...Array<string>(3).fill("200 undefined"),
          ...Array<string>(2).fill("429 too_many_tries"),
        ])
        const late = await say(ada.as, id, { text: "6" })
        expect(late.data.retry_after).toBeGreaterThan(3500)
        expect(late.headers["retry-after"]).toBe(String(late.data.retry_after))
        expect((await heard(id)).count).toBe(3)

        ok(await say(store.staff, id, { text: "Slowly" }, "admin"))
        ok(await say(ada.as, other.id, { text: "And here?" }))
        await container
          .resolve(ContainerRegistrationKeys.PG_CONNECTION)
          .raw("update rma_attempt set made_at = made_at - interval '1 hour'")
        ok(await say(ada.as, id, { text: "6" }))
      })

      it("a guest writes, sends files and reads with the token of the order, and no other", async () => {
        const place = (email: string) =>
          store.order(null, {
            region: "eur",
            email,
            items: [{ sku: "TEE-M", quantity: 2 }],
          })
        const guests = guestOf(
          api,
          getContainer(),
          store.nobody,
          store.catalogue.publishable_key.token
        )
        const enter = async (email: string, placed: PlacedOrder) => {
          const { display_id } = await getContainer()
            .resolve(Modules.ORDER)
            .retrieveOrder(placed.id)
          return await guests.enter({
            email,
            order_number: String(display_id),
          })
        }
        const first = await place("grace@example.com")
        const second = await place("hal@example.com")
        const grace = await enter("grace@example.com", first)
        const hal = await enter("hal@example.com", second)
        const request = (placed: PlacedOrder) =>
          requestFor(placed, "return", [{ sku: "TEE-M", quantity: 1 }])
        const open = async (by: Client, placed: PlacedOrder) =>
          ok<{ rma: StoreRmaDto }>(
            await by.post("/store/rmas", request(placed))
          ).rma
        const { id } = await open(grace, first)
        const other = await open(hal, second)
        const file = await uploadPicture(grace)
        expect(refusal(await say(hal, other.id, { file_ids: [file] }))).toBe(
          "400 unknown_file"
        )
        ok(await say(grace, id, { file_ids: [file] }))
        const path = `/store/rmas/${id}/files/${file}`
        ok(await grace.get(path))
        expect(refusal(await hal.get(path))).toBe("404 not_found")
        const { messages } = await asStaff(id)
        expect(messages).toMatchObject([
          { author: "guest", text: "", files: [{ id: file }] },
        ])
        const live = readerOf(await grace.stream(`/store/rmas/${id}/events`))
        await act(store, id, "messages", { text: "Thank you" })
        expect((await live.came(1))[0]?.event).toBe("rma.messaged")
        live.leave()
      })
    })

    describe("events", () => {
      const at = (id: string) => `/store/rmas/${id}/events`

      it("tell what happens as it happens, ids alone, and nothing that is internal; a client that comes back misses nothing", async () => {
        const { id } = await opened()
        const answer = await ada.as.stream(at(id))
        expect(answer.status).toBe(200)
        expect(answer.headers).toMatchObject({
          "content-type": "text/event-stream; charset=utf-8",
          "cache-control": "no-cache, no-transform",
        })
        const live = readerOf(answer)
        await act(store, id, "note", { message: "Not for you" })
        await act(store, id, "messages", { text: "Hello" })
        const [first] = await live.came(1)
        expect(first).toMatchObject({
          id: expect.stringMatching(/^rmaev_/),
          event: "rma.messaged",
          data: { rma_id: id, event: "message", to: "submitted" },
        })
        expect(live.text()).not.toMatch(/Hello|Not for you|user_/)
        live.leave()

        await act(store, id, "approve")
        await act(store, id, "note", { message: "Not for you" })
        await act(store, id, "messages", { text: "Send it" })
        const back = readerOf(
          await ada.as.stream(at(id), { "Last-Event-ID": first?.id })
        )
        const missed = await back.came(2)
        expect(missed.map(({ event }) => event)).toEqual([
          "rma.approved",
          "rma.messaged",
        ])
        ok(await ada.as.post(`/store/rmas/${id}/cancel`))
        expect((await back.came(3))[2]).toMatchObject({
          event: "rma.canceled",
          data: { from: "approved", to: "canceled" },
        })
        back.leave()
      })

      it("I6 a stranger follows nothing, and an order that changes hands takes its stream away", async () => {
        const { id } = await opened()
        expect((await eve.as.get(at(id))).data.code).toBe("not_found")
        expect((await store.nobody.get(at(id))).status).toBe(401)
        expect(refusal(await ada.as.get(`${at(id)}?a=1`))).toBe(
          "400 invalid_data"
        )
        const live = readerOf(await ada.as.stream(at(id)))
        await getContainer()
          .resolve(Modules.ORDER)
          .updateOrders(order.id, { customer_id: eve.customer.id })
        await act(store, id, "messages", { text: "To whom it belongs" })
        await live.ended()
        expect(live.events()).toEqual([])
      })

      it("at most five a shopper; one that leaves makes room", async () => {
        const { id } = await opened()
        const open = () => ada.as.stream(at(id))
        const five = [
          await open(),
          await open(),
          await open(),
          await open(),
          await open(),
        ].map(readerOf)
        const sixth = await ada.as.get(at(id))
        expect([refusal(sixth), sixth.headers["retry-after"]]).toEqual([
          "429 too_many_streams",
          "30",
        ])
        five[0]?.leave()
        await five[0]?.ended()
        // The server hears of it a moment after the client left.
        let again = await open()
        while (again.status !== 200) {
          again.data.destroy()
          again = await open()
        }
        for (const one of [...five, readerOf(again)]) {
          one.leave()
        }
      })

      it("end when the token ends, and when the process is told to stop", async () => {
        const { id } = await opened()
        const live = readerOf(await ada.as.stream(at(id)))
        const listening = process.listeners("SIGTERM")
        const ours = must(listening.at(-1), "listener")
        ours("SIGTERM")
        await live.ended()
        expect(process.listeners("SIGTERM")).not.toContain(ours)

        const soon = await store.order(null, {
          region: "eur",
          email: "grace@example.com",
          items: [{ sku: "TEE-M", quantity: 1 }],
        })
        const { display_id } = await getContainer()
          .resolve(Modules.ORDER)
          .retrieveOrder(soon.id)
        const grace = await guestOf(
          api,
          getContainer(),
          store.nobody,
          store.catalogue.publishable_key.token
        ).enter({
          email: "grace@example.com",
          order_number: String(display_id),
        })
        const { rma } = ok<{ rma: StoreRmaDto }>(
          await grace.post(
            "/store/rmas",
            requestFor(soon, "return", [{ sku: "TEE-M", quantity: 1 }])
          )
        )
        // On a machine that is busy with others the token may be over before it is asked for.
        let short: Awaited<ReturnType<typeof grace.stream>> | undefined
        for (let seconds = 1; short?.status !== 200; seconds *= 2) {
          expect(seconds).toBeLessThan(100)
          await getContainer()
            .resolve(ContainerRegistrationKeys.PG_CONNECTION)
            .raw(
              "update rma_access_token set expires_at = now() + ? * interval '1 second'",
              [seconds]
            )
          short = await grace.stream(at(rma.id))
        }
        await readerOf(short).ended()
      })
    })
  },
})
