import { readFileSync } from "node:fs"
import { join } from "node:path"
import { FINDING_CODES } from "../../codes"
import { ATTRIBUTES } from "../attributes"
import { parsePolicy } from "../parse-policy"
import {
  ANCHORS,
  CLOCK_EVENTS,
  LEGAL_BASES,
  OPERATORS,
  policySchema,
  RESOLUTIONS,
  SETTLE_WHEN,
} from "../schema"
import { requestTypeSchema } from "../schema/request-type"
import { validatePolicy } from "../validate"

const guide = readFileSync(join(__dirname, "..", "README.md"), "utf8")

const blocks = (kind: string): Record<string, unknown>[] =>
  [...guide.matchAll(new RegExp(`\`\`\`${kind}\n([^]*?)\n\`\`\``, "g"))].map(
    ([, text = ""]) => JSON.parse(text) as Record<string, unknown>
  )

const REASONS = ["changed_mind", "damaged", "defective"]

/** A part of a request type, set into the smallest document that can hold it. */
const around = (part: Record<string, unknown>) => ({
  reasons: REASONS.map((value) => ({ value, fault: "merchant" })),
  request_types: [
    {
      code: "type",
      name: { en: "Type" },
      legal_basis: "goodwill",
      resolutions: ["refund"],
      windows: [],
      fields: [
        {
          key: "condition",
          label: { en: "Condition" },
          options: ["unused", "used"],
        },
      ],
      ...part,
    },
  ],
})

/** The codes in backticks: what the guide names. */
const named = new Set(
  [...guide.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) =>
    code.replaceAll('"', "")
  )
)

describe("the guide to writing a policy", () => {
  const documents = [
    ...blocks("json"),
    ...blocks("json request-type").map(around),
  ]

  it("has examples", () => {
    expect(documents.length).toBeGreaterThan(10)
  })

  it.each(documents.map((document, index) => [index + 1, document]))(
    "example %i can be published as it stands",
    (_, document) => {
      const parsed = parsePolicy(document)
      expect(parsed).toMatchObject({ ok: true })
      if (parsed.ok) {
        expect(validatePolicy(parsed.policy, { reasons: REASONS })).toEqual([])
      }
    }
  )

  it.each([
    ["key of the document", Object.keys(policySchema.shape)],
    ["key of a request type", Object.keys(requestTypeSchema.shape)],
    ["attribute", ATTRIBUTES.map(({ name }) => name)],
    ["operator", [...OPERATORS]],
    ["anchor", [...ANCHORS]],
    ["resolution", [...RESOLUTIONS]],
    ["legal basis", [...LEGAL_BASES]],
    ["moment", [...SETTLE_WHEN]],
    ["clock event", [...CLOCK_EVENTS]],
    ["finding", [...FINDING_CODES]],
  ])("names every %s", (_, codes) => {
    expect(codes.filter((code) => !named.has(code))).toEqual([])
  })
})
