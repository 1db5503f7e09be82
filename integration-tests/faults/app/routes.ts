import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import type { PolicyDocument } from "../../../src/domain/policy"
import { isRmaError } from "../../../src/modules/rma/errors"
import {
  decideWithdrawals,
  emitRows,
  expireRmaWorkflow,
  followPayments,
  recoverOperations,
} from "../../../src/workflows"
import { readBooks } from "../../../src/workflows/core"
import { lapsePaymentWorkflow } from "../../../src/workflows/settlement/pay-rma"
import { publishPolicy, rmaService } from "../../support/cases/publish-policy"
import {
  createAdminWithLogin,
  createCustomerWithLogin,
  deliver,
  ids,
  placeOrder,
  seedCatalogue,
  type PlaceOrderInput,
} from "../../support/ladder"

interface Body {
  password: string
  email: string
  staff: string
  policy: PolicyDocument
  order: PlaceOrderInput
  delivered: boolean
  order_id: string
}

/** What the loyalty plugin's module is asked. */
interface CreditAccounts {
  createStoreCreditAccounts(account: {
    customer_id: string
    currency_code: string
  }): Promise<object>
}

/** Longer than a lease lives, and than the job ever waits, as if everybody had been quiet for so long. */
const later = () => new Date(Date.now() + 2 * 3_600_000)

/** The case of an order, as the job that ends what ran out names it. */
const caseOf = async (container: MedusaContainer, order_id: string) => {
  const rma = rmaService(container)
  const [{ id } = { id: "" }] = await rma.listRmas({ order_id })
  return { id, actor: { type: "system" as const, id: null } }
}

const WORK: Record<
  string,
  (container: MedusaContainer, body: Body) => Promise<object>
> = {
  seed: async (container, { password, email, staff, policy }) => {
    const { publishable_key, regions, variants } =
      await seedCatalogue(container)
    await updateRegionsWorkflow(container).run({
      input: {
        selector: { id: [regions.eur.id, regions.pln.id] },
        update: { payment_providers: ["pp_system_default", "pp_system_cash"] },
      },
    })
    const customer = await createCustomerWithLogin(container, email, password)
    await createAdminWithLogin(container, staff, password)
    await publishPolicy(container, policy)
    // So that every case writes what the others write, also the first one that gives credit.
    const accounts = container.resolve<CreditAccounts>("store_credit")
    for (const currency_code of ["eur", "pln"]) {
      await accounts.createStoreCreditAccounts({
        customer_id: customer.id,
        currency_code,
      })
    }
    return { key: publishable_key.token, customer_id: customer.id, variants }
  },
  order: async (container, { order, delivered }) => {
    const order_id = await placeOrder(container, order)
    if (delivered) {
      await deliver(container, order_id)
    }
    const [sku = ""] = order.items.map((item) => item.sku)
    const lines = await ids(container, order_id)
    return { order_id, item_id: lines[sku], lines }
  },
  books: async (container, { order_id }) => ({
    ...(await readBooks(container, order_id)),
  }),
  // What the job does with an approval that ran out.
  expire: async (container, { order_id }) => {
    const input = await caseOf(container, order_id)
    await expireRmaWorkflow(container).run({ input })
    return {}
  },
  // And with a payment that was never made.
  lapse: async (container, { order_id }) => {
    const input = await caseOf(container, order_id)
    const [full] = await rmaService(container).readCases([input.id])
    const asked = full?.settlements.find(({ expires_at }) => expires_at)
    await lapsePaymentWorkflow(container).run({
      input: { ...input, settlement_id: asked?.id ?? "" },
    })
    return {}
  },
  // What runs every few minutes, one after the other.
  recover: async (container) => {
    await decideWithdrawals(container, later())
    await followPayments(container)
    await recoverOperations(container, later())
    const rows = await rmaService(container).findUnemitted({
      older_than: later(),
      limit: 1000,
    })
    await emitRows(container, rows)
    return {}
  },
}

/** What the tests do inside the store: prepare it, look at core's books, run the recovery jobs now. */
export const POST = async (
  req: MedusaRequest<Body>,
  res: MedusaResponse
): Promise<void> => {
  const work = WORK[String(req.params.what)]
  if (!work) {
    res.status(404).json({})
    return
  }
  try {
    res.json(await work(req.scope, req.body))
  } catch (error) {
    if (!isRmaError(error)) {
      throw error
    }
    res.status(409).json({ code: error.code })
  }
}
