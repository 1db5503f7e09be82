import type { MedusaContainer } from "@medusajs/framework/types"
import type { Standing } from "../../domain/loyalty"
import type { Facts } from "../../domain/policy"
import { RMA_MODULE } from "../../modules/rma"
import { isRmaError } from "../../modules/rma/errors"
import type { PolicyHead } from "../../modules/rma/queries/policies"
import type RmaModuleService from "../../modules/rma/service"
import { withAllowances } from "../loyalty/allowance-facts"
import { holidayDates } from "../policy/holidays"
import {
  loadPolicies,
  policyInForce,
  type PolicyInForce,
} from "../policy/policy-in-force"
import { withUnavailable } from "../resolutions"
import { loadKnownStandings, standingsOf } from "../loyalty/standings"
import { buildFacts } from "./build-facts"
import { withGifts } from "./gift-facts"
import { withInheritedLines } from "./inherited-lines"
import { lawOf } from "./law-of"
import { loadCustomers } from "./load-customers"
import { loadGiftPromotions } from "./load-gift-promotions"
import { loadNames } from "./load-names"
import type { CoreOrder } from "./load-order"
import { loadProductFacts } from "./product-facts"

/** An order ready to be judged. `terms` is null when no policy covers it. */
export interface OrderFacts {
  order: CoreOrder
  facts: Facts
  terms: PolicyInForce | null
  /** Where the customer stood; absent: a guest without a record, or one whom the provider does not know. */
  standing?: Standing
}

const termsOf = async (
  container: MedusaContainer,
  policies: PolicyHead[],
  facts: Facts
): Promise<PolicyInForce | null> => {
  try {
    return await policyInForce(
      container,
      policies,
      facts.order,
      facts.customer.group_ids
    )
  } catch (error) {
    if (isRmaError(error) && error.code === "no_policy") {
      return null
    }
    throw error
  }
}

const unique = (values: (string | null)[]): string[] => [
  ...new Set(values.filter((value): value is string => value !== null)),
]

/**
 * Takes the facts of orders at one moment: all of them at once, however many orders there are.
 * @param under the terms to judge by, whatever is in force: a simulated draft
 */
export const takeFacts = async (
  container: MedusaContainer,
  loaded: CoreOrder[],
  now: string,
  under?: PolicyInForce
): Promise<OrderFacts[]> => {
  const orders = await withInheritedLines(container, loaded)
  const rma = container.resolve<RmaModuleService>(RMA_MODULE)
  const options = rma.getOptions()
  const items = orders.flatMap((order) => order.items)
  const customerIds = unique(orders.map((order) => order.customer_id))
  const [policies, products, customers, names, units, known, promotions] =
    await Promise.all([
      loadPolicies(container),
      loadProductFacts(container, unique(items.map((item) => item.product_id))),
      loadCustomers(container, customerIds),
      loadNames(container, orders),
      rma.readLineUnits(items.map((item) => item.id)),
      loadKnownStandings(container, customerIds),
      loadGiftPromotions(container, orders),
    ])
  const standings = await standingsOf(
    container,
    customers,
    known,
    new Date(now)
  )
  const taken = await Promise.all(
    orders.map(async (order): Promise<OrderFacts> => {
      const built = buildFacts({
        order,
        products,
        customers,
        standings,
        names,
        units,
        now,
        holidays: [],
        businessGroups: options.business.customer_group_ids,
      })
      const facts = withGifts(built, order, promotions)
      const terms = under ?? (await termsOf(container, policies, facts))
      const [holidays, law] = await Promise.all([
        holidayDates(terms?.policy.calendar.holidays, now),
        lawOf(facts.order.country_code, options, now),
      ])
      const standing = standings.get(order.customer_id ?? "")
      return {
        order,
        facts: withUnavailable(container, { ...facts, ...law, holidays }),
        terms,
        ...(standing ? { standing } : {}),
      }
    })
  )
  return await withAllowances(container, taken)
}
