import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"
import house from "./integration-tests/run/layers.mjs"

const TESTS = ["integration-tests/**", "**/__tests__/**"]
const TYPESCRIPT = ["**/*.ts", "**/*.tsx"]

// Medusa's preset ignores tests globally; ours are linted, only not by its rules.
const medusaRules = medusa.configs.strict
  .filter((config) => config.files)
  .map((config) => ({
    ...config,
    plugins: { "@medusajs": medusa },
    ignores: [...(config.ignores ?? []), ...TESTS],
  }))

const clockFree = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "domain has no clock of its own: take `now` as an argument",
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: "domain has no clock of its own: take `now` as an argument",
  },
  {
    selector:
      "CallExpression[callee.object.name=/^(Date|DateTime|Temporal|performance)$/][callee.property.name='now']",
    message: "domain has no clock of its own: take `now` as an argument",
  },
  {
    selector:
      "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(local|utc)$/][arguments.length=0]",
    message: "domain has no clock of its own: take `now` as an argument",
  },
]

const codedErrors = [
  {
    selector: "NewExpression[callee.name=/^(Error|TypeError|RangeError)$/]",
    message: "a generic error answers 500: use one with a code",
  },
]

export default tseslint.config(
  {
    ignores: [
      "node_modules/**",
      ".medusa/**",
      ".data/**",
      "coverage/**",
      "src/modules/*/migrations/**",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...medusaRules,
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: false,
        project: "./integration-tests/tsconfig.json",
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      // Service methods must be async for Medusa's proxies, awaiting or not.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-misused-promises": [
        "error",
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    // Medusa's query and container hand out `any`, and so does Jest's `expect`;
    // only domain is free of it.
    files: TYPESCRIPT,
    ignores: ["src/domain/**/!(__tests__)/*.ts", "src/domain/*.ts"],
    rules: {
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: TESTS,
    plugins: { house },
    rules: {
      "house/layers": "error",
      "no-console": "error",
      "no-restricted-syntax": ["error", ...codedErrors],
    },
  },
  {
    files: ["src/domain/**/*.ts"],
    ignores: TESTS,
    rules: { "no-restricted-syntax": ["error", ...codedErrors, ...clockFree] },
  },
  {
    // These also run in a browser, where the framework's zod is not.
    files: ["src/domain/**", "src/admin/**", "src/storefront/**"],
    rules: { "@medusajs/zod-import-source": "off" },
  }
)
