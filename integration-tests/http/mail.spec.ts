import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { storeSuite } from "../support/store-suite"
import rmaMail from "../../src/subscribers/rma-mail"
import {
  approveRmaWorkflow,
  inspectRmaWorkflow,
  receiveRmaWorkflow,
  rejectRmaWorkflow,
  saveDraft,
  shipRmaWorkflow,
  submitRmaWorkflow,
} from "../../src/workflows"
import { publishPolicy, rmaService } from "../support/cases/publish-policy"
import { quiet } from "../support/jest/quiet"
import {
  createAdminWithLogin,
  createCustomerWithLogin,
  deliver,
  ids,
  placeOrder,
  seedCatalogue,
} from "../support/ladder"
import { must } from "../support/ladder/must"

jest.setTimeout(300_000)

const STAFF = { type: "staff" as const, id: "user_1" }
const SHOPPER = { type: "shopper" as const, id: null }
const PASSWORD = "correct horse battery"

interface Notification {
  to: string
  channel: string
  template: string
  trigger_type: string
  resource_id: string
  data: {
    subject: string
    text: string
    number: string
    locale: string
    link: string | null
  }
}

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let authorization = ""

    beforeAll(async () => {
      await seedCatalogue(getContainer())
      await publishPolicy(getContainer())
      await createAdminWithLogin(getContainer(), "staff@example.com", PASSWORD)
      const { data } = await api.post("/auth/user/emailpass", {
        email: "staff@example.com",
        password: PASSWORD,
      })
      authorization = `Bearer ${data.token}`
    })

    afterEach(async () => {
      // A subscriber may still be asking what is mocked.
      await quiet()
      jest.restoreAllMocks()
    })

    const delivered = async (locale?: string) => {
      const container = getContainer()
      const order_id = await placeOrder(container, {
        region: "eur",
        email: "Ada@example.com",
        items: [{ sku: "TEE-M", quantity: 2 }],
      })
      await deliver(container, order_id)
      if (locale) {
        await container
          .resolve(Modules.ORDER)
          .updateOrders(order_id, { locale })
      }
      const { "TEE-M": item_id = "" } = await ids(container, order_id)
      return { order_id, item_id }
    }

    const submitted = async (locale?: string, spoken: string | null = null) => {
      const { order_id, item_id } = await delivered(locale)
      const { result } = await submitRmaWorkflow(getContainer()).run({
        input: {
          request: {
            order_id,
            request_type: "return",
            items: [
              {
                item_id,
                quantity: 2,
                reason: "changed_mind",
                resolution: "refund",
              },
            ],
          },
          owner: null,
          asker: {
            customer_id: null,
            email: null,
            sales_channel_id: null,
            locale: spoken,
          },
          actor: SHOPPER,
          channel: "store",
        },
      })
      return result.ids[0] ?? ""
    }

    const mailsOf = async (id: string): Promise<Notification[]> => {
      const { data } = await api.get("/admin/notifications?limit=100", {
        headers: { authorization },
      })
      return (data.notifications as Notification[]).filter(
        (one) => one.resource_id === id
      )
    }

    /** Subscribers run after the answer, and are waited for. */
    const mailAbout = async (id: string, event: string) => {
      await quiet()
      const mails = await mailsOf(id)
      return must(
        mails.find((one) => one.trigger_type === event),
        `mail about ${event}`
      )
    }

    const eventOf = async (id: string, name: string) => {
      const [full] = await rmaService(getContainer()).readCases([id])
      const row = full?.events.find((one) => one.name === name)
      return { id, event_id: row?.id ?? "" }
    }

    it("writes to the order's address at every step, each once, readable by staff", async () => {
      const container = getContainer()
      const id = await submitted()
      const step = { input: { id, actor: STAFF } }
      await approveRmaWorkflow(container).run(step)
      await shipRmaWorkflow(container).run({
        input: { id, actor: SHOPPER, carrier: "GLS", tracking_number: "T1" },
      })
      await receiveRmaWorkflow(container).run(step)
      await inspectRmaWorkflow(container).run(step)
      await quiet()
      const mails = await mailsOf(id)
      expect(mails.map((one) => one.trigger_type).sort()).toEqual([
        "rma.approved",
        "rma.inspected",
        "rma.received",
        "rma.resolved",
        "rma.settled",
        "rma.shipped",
        "rma.submitted",
      ])
      for (const { to, channel, template, trigger_type, data } of mails) {
        expect({ to, channel }).toEqual({
          to: "ada@example.com",
          channel: "email",
        })
        expect(template).toBe(trigger_type)
        expect(data.number).toMatch(/^RMA-\d{6}$/)
        expect(data.subject).toContain(data.number)
        expect(data.text).toContain(data.number)
      }
      const of = (event: string) =>
        mails.find((one) => one.trigger_type === event)?.data.text
      expect(of("rma.shipped")).toContain("Tracking number: T1")
      expect(of("rma.settled")).toContain("We refunded €118.00")
    })

    it("S2.14 gives the reason of a rejection, in the language of the order", async () => {
      const id = await submitted("it-IT")
      await rejectRmaWorkflow(getContainer()).run({
        input: { id, actor: STAFF, reason: "Sigillo rotto" },
      })
      const { data } = await mailAbout(id, "rma.rejected")
      expect(data.locale).toBe("it-IT")
      expect(data.text).toContain("Il motivo: Sigillo rotto")
    })

    it.each([
      ["the order's", "pl-PL", "es", "pl-PL", "otrzymaliśmy zgłoszenie"],
      ["else the shopper's", undefined, "es", "es-ES", "hemos recibido"],
      ["else the shop's", undefined, null, "en-GB", "we received"],
    ])(
      "issue 5.10 is in %s language",
      async (_, order, spoken, tag, subject) => {
        const id = await submitted(order, spoken)
        const { data } = await mailAbout(id, "rma.submitted")
        expect(data.locale).toBe(tag)
        expect(data.subject).toContain(subject)
      }
    )

    it("issue 5.5 leads to the case, and to the draft to go on with, where the merchant named a page; else nowhere", async () => {
      const container = getContainer()
      const unnamed = await submitted()
      const { data: before } = await mailAbout(unnamed, "rma.submitted")
      expect(before.link).toBeNull()
      expect(before.text).not.toMatch(/https?:/)

      const rma = rmaService(container)
      const portal_url = "https://shop.example/returns"
      const options = { ...rma.getOptions(), portal_url }
      jest.spyOn(rma, "getOptions").mockReturnValue(options)
      const id = await submitted("it-IT")
      const { data } = await mailAbout(id, "rma.submitted")
      expect(data.link).toBe(`${portal_url}#/cases/${id}`)
      expect(data.text).toContain(`I miei resi:\n${data.link}\n`)

      const customer = await createCustomerWithLogin(
        container,
        "zoe@example.com",
        PASSWORD
      )
      const draft = await saveDraft(container, {
        owner: customer.id,
        actor: { type: "shopper", id: customer.id },
        body: {},
      })
      await rmaMail({
        event: { name: "rma.draft_expiring", data: { id: draft } },
        container,
        pluginOptions: {},
      })
      const reminder = await mailAbout(draft, "rma.draft_expiring")
      expect(reminder.data.text).toContain(`${portal_url}#/new/${draft}`)
    })

    it("issue 5.10 reminds of a draft in the language of who began it", async () => {
      const container = getContainer()
      const customer = await createCustomerWithLogin(
        container,
        "zoe@example.com",
        PASSWORD
      )
      const id = await saveDraft(container, {
        owner: customer.id,
        actor: { type: "shopper", id: customer.id },
        locale: "lv",
        body: {},
      })
      await rmaMail({
        event: { name: "rma.draft_expiring", data: { id } },
        container,
        pluginOptions: {},
      })
      const { data } = await mailAbout(id, "rma.draft_expiring")
      expect(data.locale).toBe("lv-LV")
      expect(data.subject).toContain("vēl nav nosūtīts")
    })

    it("sends one mail for an event that comes twice", async () => {
      const id = await submitted()
      await quiet()
      expect(await mailsOf(id)).toHaveLength(1)
      const container = getContainer()
      const data = await eventOf(id, "rma.submitted")
      await rmaMail({
        event: { name: "rma.submitted", data },
        container,
        pluginOptions: {},
      })
      expect(await mailsOf(id)).toHaveLength(1)
    })

    describe("with notifications of another kind", () => {
      const withOptions = (notifications: Record<string, unknown>) => {
        const rma = rmaService(getContainer())
        const options = rma.getOptions()
        jest.spyOn(rma, "getOptions").mockReturnValue({
          ...options,
          notifications: { ...options.notifications, ...notifications },
        })
      }
      const handle = async (id: string) =>
        rmaMail({
          event: {
            name: "rma.submitted",
            data: await eventOf(id, "rma.submitted"),
          },
          container: getContainer(),
          pluginOptions: {},
        })

      it("a missing provider does not break the case: it is logged, nothing else", async () => {
        const warn = jest.spyOn(
          getContainer().resolve(ContainerRegistrationKeys.LOGGER),
          "warn"
        )
        withOptions({ channel: "pigeon" })
        const id = await submitted()
        await quiet()
        expect(warn).toHaveBeenCalledWith(
          expect.stringContaining(`no mail about rma.submitted of ${id}`)
        )
        const [full] = await rmaService(getContainer()).readCases([id])
        expect(full?.rma.status).toBe("submitted")
        expect(full?.events.map((row) => row.event)).toEqual(["submit"])
      })

      it("a failing provider does not break the case", async () => {
        jest
          .spyOn(
            getContainer().resolve(Modules.NOTIFICATION),
            "createNotifications"
          )
          .mockRejectedValue(new Error("provider down"))
        const id = await submitted()
        await quiet()
        await expect(handle(id)).resolves.toBeUndefined()
        await approveRmaWorkflow(getContainer()).run({
          input: { id, actor: STAFF },
        })
        const [full] = await rmaService(getContainer()).readCases([id])
        expect(full?.rma.status).toBe("approved")
      })

      it("uses the merchant's template and channel", async () => {
        withOptions({
          channel: "feed",
          templates: { "rma.submitted": "d-123" },
        })
        const id = await submitted()
        expect(await mailAbout(id, "rma.submitted")).toMatchObject({
          channel: "feed",
          template: "d-123",
        })
      })

      it("sends nothing when it is off", async () => {
        withOptions({ enabled: false })
        const id = await submitted()
        await quiet()
        await handle(id)
        expect(await mailsOf(id)).toEqual([])
      })
    })
  },
})
