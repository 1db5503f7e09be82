import { parseLength } from "../../calendar"
import { defaultShipping } from "../costs"
import { or, Verdict } from "../judge/verdict"
import { rightOf } from "../lawful-terms"
import type { Fault, RequestType, Resolution, Shipping } from "../schema"
import { reasonsOf } from "../selectors"
import { holdsFor, knownOf, type Known } from "./known"
import type { DescribedTier, Subject } from "./subject"

/** What a shopper can certainly count on under one request type; what hangs on the product is left out. */
export interface OpenTerms {
  type: RequestType
  /** Whole days to ask in; null: no limit, undefined: it depends on the product. */
  days: number | null | undefined
  shipping: Shipping
  /** Of the value of the goods, in percent; or amounts by currency. */
  fee: { percent: string } | { flat: Record<string, string> } | null
  resolutions: readonly Resolution[]
}

/** Resolutions that give back the purchase, as opposed to mending it. */
const GIVE_BACK: readonly Resolution[] = ["refund", "store_credit", "exchange"]

const DAYS_OF = { year: 365, month: 30 }

const daysOf = (length: string): number => {
  const parsed = parseLength(length)
  if (!parsed) {
    return 0
  }
  return parsed.kind === "time"
    ? Math.floor(parsed.minutes / 1440)
    : parsed.years * DAYS_OF.year + parsed.months * DAYS_OF.month + parsed.days
}

const windowDays = (
  { windows }: RequestType,
  known: Known
): number | null | undefined => {
  if (windows.length === 0) {
    return null
  }
  const holding = windows.filter(
    ({ when }) => holdsFor(when, known) === Verdict.yes
  )
  const special = holding.filter(({ when }) => when.length > 0)
  const lengths = (special.length > 0 ? special : holding).map(({ length }) =>
    daysOf(length)
  )
  return lengths.length > 0 ? Math.max(...lengths) : undefined
}

const feeOf = ({ fees }: RequestType, known: Known): OpenTerms["fee"] => {
  const fee = fees.find(
    ({ when, waived_when, resolutions }) =>
      (!resolutions || resolutions.includes("refund")) &&
      holdsFor(when, known) === Verdict.yes &&
      !waived_when.some((one) => holdsFor([one], known) === Verdict.yes)
  )
  if (!fee) {
    return null
  }
  return fee.percent === undefined
    ? { flat: fee.flat ?? {} }
    : { percent: fee.percent }
}

const isRefused = (
  type: RequestType,
  known: Known,
  tier: DescribedTier | null
): boolean =>
  type.rules.some(
    ({ effect, when }) =>
      effect === "deny" && holdsFor(when, known) === Verdict.yes
  ) ||
  (type.allowance !== undefined &&
    !(tier && Object.hasOwn(type.allowance.per_tier, tier.code)))

const termsOf = (
  type: RequestType,
  reason: string | undefined,
  subject: Subject,
  tier: DescribedTier | null
): OpenTerms[] => {
  const known = knownOf(subject, tier, reason)
  const { consumers } = subject.policy
  if (isRefused(type, known, tier)) {
    return []
  }
  // A right of the law costs nothing, and under its guarantee neither does the way back, whatever is written.
  const right = subject.law === null ? null : rightOf(type, consumers)
  const row = type.shipping.find(
    ({ when, payer }) =>
      (right !== "legal_guarantee" || payer === "merchant") &&
      holdsFor(when, known) === Verdict.yes
  )
  return [
    {
      type,
      days: windowDays(type, known),
      shipping: row ?? defaultShipping(type),
      fee: right ? null : feeOf(type, known),
      resolutions: type.resolutions.filter(
        (resolution) =>
          type.resolution_rules
            .filter((rule) => rule.resolutions.includes(resolution))
            .reduce<Verdict | null>(
              (open, { when }) => or(open ?? Verdict.no, holdsFor(when, known)),
              null
            ) !== Verdict.no
      ),
    },
  ]
}

/** A withdrawal is told only where there is one. */
export const shownTypes = ({ policy, law }: Subject): RequestType[] =>
  policy.request_types.filter(
    ({ legal_basis }) => legal_basis !== "withdrawal" || law !== null
  )

const faultReason = (
  type: RequestType,
  { policy }: Subject,
  faults: readonly Fault[]
): { value?: string } | null => {
  const reasons = reasonsOf(policy, type)
  if (reasons.length === 0) {
    return {}
  }
  const own = reasons.find(({ fault }) => fault && faults.includes(fault))
  return own ? { value: own.value } : null
}

const better = (a: OpenTerms, b: OpenTerms): OpenTerms =>
  (b.days === undefined ? -1 : (b.days ?? Infinity)) >
  (a.days === undefined ? -1 : (a.days ?? Infinity))
    ? b
    : a

const best = (all: readonly OpenTerms[]): OpenTerms | null =>
  all.reduce<OpenTerms | null>(
    (found, one) => (found ? better(found, one) : one),
    null
  )

const GUARANTEES = ["legal_guarantee", "commercial_guarantee"]

/** The best terms for who has simply changed their mind; null: there are none. */
export const remorseTerms = (
  subject: Subject,
  tier: DescribedTier | null
): OpenTerms | null =>
  best(
    shownTypes(subject)
      .filter(({ legal_basis }) => !GUARANTEES.includes(legal_basis))
      .filter(({ resolutions }) =>
        resolutions.some((one) => GIVE_BACK.includes(one))
      )
      .flatMap((type) => {
        const reason = faultReason(type, subject, ["customer"])
        return reason ? termsOf(type, reason.value, subject, tier) : []
      })
  )

/** The best terms for a product that is not as it should be; null: there are none. */
export const defectTerms = (
  subject: Subject,
  tier: DescribedTier | null
): OpenTerms | null =>
  best(
    shownTypes(subject)
      .filter(({ legal_basis }) => legal_basis !== "withdrawal")
      .filter(({ resolutions }) => resolutions.length > 0)
      .flatMap((type) => {
        const reason = faultReason(type, subject, ["merchant", "carrier"])
        const named = reason?.value !== undefined
        return named || GUARANTEES.includes(type.legal_basis)
          ? termsOf(type, reason?.value, subject, tier)
          : []
      })
  )
