import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findUnanswered } from "../../src/modules/rma/queries/complaints"
import {
  findInterrupted,
  noteResting,
} from "../../src/modules/rma/queries/interrupted"
import { claimKeepReminders } from "../../src/modules/rma/queries/kept-goods"
import {
  claimPaymentReminders,
  findOpenPayments,
  findUnclosedPayments,
} from "../../src/modules/rma/queries/open-payments"
import {
  claimReminders,
  findOverdue,
} from "../../src/modules/rma/queries/overdue"
import { findEarly } from "../../src/modules/rma/queries/tracking"
import { findUndecided } from "../../src/modules/rma/queries/undecided"
import { storeSuite } from "../support/store-suite"
import { IDLE_DAYS, insertKinds } from "./due-clocks-rows"
import { mostRead } from "./query-plans"

const DAY = 86_400_000
/** Of each of twenty kinds of cases. */
const OPEN = 80
const DUE = 3
/** What is due of all kinds that one statement may find, and some. */
const MOST = 30
const LIMIT = 25

storeSuite({
  testSuite: ({ getContainer }) => {
    const now = new Date()
    const soon = new Date(now.getTime() + 3 * DAY)
    const idle = (moment: Date) => {
      const since = new Date(moment.getTime() - IDLE_DAYS * DAY)
      return { draft: since, needs_details: since }
    }

    /** What each job looks for, and how many it finds. */
    const lookups: Record<string, (trx: Knex) => Promise<unknown[]>> = {
      overdue: (trx) => findOverdue(trx, now, idle(now), LIMIT),
      reminders: (trx) => claimReminders(trx, now, soon, idle(soon), LIMIT),
      unanswered: (trx) => findUnanswered(trx, "complaint", now, LIMIT),
      undecided: (trx) => findUndecided(trx, now, LIMIT),
      kept: (trx) => claimKeepReminders(trx, now, "P30D", LIMIT),
      open_payments: (trx) => findOpenPayments(trx, now, LIMIT),
      unclosed_payments: (trx) => findUnclosedPayments(trx, LIMIT),
      payment_reminders: (trx) => claimPaymentReminders(trx, now, soon, LIMIT),
      early: (trx) => findEarly(trx, LIMIT),
      interrupted: async (trx) =>
        Object.values(await findInterrupted(trx, now, LIMIT, true)).flat(),
    }

    it("what the jobs look for costs what is due, however much is open (DESIGN § 9)", async () => {
      const db: Knex = getContainer().resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const trx = await db.transaction()
      try {
        await insertKinds(trx, now, { open: OPEN, due: DUE })
        // Of so few rows the planner reads all as gladly.
        for (const way of ["seqscan", "bitmapscan", "hashjoin", "mergejoin"]) {
          await trx.raw("set local ?? = off", [`enable_${way}`])
        }
        const found: Record<string, number> = {}
        const tooMuch: unknown[] = []
        for (const [name, look] of Object.entries(lookups)) {
          const reads = await mostRead(trx, async (once) => {
            found[name] = (await look(once)).length
          })
          tooMuch.push(...reads.filter(({ rows }) => rows > MOST))
        }
        expect(tooMuch).toEqual([])
        expect(found).toEqual({
          // Approvals, offers, parcels, drafts, questions.
          overdue: 5 * DUE,
          // Approvals and drafts.
          reminders: 2 * DUE,
          unanswered: DUE,
          undecided: DUE,
          kept: DUE,
          // Followed as long as they are open, the first to end first.
          open_payments: LIMIT,
          unclosed_payments: DUE,
          payment_reminders: DUE,
          early: DUE,
          // Begun, failed for now, in doubt, paid ahead; nobody closed them.
          interrupted: 5 * DUE,
        })
      } finally {
        await trx.rollback()
      }
    })

    it("looks once at a case that waits for somebody, and again when it changed", async () => {
      const db: Knex = getContainer().resolve(
        ContainerRegistrationKeys.PG_CONNECTION
      )
      const trx = await db.transaction()
      try {
        await insertKinds(trx, now, { open: 1, due: 1 })
        const [waiting, over] = ["rma_resolving_open_0", "rma_resolving_due_0"]
        const look = async () => {
          const seen = await findInterrupted(trx, now, 10, true)
          await noteResting(trx, seen.resting)
          return {
            resting: seen.resting.map(({ id }) => id),
            finished: seen.finished.sort(),
          }
        }
        await trx("rma").where({ id: waiting }).update({ version: 2 })
        expect(await look()).toEqual({ resting: [waiting], finished: [over] })
        expect(await look()).toEqual({ resting: [], finished: [over] })
        // Seen before it changed, it is looked at again.
        await noteResting(trx, [{ id: waiting, version: 3 }])
        await trx("rma").where({ id: waiting }).update({ version: 3 })
        await trx("rma_item")
          .where({ rma_id: waiting })
          .update({ sent_back_quantity: 1 })
        expect(await look()).toEqual({
          resting: [],
          finished: [over, waiting].sort(),
        })
      } finally {
        await trx.rollback()
      }
    })
  },
})
