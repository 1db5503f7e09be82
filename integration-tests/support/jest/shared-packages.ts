declare global {
  var outerRequire: NodeJS.Require
}

/** Loaded once for all unit specs: anew for each, they take longer to load than most specs do. None is mocked. */
const SHARED = [
  "@medusajs/framework",
  "@medusajs/framework/http",
  "@medusajs/framework/utils",
  "@medusajs/framework/workflows-sdk",
  "@medusajs/framework/zod",
  "@medusajs/js-sdk",
  "@medusajs/medusa/core-flows",
  "bignumber.js",
  "date-holidays",
  "luxon",
  "react",
  "react-dom/server",
  "react/jsx-runtime",
  "sharp",
  "zod",
]

for (const name of SHARED) {
  jest.mock(name, () => outerRequire(name) as object)
}

export {}
