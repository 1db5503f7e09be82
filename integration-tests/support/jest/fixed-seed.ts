import type fastCheck from "fast-check"

/**
 * Properties run on the same inputs every time: a run that fails fails again. `PROPERTY_SEED=<number>`
 * looks elsewhere, and fast-check prints the seed of what it finds.
 */
// When it is first used: most spec files do not.
jest.mock("fast-check", () => {
  const actual = outerRequire("fast-check") as { default: typeof fastCheck }
  actual.default.configureGlobal({
    seed: Number(process.env.PROPERTY_SEED ?? 20261122),
  })
  return actual
})
