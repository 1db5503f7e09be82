import type { Context } from "@medusajs/framework/types"
import type { EntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { knexOf } from "./knex-of"
import { publishFirstPolicy } from "./queries/first-policy"
import {
  insertPolicy,
  publishDraft,
  readPolicies,
  readPolicyHeads,
  removePolicy,
  updatePolicy,
  type PolicyInput,
} from "./queries/policies"
import ConversationService from "./conversation-service"

type Shared = Context<EntityManager>

/** Policies and their versions. */
export default class PolicyService extends ConversationService {
  @InjectTransactionManager()
  async createPolicy(
    input: PolicyInput,
    @MedusaContext() context: Shared = {}
  ) {
    return await insertPolicy(knexOf(context), input)
  }

  /** Publishes a policy where there is none; null when there was one. */
  @InjectTransactionManager()
  async publishFirstPolicy(
    input: PolicyInput,
    @MedusaContext() context: Shared = {}
  ) {
    return await publishFirstPolicy(knexOf(context), input)
  }

  @InjectTransactionManager()
  async editPolicy(
    id: string,
    input: Partial<PolicyInput>,
    @MedusaContext() context: Shared = {}
  ) {
    await updatePolicy(knexOf(context), id, input)
  }

  @InjectTransactionManager()
  async publishPolicy(
    id: string,
    draft: { id: string; note: string | null; author_id: string | null },
    @MedusaContext() context: Shared = {}
  ) {
    await publishDraft(knexOf(context), id, draft)
  }

  @InjectTransactionManager()
  async deletePolicy(id: string, @MedusaContext() context: Shared = {}) {
    await removePolicy(knexOf(context), id)
  }

  @InjectManager()
  async readPolicies(
    where: { ids?: string[]; limit?: number; offset?: number } = {},
    @MedusaContext() context: Shared = {}
  ) {
    return await readPolicies(knexOf(context), where)
  }

  @InjectManager()
  async readPolicyHeads(@MedusaContext() context: Shared = {}) {
    return await readPolicyHeads(knexOf(context))
  }
}
