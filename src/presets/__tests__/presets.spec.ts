import { LANGUAGES } from "../../domain/languages"
import {
  DEFAULT_POLICY,
  parsePolicy,
  validatePolicy,
  type PolicyDocument,
} from "../../domain/policy"
import { PRESETS } from ".."

/** Every text by language inside a document: an object whose keys are all language tags. */
const textsIn = (value: unknown): Record<string, string>[] => {
  if (typeof value !== "object" || value === null) {
    return []
  }
  return "en" in value
    ? [value as Record<string, string>]
    : Object.values(value).flatMap(textsIn)
}

/** What a shopper would read as a code. */
const namelessIn = ({ reasons = [], request_types }: PolicyDocument) => {
  const named = (label: Record<string, string> | undefined) =>
    LANGUAGES.every((language) => label?.[language])
  return [
    ...reasons
      .filter(({ label }) => !named(label))
      .map(({ value }) => `reason ${value}`),
    ...request_types.flatMap(({ code, clocks = [], fields = [] }) => [
      ...clocks
        .filter(({ label }) => !named(label))
        .map((clock) => `${code}: clock ${clock.code}`),
      ...fields.flatMap(({ key, options = [], option_labels }) =>
        options
          .filter((option) => !named(option_labels?.[option]))
          .map((option) => `${code}: ${key} ${option}`)
      ),
    ]),
  ]
}

const policies = PRESETS.flatMap((preset) =>
  preset.policies.map((policy) => ({ preset, policy }))
)

describe("presets", () => {
  it("have codes of their own", () => {
    const codes = PRESETS.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toHaveLength(5)
  })

  it.each(policies.map((one) => [one.preset.code, one.policy.name, one]))(
    "%s: %s can be published as it is",
    (_, __, { preset, policy }) => {
      const parsed = parsePolicy(policy.document)
      expect(parsed).toMatchObject({ ok: true })
      if (parsed.ok) {
        const reasons = preset.reasons.map(({ value }) => value)
        expect(validatePolicy(parsed.policy, { reasons })).toEqual([])
      }
    }
  )

  it.each(PRESETS.map((preset) => [preset.code, preset]))(
    "%s says everything in every language we ship",
    (_, preset) => {
      for (const text of textsIn(preset)) {
        expect(Object.keys(text)).toEqual(expect.arrayContaining(LANGUAGES))
      }
    }
  )

  it.each([
    ["the default policy", DEFAULT_POLICY] as const,
    ...policies.map(({ policy }) => [policy.name, policy.document] as const),
  ])(
    "%s names its reasons, options and clocks in every language",
    (_, document) => {
      expect(namelessIn(document)).toEqual([])
    }
  )

  it.each(policies.map((one) => [one.policy.name, one]))(
    "%s names only tiers that it brings",
    (_, { preset, policy }) => {
      const known = preset.tiers.map(({ code }) => code)
      const named = policy.document.request_types.flatMap(({ allowance }) =>
        Object.keys(allowance?.per_tier ?? {})
      )
      expect(known).toEqual(expect.arrayContaining(named))
    }
  )
})
