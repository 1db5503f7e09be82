import * as fc from "fast-check"
import { ACTIONS, pathOf } from "./input-actions"
import { requestOf, type Cases } from "./input-cases"
import { said } from "./input-said"
import { publicWritesOf } from "./input-public"
import { worked } from "../support/http/guests"
import { writesOf } from "./input-writes"
import { runsOf } from "../support/cases/property-runs"
import { Raw, type Shop } from "./input-shop"

interface Context {
  shop: Shop
  cases: Cases
}

const RUNS = runsOf(300)

/** fast-check's "binary" unit looks up every character of Unicode to shrink, for ten seconds. */
const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff })
  .map((point) => String.fromCodePoint(point))

/** A value put in the place of another, at a random depth of a right body. */
const spoilt = (body: unknown, value: unknown, at: number): unknown => {
  const places: (string | number)[][] = []
  const walk = (one: unknown, path: (string | number)[]) => {
    places.push(path)
    if (typeof one === "object" && one !== null) {
      for (const [key, inner] of Object.entries(one)) {
        walk(inner, [...path, key])
      }
    }
  }
  walk(body, [])
  const put = (one: unknown, path: (string | number)[]): unknown => {
    const [key, ...rest] = path
    if (key === undefined) {
      return value
    }
    const copy: Record<string, unknown> = Object.assign(
      Array.isArray(one) ? [] : {},
      one
    )
    copy[key] = put(copy[key], rest)
    return copy
  }
  return put(body, places[at % places.length] ?? [])
}

const OK = /^20[02] |^4\d\d [a-z_]+$/

export const randomBodies = (context: () => Context) => {
  it("I9 no random body makes a 500 or an answer without a code", async () => {
    const { shop, cases } = context()
    const request = requestOf(shop)
    const routes = [
      ...ACTIONS.map((action) => ({
        by: action.side === "store" ? shop.ada.as : shop.staff,
        path: pathOf(action, cases[action.from].id),
        body: action.body(cases[action.from]),
      })),
      ...["/store/rmas", "/store/rmas/preview"].map((path) => ({
        by: shop.ada.as,
        path,
        body: request,
      })),
      { by: shop.staff, path: "/admin/rmas", body: request },
      {
        by: shop.staff,
        path: "/admin/rma-policies",
        body: { name: "x", document: { request_types: [{ code: "a" }] } },
      },
      ...writesOf(shop, cases),
      ...publicWritesOf(shop),
    ]
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.integer(),
      fc.double(),
      fc.string({ unit: anyCharacter }),
      fc.constantFrom("", " ", 0, -0, 1e308, "NaN", "\ufeff", "' or 1=1 --")
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...routes),
        value,
        fc.nat(40),
        fc.boolean(),
        async ({ by, path, body }, strange, at, whole) => {
          const sent = whole ? strange : spoilt(body, strange, at)
          const text = JSON.stringify(sent) ?? ""
          expect(said(await by.post(path, new Raw(text)))).toMatch(OK)
        }
      ),
      { numRuns: RUNS, endOnFailure: true }
    )
    await worked()
  })
}
