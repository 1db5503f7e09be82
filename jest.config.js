/** The suites that TEST_TYPE names (`modules,http`); integration-tests/run/test.mjs runs them all. */
const SUITES = {
  unit: [
    "<rootDir>/src/**/__tests__/**/*.spec.ts?(x)",
    "<rootDir>/integration-tests/run/__tests__/**/*.spec.ts",
  ],
  modules: ["<rootDir>/integration-tests/modules/**/*.spec.ts"],
  http: ["<rootDir>/integration-tests/http/**/*.spec.ts"],
  // All specs of modules and http, on two stores.
  lanes: ["<rootDir>/integration-tests/lanes/*.spec.ts"],
  faults: ["<rootDir>/integration-tests/faults/**/*.spec.ts"],
  browser: ["<rootDir>/integration-tests/browser/**/*.spec.ts"],
  packed: ["<rootDir>/integration-tests/packed/**/*.spec.ts"],
}

const chosen = (process.env.TEST_TYPE ?? "unit").split(",")
const isChosen = (suite) => chosen.includes(suite)

const swc = (tsx) => [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx, decorators: true },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        react: { runtime: "automatic" },
      },
    },
  },
]

const booted = ["modules", "http", "lanes", "faults"].some(isChosen)
/** Has one store for all its specs, and so runs alone. */
const ownStore = ["browser", "packed"].find(isChosen)
/** Talks to stores that are processes of their own. */
const callsStores = ["browser", "packed", "faults"].some(isChosen)
const support = "<rootDir>/integration-tests/support/jest"

module.exports = {
  testEnvironment: `${support}/environment.cjs`,
  setupFiles: [
    `${support}/fixed-seed.ts`,
    ...(isChosen("unit") ? [`${support}/shared-packages.ts`] : []),
    ...(callsStores ? [`${support}/fresh-connections.ts`] : []),
  ],
  ...(booted && {
    setupFilesAfterEnv: [
      `${support}/local-socket.ts`,
      `${support}/scheduled-jobs.ts`,
      `${support}/quiet.ts`,
    ],
  }),
  testMatch: chosen.flatMap((suite) => SUITES[suite]),
  // `<T>(…)` is a generic function in .ts and broken markup in .tsx.
  transform: { "^.+\\.[jt]s$": swc(false), "^.+\\.[jt]sx$": swc(true) },
  modulePathIgnorePatterns: ["<rootDir>/.medusa/", "<rootDir>/.data/"],
  ...(ownStore && {
    testSequencer: `${support}/by-name.cjs`,
    globalSetup: `<rootDir>/integration-tests/${ownStore}/setup.ts`,
    globalTeardown: `<rootDir>/integration-tests/${ownStore}/teardown.ts`,
  }),
  // Only what hangs takes so long, also on a machine that is busy with others.
  testTimeout: isChosen("unit") ? 60_000 : 300_000,
}
