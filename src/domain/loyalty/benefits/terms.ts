import { parseLength } from "../../calendar"
import { SETTLE_WHEN } from "../../policy/schema"
import type {
  LocalizedText,
  RequestType,
  Resolution,
  SettleWhen,
  Window,
} from "../../policy/schema"
import { gradeOf, Grade, NOBODY, type Member } from "./grade"

interface Common {
  request_type: string
  name: LocalizedText
  /** It hangs on more than the tier: on the product, the reason, the country. */
  sometimes: boolean
}

/** One thing in which a tier does better than none. */
export type Benefit = Common &
  (
    | { kind: "open" }
    | {
        kind: "window"
        window: Pick<Window, "length" | "count">
        /** What everybody has; null: nobody else has any time for certain. */
        usual: Pick<Window, "length" | "count"> | null
      }
    | { kind: "fee"; code: string; label: LocalizedText | null }
    | { kind: "shipping" }
    | { kind: "resolution"; resolutions: Resolution[] }
    | { kind: "settle"; at: SettleWhen }
  )

type Found = Benefit extends infer One
  ? One extends Benefit
    ? Omit<One, keyof Common> & { grade: Grade }
    : never
  : never

/** How sure something is for the member, where it is surer than for anybody; else null. */
const gain = (member: Grade, anybody: Grade): Grade | null =>
  member > anybody ? member : null

const daysOf = (length: string): number => {
  const parsed = parseLength(length)
  if (!parsed) {
    return 0
  }
  return parsed.kind === "time"
    ? parsed.minutes / 1440
    : parsed.years * 366 + parsed.months * 31 + parsed.days
}

const longest = (windows: readonly Window[]): Window | null =>
  windows.reduce<Window | null>(
    (best, one) =>
      best && daysOf(best.length) >= daysOf(one.length) ? best : one,
    null
  )

const refusals = (type: RequestType, person: Member): Grade[] => [
  ...type.rules
    .filter(({ effect }) => effect === "deny")
    .map(({ when }) => gradeOf(when, person)),
  ...(type.allowance &&
  (person.tier === null || !Object.hasOwn(type.allowance.per_tier, person.tier))
    ? [Grade.sure]
    : []),
]

const worst = (grades: readonly Grade[]): Grade =>
  grades.reduce<Grade>((a, b) => (a > b ? a : b), Grade.never)

const openness = (type: RequestType, member: Member): Found[] => {
  const own = worst(refusals(type, member))
  return own < worst(refusals(type, NOBODY)) &&
    worst(refusals(type, NOBODY)) === Grade.sure
    ? [
        {
          kind: "open",
          grade: own === Grade.never ? Grade.sure : Grade.maybe,
        },
      ]
    : []
}

const windows = (type: RequestType, member: Member): Found[] => {
  const usual = longest(
    type.windows.filter(({ when }) => gradeOf(when, NOBODY) === Grade.sure)
  )
  const found = type.windows.flatMap((window) => {
    const grade = gain(
      gradeOf(window.when, member),
      gradeOf(window.when, NOBODY)
    )
    return grade === null ? [] : [{ window, grade }]
  })
  const best = longest(found.map(({ window }) => window))
  const grade = found.find(({ window }) => window === best)?.grade
  return best &&
    grade !== undefined &&
    (!usual || daysOf(best.length) > daysOf(usual.length))
    ? [{ kind: "window", window: best, usual, grade }]
    : []
}

const fees = (type: RequestType, member: Member): Found[] =>
  type.fees.flatMap(({ code, label, when, waived_when }): Found[] => {
    const due = (person: Member): Grade => {
      const applies = gradeOf(when, person)
      const free = worst(waived_when.map((one) => gradeOf([one], person)))
      return applies === Grade.never || free === Grade.sure
        ? Grade.never
        : free === Grade.maybe
          ? Grade.maybe
          : applies
    }
    const own = due(member)
    return own < due(NOBODY)
      ? [
          {
            kind: "fee",
            code,
            label: label ?? null,
            grade: own === Grade.never ? Grade.sure : Grade.maybe,
          },
        ]
      : []
  })

const shipping = (type: RequestType, member: Member): Found[] => {
  const paidFor = (person: Member): Grade => {
    const rows = type.shipping
      .map((row) => ({ ...row, grade: gradeOf(row.when, person) }))
      .filter(({ grade }) => grade !== Grade.never)
    const first = rows[0]
    return first?.payer === "merchant" && first.grade === Grade.sure
      ? Grade.sure
      : rows.some(({ payer }) => payer === "merchant")
        ? Grade.maybe
        : Grade.never
  }
  const grade = gain(paidFor(member), paidFor(NOBODY))
  return grade === null ? [] : [{ kind: "shipping", grade }]
}

const resolutions = (type: RequestType, member: Member): Found[] => {
  const opened = type.resolutions.flatMap((resolution) => {
    const rules = type.resolution_rules.filter((rule) =>
      rule.resolutions.includes(resolution)
    )
    const open = (person: Member): Grade =>
      worst(rules.map(({ when }) => gradeOf(when, person)))
    const grade = gain(open(member), open(NOBODY))
    return grade === null ? [] : [{ resolution, grade }]
  })
  return [Grade.sure, Grade.maybe].flatMap((grade): Found[] => {
    const own = opened.filter((one) => one.grade === grade)
    return own.length
      ? [
          {
            kind: "resolution",
            resolutions: own.map(({ resolution }) => resolution),
            grade,
          },
        ]
      : []
  })
}

const settlement = (type: RequestType, member: Member): Found[] => {
  const earliest = (person: Member) =>
    type.settle_when
      .map(({ at, when }) => ({ at, grade: gradeOf(when, person) }))
      .filter(({ grade }) => grade !== Grade.never)
      .sort((a, b) => SETTLE_WHEN.indexOf(a.at) - SETTLE_WHEN.indexOf(b.at))[0]
  const own = earliest(member)
  const usual = earliest(NOBODY)?.at ?? "inspected"
  return own && SETTLE_WHEN.indexOf(own.at) < SETTLE_WHEN.indexOf(usual)
    ? [{ kind: "settle", at: own.at, grade: own.grade }]
    : []
}

/**
 * What a tier is worth under one request type, against no tier at all: read from where the policy's
 * conditions name `loyalty.*`. A withdrawal is everybody's right and nobody's benefit.
 */
export const benefitsUnder = (type: RequestType, member: Member): Benefit[] => {
  if (
    type.legal_basis === "withdrawal" ||
    worst(refusals(type, member)) === Grade.sure
  ) {
    return []
  }
  return [
    ...openness(type, member),
    ...windows(type, member),
    ...fees(type, member),
    ...shipping(type, member),
    ...resolutions(type, member),
    ...settlement(type, member),
  ].map(({ grade, ...found }): Benefit => ({
    ...found,
    request_type: type.code,
    name: type.name,
    sometimes: grade !== Grade.sure,
  }))
}
