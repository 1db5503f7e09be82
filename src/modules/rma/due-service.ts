import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { knexOf } from "./knex-of"
import { findUnanswered } from "./queries/complaints"
import {
  findInterrupted,
  noteResting,
  type Interrupted,
} from "./queries/interrupted"
import {
  claimPaymentReminders,
  findOpenPayments,
  findUnclosedPayments,
  markPaymentClosed,
  markPaymentUnclosed,
  noteLateCapture,
  type LateCapture,
  type UnclosedPayment,
} from "./queries/open-payments"
import { endRetries, noteRetry } from "./queries/retries"
import { claimReminders, findOverdue, type IdleLimits } from "./queries/overdue"
import { findUndecided } from "./queries/undecided"
import type { SettlementPayment } from "./records"
import PolicyService from "./policy-service"

type Shared = Context<EntityManager>

/** What the jobs look for: what is over, half done, to be paid, decided or reminded of. */
export default class DueService extends PolicyService {
  /** Cases whose time is over: for the expiry job. */
  @InjectManager()
  async findOverdue(
    now: Date,
    limits: IdleLimits,
    limit: number,
    @MedusaContext() context: Shared = {}
  ) {
    return await findOverdue(knexOf(context), now, limits, limit)
  }

  /** What shoppers have yet to pay for settlements: for the job that follows it. */
  @InjectManager()
  async findOpenPayments(
    now: Date,
    limit: number,
    @MedusaContext() context: Shared = {}
  ) {
    return await findOpenPayments(knexOf(context), now, limit)
  }

  /** What was paid or given up and may still be paid: for the same job. */
  @InjectManager()
  async findUnclosedPayments(
    limit: number,
    @MedusaContext() context: Shared = {}
  ) {
    return await findUnclosedPayments(knexOf(context), limit)
  }

  @InjectManager()
  async markPaymentClosed(
    settlementId: string,
    seen: Pick<SettlementPayment, "told_at">,
    @MedusaContext() context: Shared = {}
  ) {
    return await markPaymentClosed(knexOf(context), settlementId, seen)
  }

  /** @returns none when there is no such settlement, or its payment is still waited for */
  @InjectManager()
  async markPaymentUnclosed(
    settlementId: string,
    @MedusaContext() context: Shared = {}
  ) {
    return await markPaymentUnclosed(knexOf(context), settlementId)
  }

  /** Notes it and asks for another look in one transaction: the provider does not say it again. */
  @InjectTransactionManager()
  async noteLateCapture(
    settlementId: string,
    late: LateCapture,
    @MedusaContext() context: Shared = {}
  ): Promise<UnclosedPayment[]> {
    await noteLateCapture(knexOf(context), settlementId, late)
    return await markPaymentUnclosed(knexOf(context), settlementId)
  }

  /** Withdrawals that the policy grants and nobody decided: for the job that does. */
  @InjectManager()
  async findUndecided(
    before: Date,
    limit: number,
    @MedusaContext() context: Shared = {}
  ) {
    return await findUndecided(knexOf(context), before, limit)
  }

  /** Cases that nobody decided before this clock ran out: for the job of complaints. */
  @InjectManager()
  async findUnanswered(
    clock: string,
    now: Date,
    limit: number,
    @MedusaContext() context: Shared = {}
  ) {
    return await findUnanswered(knexOf(context), clock, now, limit)
  }

  /** Cases whose shopper is to be reminded now, each given to one caller once: for the reminder job. */
  @InjectTransactionManager()
  async claimReminders(
    now: Date,
    soon: Date,
    limits: IdleLimits,
    limit: number,
    @MedusaContext() context: Shared = {}
  ) {
    return await claimReminders(knexOf(context), now, soon, limits, limit)
  }

  /** Cases whose shopper has not long to pay, each given to one caller once: for the reminder job. */
  @InjectTransactionManager()
  async claimPaymentReminders(
    now: Date,
    soon: Date,
    limit: number,
    @MedusaContext() context: Shared = {}
  ) {
    return await claimPaymentReminders(knexOf(context), now, soon, limit)
  }

  /** What began before `older_than` and never ended: for the recovery job. */
  @InjectManager()
  async findInterrupted(
    older_than: Date,
    limit: number,
    byMachine = true,
    @MedusaContext() context: Shared = {}
  ): Promise<Interrupted> {
    return await findInterrupted(knexOf(context), older_than, limit, byMachine)
  }

  /** Lets the recovery job pass over cases that wait for somebody else, until they change. */
  @InjectManager()
  async noteResting(
    seen: Interrupted["resting"],
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await noteResting(knexOf(context), seen)
  }

  /** One more time that a job could not finish a case, or end it; `lease` is the order's or its own id. */
  @InjectManager()
  async noteRetry(
    failed: { id: string; lease: string; error: string },
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await noteRetry(knexOf(context), failed)
  }

  /** These cases are finished, or wait for nothing that a machine does. */
  @InjectManager()
  async endRetries(
    ids: readonly string[],
    @MedusaContext() context: Shared = {}
  ): Promise<void> {
    await endRetries(knexOf(context), ids)
  }
}
