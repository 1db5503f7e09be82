import type { Decimal } from "../decimal"
import { Amount, write } from "../settlement/amount"
import type {
  BeforeAfter,
  Comparison,
  Costs,
  DecisionChange,
  Payer,
  ReplayReport,
  Said,
} from "./types"

/** Changed decisions told one by one; the rest is counted. */
export const CHANGES_TOLD = 100

const SUMS = ["refund", "fees", "return_shipping", "labels"] as const
type Sum = (typeof SUMS)[number]

type Pairs<Name> = { from: Name; to: Name; count: number }[]

const isChanged = ({ before, after, ...change }: DecisionChange): boolean =>
  before !== after ||
  change.appeared.length > 0 ||
  change.disappeared.length > 0

/** Adds comparisons up as they come, so that none needs to be kept. */
export class Tally {
  private readonly decisions = new Map<string, Pairs<Said>[number]>()
  private readonly payers = new Map<string, Pairs<Payer>[number]>()
  private readonly sums = new Map<string, Record<Sum, BeforeAfter<Amount>>>()
  private readonly report: ReplayReport

  constructor(over: ReplayReport["over"]) {
    this.report = {
      over,
      total: 0,
      compared: 0,
      changed: 0,
      decisions: [],
      changes: [],
      refunds: {},
      fees: {},
      return_shipping: {},
      labels: {},
      merchant_pays: { before: 0, after: 0 },
      payers: [],
      unpriced: 0,
      unfaithful: { count: 0, cases: [] },
    }
  }

  /** Everything compared of one case or order. */
  add(comparisons: readonly Comparison[]): void {
    this.report.total += 1
    for (const comparison of comparisons) {
      for (const decision of comparison.decisions) {
        this.decide(decision)
      }
      this.spend(comparison)
      this.believe(comparison)
    }
  }

  result(): ReplayReport {
    return {
      ...this.report,
      decisions: [...this.decisions.values()],
      payers: [...this.payers.values()],
      refunds: this.written("refund"),
      fees: this.written("fees"),
      return_shipping: this.written("return_shipping"),
      labels: this.written("labels"),
    }
  }

  private decide(decision: DecisionChange): void {
    const { report } = this
    report.compared += 1
    count(this.decisions, decision.before, decision.after)
    if (isChanged(decision)) {
      report.changed += 1
      if (report.changes.length < CHANGES_TOLD) {
        report.changes.push(decision)
      }
    }
  }

  private spend({ currency_code, before, after }: Comparison): void {
    const { merchant_pays } = this.report
    count(this.payers, before.payer, after.payer)
    merchant_pays.before += before.payer === "merchant" ? 1 : 0
    merchant_pays.after += after.payer === "merchant" ? 1 : 0
    this.report.unpriced += before.unpriced || after.unpriced ? 1 : 0
    if (!currency_code) {
      // Without an order there is no money in any currency.
      return
    }
    const sums = this.sumsOf(currency_code)
    for (const name of SUMS) {
      sums[name].before = plus(sums[name].before, before, name)
      sums[name].after = plus(sums[name].after, after, name)
    }
  }

  private believe({ faithful, decisions: [first] }: Comparison): void {
    const { unfaithful } = this.report
    if (faithful !== false || !first) {
      return
    }
    unfaithful.count += 1
    if (unfaithful.cases.length < CHANGES_TOLD) {
      unfaithful.cases.push({ id: first.id, number: first.number })
    }
  }

  private sumsOf(currency: string): Record<Sum, BeforeAfter<Amount>> {
    const known = this.sums.get(currency)
    if (known) {
      return known
    }
    const zero = () => ({ before: new Amount(0), after: new Amount(0) })
    const fresh = {
      refund: zero(),
      fees: zero(),
      return_shipping: zero(),
      labels: zero(),
    }
    this.sums.set(currency, fresh)
    return fresh
  }

  private written(name: Sum): Record<string, BeforeAfter<Decimal>> {
    return Object.fromEntries(
      [...this.sums].map(([currency, { [name]: of }]) => [
        currency,
        { before: write(of.before), after: write(of.after) },
      ])
    )
  }
}

const plus = (sum: Amount, costs: Costs, name: Sum): Amount =>
  sum.plus(costs[name])

const count = <Name extends string>(
  pairs: Map<string, Pairs<Name>[number]>,
  from: Name,
  to: Name
): void => {
  const key = `${from} ${to}`
  const known = pairs.get(key)
  if (known) {
    known.count += 1
  } else {
    pairs.set(key, { from, to, count: 1 })
  }
}
