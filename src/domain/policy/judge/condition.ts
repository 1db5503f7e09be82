import {
  attributeOf,
  declaredPart,
  type Attribute,
  type AttributeValue,
} from "../attributes"
import { OPERATOR_RULES } from "../operators"
import { isGroup, type Condition, type ConditionRow } from "../schema"
import type { Context } from "./context"
import { and, or, Verdict } from "./verdict"

type Test = (context: Context) => Verdict

/** Conditions made ready: how they stand, and what they looked at. */
export interface When {
  /** No condition at all: always. */
  always: boolean
  test: Test
  /** What the facts say about every attribute asked for; null where nothing is known. */
  observe: (context: Context) => Record<string, unknown>
  /** Attributes the shopper has yet to declare. */
  undeclared: (context: Context) => string[]
}

/** At submit what was left out is none: an optional field without a word, a slot without a file. */
const readDeclared = (
  attribute: Attribute
): ((context: Context) => AttributeValue) => {
  const nothing = declaredPart(attribute.name)?.kind === "evidence" ? 0 : null
  return (context) => {
    const value = attribute.read(context.facts, context.item)
    return value === undefined && context.stage === "submit" ? nothing : value
  }
}

const readerOf = (
  attribute: Attribute
): ((context: Context) => AttributeValue) =>
  attribute.declared
    ? readDeclared(attribute)
    : (context) => attribute.read(context.facts, context.item)

const fits = (
  value: Exclude<AttributeValue, undefined>,
  type: Attribute["type"]
): boolean => {
  switch (type) {
    case "text":
      return typeof value === "string"
    case "number":
      return typeof value === "number" || typeof value === "string"
    case "boolean":
      return typeof value === "boolean"
    case "texts":
      return Array.isArray(value)
  }
}

const compileRow = (row: ConditionRow): Test => {
  const attribute = attributeOf(row.attribute)
  const operator = OPERATOR_RULES[row.operator]
  // A draft that was never validated may ask for what there is not: not known, hence never allowed.
  if (!attribute || !operator.types.includes(attribute.type)) {
    return () => Verdict.missing
  }
  const { type, declared } = attribute
  const read = readerOf(attribute)
  return (context) => {
    const value = read(context)
    if (value === undefined) {
      return declared ? Verdict.undeclared : Verdict.missing
    }
    if (value !== null && !fits(value, type)) {
      return Verdict.missing
    }
    return operator.test(value, row.value, type) ? Verdict.yes : Verdict.no
  }
}

const compileOne = (condition: Condition): Test =>
  isGroup(condition)
    ? compileAny(condition.any.map(compileOne))
    : compileRow(condition)

const compileAny =
  (tests: Test[]): Test =>
  (context) => {
    let verdict: Verdict = Verdict.no
    for (const test of tests) {
      verdict = or(verdict, test(context))
    }
    return verdict
  }

const compileAll =
  (tests: Test[]): Test =>
  (context) => {
    let verdict: Verdict = Verdict.yes
    for (const test of tests) {
      verdict = and(verdict, test(context))
    }
    return verdict
  }

/** Every row of the conditions, however deep. */
export const rowsOf = (conditions: readonly Condition[]): ConditionRow[] =>
  conditions.flatMap((condition) =>
    isGroup(condition) ? rowsOf(condition.any) : [condition]
  )

/** A list of conditions (AND) made ready. */
export const compileWhen = (conditions: readonly Condition[]): When => {
  const names = [...new Set(rowsOf(conditions).map((row) => row.attribute))]
  const readers = names.map((name) => {
    const attribute = attributeOf(name)
    return {
      name,
      declared: attribute?.declared,
      read: attribute && readerOf(attribute),
    }
  })
  return {
    always: conditions.length === 0,
    test: compileAll(conditions.map(compileOne)),
    observe: (context) => {
      const seen: Record<string, unknown> = {}
      for (const { name, read } of readers) {
        seen[name] = read?.(context) ?? null
      }
      return seen
    },
    undeclared: (context) =>
      readers
        .filter(
          ({ declared, read }) => declared && read?.(context) === undefined
        )
        .map(({ name }) => name),
  }
}
