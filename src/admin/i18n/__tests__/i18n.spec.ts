import { POLICY_ERROR_CODES } from "../../../domain/codes"
import {
  ACTORS,
  CASE_EVENTS,
  CASE_STATUSES,
  CASE_TABLE,
  OUTCOMES,
  SETTLEMENT_STATUSES,
  type CaseRow,
} from "../../../domain/lifecycle"
import { EFFECTS } from "../../../domain/policy/decision"
import { STAFF_ACTIONS } from "../../lib/staff-actions"
import languages from "../index"

type Tree = { [key: string]: string | Tree }

const flatten = (tree: Tree, prefix = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value]]
      : flatten(value, `${prefix}${key}.`)
  )

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

const words = Object.entries(languages).map(
  ([language, { rma }]): [string, Map<string, string>] => [
    language,
    new Map(flatten(rma)),
  ]
)
const english = new Map(flatten(languages.en.rma))

describe("words of the admin pages", () => {
  it.each(words)("%s has exactly the keys of English", (_, translated) => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it.each(words)("%s leaves no text empty", (_, translated) => {
    const empty = [...translated].filter(([, text]) => text.trim() === "")
    expect(empty).toEqual([])
  })

  it.each(words)("%s fills the same placeholders", (_, translated) => {
    const wrong = [...translated].filter(
      ([key, text]) =>
        placeholders(text).join() !==
        placeholders(english.get(key) ?? "").join()
    )
    expect(wrong).toEqual([])
  })

  it.each([
    ["statuses", CASE_STATUSES],
    ["events", CASE_EVENTS],
    ["actors", ACTORS],
    ["outcomes", OUTCOMES],
    ["effects", EFFECTS],
    ["settlementStatuses", SETTLEMENT_STATUSES],
    ["actions", STAFF_ACTIONS],
    ["hints", STAFF_ACTIONS],
    ["policyErrors", POLICY_ERROR_CODES],
  ])("every one of %s has a label in every language", (group, names) => {
    for (const [language, translated] of words) {
      const missing = names.filter(
        (name) => !translated.has(`${group}.${name}`)
      )
      expect({ language, missing }).toEqual({ language, missing: [] })
    }
  })

  it("every guard of the lifecycle has a sentence that explains a disabled button", () => {
    const guards = (CASE_TABLE as readonly CaseRow[]).flatMap(
      (row) => row.guards ?? []
    )
    expect(guards.length).toBeGreaterThan(0)
    const missing = guards.filter(
      (guard) => !english.has(`refusals.guard_${guard}`)
    )
    expect(missing).toEqual([])
  })

  it("every event that staff can cause has a form, apart from drafts and messages", () => {
    const byStaff = (CASE_TABLE as readonly CaseRow[])
      .filter((row) => row.who.includes("staff"))
      .map((row) => row.event)
    const elsewhere = ["save", "submit", "message", "approve_without_return"]
    const missing = byStaff.filter(
      (event) =>
        !elsewhere.includes(event) &&
        !STAFF_ACTIONS.some((action) => action === event)
    )
    expect(missing).toEqual([])
  })
})
