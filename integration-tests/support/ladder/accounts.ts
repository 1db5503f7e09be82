import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import {
  createCustomerAccountWorkflow,
  createUserAccountWorkflow,
  linkCustomersToCustomerGroupWorkflow,
} from "@medusajs/medusa/core-flows"
import { must } from "./must"
import { remember } from "./remember"

export interface Account {
  id: string
  email: string
  password: string
}

interface Person {
  first_name?: string
  last_name?: string
  /** Customer groups to join, by id. */
  group_ids?: string[]
}

/** A shopper who can sign in with `POST /auth/customer/emailpass`. */
export const createCustomerWithLogin = (
  container: MedusaContainer,
  email: string,
  password: string,
  person: Person = {}
): Promise<Account> =>
  remember(["customer", email, password, person], () =>
    createCustomer(container, email, password, person)
  )

async function createCustomer(
  container: MedusaContainer,
  email: string,
  password: string,
  { group_ids = [], ...names }: Person
): Promise<Account> {
  const { result } = await createCustomerAccountWorkflow(container).run({
    input: {
      authIdentityId: await register(container, email, password),
      customerData: { email, ...names },
    },
  })
  for (const id of group_ids) {
    await linkCustomersToCustomerGroupWorkflow(container).run({
      input: { id, add: [result.id] },
    })
  }
  return { id: result.id, email, password }
}

/** A member of staff who can sign in with `POST /auth/user/emailpass`. */
export const createAdminWithLogin = (
  container: MedusaContainer,
  email: string,
  password: string,
  names: Omit<Person, "group_ids"> = {}
): Promise<Account> =>
  remember(["admin", email, password, names], () =>
    createAdmin(container, email, password, names)
  )

async function createAdmin(
  container: MedusaContainer,
  email: string,
  password: string,
  names: Omit<Person, "group_ids">
): Promise<Account> {
  const { result } = await createUserAccountWorkflow(container).run({
    input: {
      authIdentityId: await register(container, email, password),
      userData: { email, ...names },
    },
  })
  return { id: result.id, email, password }
}

async function register(
  container: MedusaContainer,
  email: string,
  password: string
): Promise<string> {
  const { success, error, authIdentity } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: { email, password } })
  if (!success) {
    throw new MedusaError(
      MedusaError.Types.UNAUTHORIZED,
      error ?? "registration failed"
    )
  }
  return must(authIdentity, "auth identity").id
}
