import { storeSuite } from "../support/store-suite"
import {
  CASE_STATUSES,
  CASE_TABLE,
  type CaseRow,
} from "../../src/domain/lifecycle"
import { ACTIONS, pathOf, type Action } from "./input-actions"
import { casesInEveryStatus, reaching, type Cases } from "./input-cases"
import { digest } from "./input-digest"
import { markedUp } from "./input-markup"
import { mutations } from "./input-mutations"
import { refusedAddresses } from "./input-addresses"
import { answers } from "./input-answers"
import { refusedCheats } from "./input-cheats"
import { refusedPolicies } from "./input-policies"
import { randomBodies } from "./input-random"
import { refusedFromAnyone } from "./input-public"
import { refusedReads } from "./input-reads"
import { everyRoute } from "./input-routes"
import { refusedRequests } from "./input-requests"
import { CODED, said } from "./input-said"
import { openShop, Raw, type Client, type Shop } from "./input-shop"

const titled = (action: Action) => `${action.side} ${action.name || "save"}`

const lists = (action: Action, status: string): boolean =>
  (CASE_TABLE as readonly CaseRow[]).some(
    (row) =>
      row.event === action.event &&
      row.from.some((from) => from === status) &&
      row.who.includes(action.side === "store" ? "shopper" : "staff")
  )

const NO_OBJECT = ["[]", '"text"', "5", "null", "{", "\u0000"].map((text) => ({
  what: `body ${JSON.stringify(text)}`,
  body: new Raw(text),
}))
const HUGE = { what: "300 kB", body: { message: "x".repeat(300_000) } }

storeSuite({
  testSuite: ({ api, getContainer }) => {
    let shop: Shop
    let cases: Cases
    let before: Record<string, string>
    const by = ({ side }: Action): Client =>
      side === "store" ? shop.ada.as : shop.staff

    beforeAll(async () => {
      shop = await openShop(api, getContainer())
      cases = await casesInEveryStatus(shop, getContainer())
      before = await digest(getContainer())
    })

    const nothingWritten = async () =>
      expect(await digest(getContainer())).toEqual(before)

    it("I9 every action refuses a body with one thing wrong in it, and writes nothing", async () => {
      const passed: string[] = []
      let tried = 0
      for (const action of ACTIONS) {
        const rma = cases[action.from]
        const wrong = [...mutations(action.body(rma)), ...NO_OBJECT, HUGE]
        for (const { what, body } of wrong) {
          const answer = said(
            await by(action).post(pathOf(action, rma.id), body)
          )
          tried += 1
          if (!CODED.test(answer)) {
            passed.push(`${titled(action)}, ${what}: ${answer}`)
          }
        }
      }
      expect(passed).toEqual([])
      expect(tried).toBeGreaterThan(ACTIONS.length * 10)
      await nothingWritten()
    })

    it("I6 every action is 404 for a case that is not there or not theirs, 401 for nobody", async () => {
      const answers: Record<string, string[]> = {}
      for (const action of ACTIONS) {
        const { id } = cases[action.from]
        const body = action.body(cases[action.from])
        const ask = async (client: Client, of: string) =>
          said(await client.post(pathOf(action, of), body))
        answers[titled(action)] = [
          await ask(by(action), "rma_unknown"),
          await ask(by(action), "x".repeat(500)),
          action.side === "store"
            ? await ask(shop.bob.as, id)
            : "404 not_found",
          await ask(shop.stranger, id),
        ]
      }
      const expected = ["404", "404", "404"].map((s) => `${s} not_found`)
      expect(answers).toEqual(
        Object.fromEntries(
          ACTIONS.map((action) => [
            titled(action),
            [...expected, "401 no code"],
          ])
        )
      )
      await nothingWritten()
    })

    it("I4 every action is 409 in every status the lifecycle does not list it for", async () => {
      const strange: string[] = []
      for (const action of ACTIONS) {
        for (const status of CASE_STATUSES.filter(
          (one) => !lists(action, one)
        )) {
          const rma = cases[status]
          const answer = said(
            await by(action).post(pathOf(action, rma.id), action.body(rma))
          )
          // A draft has no items and no order yet: that can be refused first.
          const meant = status === "draft" ? CODED : /^409 illegal_transition$/
          if (!meant.test(answer)) {
            strange.push(`${titled(action)} in ${status}: ${answer}`)
          }
        }
      }
      expect(strange).toEqual([])
      await nothingWritten()
    })

    refusedRequests(() => ({ shop, nothingWritten }))
    refusedAddresses(() => ({ shop, cases, nothingWritten }))
    refusedPolicies(() => ({ shop, nothingWritten }))
    refusedReads(() => ({ shop, cases, nothingWritten }))
    refusedFromAnyone(() => ({ shop, nothingWritten }))
    everyRoute(() => ({ shop, cases }))
    refusedCheats(() => ({ shop, cases, nothingWritten }))
    randomBodies(() => ({ shop, cases }))
    answers(() => ({ shop, cases, container: getContainer() }))

    it("I3 every action works once though it is sent twice at once, and again only where that is meant; markup is kept as the text it is", async () => {
      const strange: string[] = []
      const lost: string[] = []
      const reach = reaching(shop, getContainer())
      const happened = async (id: string, { event }: Action) => {
        const { data } = await shop.staff.get(`/admin/rmas/${id}`)
        // Staff see no draft.
        const { timeline = [] } = (data.rma ?? {}) as {
          timeline?: { event: string }[]
        }
        return timeline.filter((one) => one.event === event).length
      }
      /** The case, and what was said about it, as whoever acted reads it. */
      const written = async (id: string, action: Action) => {
        const path = `/${action.side}/rmas/${id}`
        const read = [path, `${path}/messages`].map((one) =>
          by(action).get(one)
        )
        return JSON.stringify((await Promise.all(read)).map(({ data }) => data))
      }
      for (const action of ACTIONS) {
        const rma = await reach[action.from]()
        if (action.before) {
          const { name, body } = action.before
          const path = `/admin/rmas/${rma.id}/${name}`
          expect(said(await shop.staff.post(path, body(rma)))).toMatch(/^200/)
        }
        const before = await happened(rma.id, action)
        const { body, texts } = markedUp(action.body(rma))
        const send = async () =>
          said(await by(action).post(pathOf(action, rma.id), body))
        const both = await Promise.all([send(), send()])
        const times = (await happened(rma.id, action)) - before
        const again = await send()
        const works = both.filter((one) => one.startsWith("200 "))
        const meant = action.repeatable
          ? /^200 /.test(again)
          : times === 1 && CODED.test(again)
        const refused = both.filter((one) => !works.includes(one))
        if (
          !meant ||
          !works.length ||
          !refused.every((one) => CODED.test(one))
        ) {
          strange.push(
            `${titled(action)}: ${both.join(" and ")}, ${times} times, then ${again}`
          )
        }
        const kept = await written(rma.id, action)
        lost.push(
          ...texts
            .filter((text) => !kept.includes(text))
            .map((text) => `${titled(action)}: ${text}`)
        )
      }
      expect(strange).toEqual([])
      expect(lost).toEqual([])
    })
  },
})
