import { ESLint } from "eslint"
import tseslint from "typescript-eslint"

const cwd = process.cwd()

/** Rules that need types need a file of the program: this one stands in for any. */
const TYPED_FILE = "src/domain/codes.ts"
const withTypes = new ESLint({
  cwd,
  overrideConfig: [
    {
      files: ["**/*.ts"],
      languageOptions: {
        parserOptions: {
          // All of ours takes a quarter of a minute to read.
          project: "./integration-tests/run/one-file/tsconfig.json",
          // Under `CI=true` the parser would read the file from the disk and never see the text given here.
          disallowAutomaticSingleRunInference: true,
        },
      },
    },
  ],
})
const withoutTypes = new ESLint({
  cwd,
  overrideConfig: [
    {
      files: ["**/*.ts", "**/*.tsx"],
      rules: {
        ...tseslint.configs.disableTypeChecked.rules,
        "@medusajs/no-workflow-call-without-container": "off",
        "@medusajs/no-non-serializable-step-return": "off",
        "@medusajs/use-validated-body-or-query": "off",
      },
      languageOptions: {
        parserOptions: { project: null, projectService: false },
      },
    },
  ],
})

const rulesBroken = async (
  eslint: ESLint,
  filePath: string,
  source: string
): Promise<string[]> => {
  const [result] = await eslint.lintText(`${source}\n`, { filePath })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? "unparsable")
}

const LAYERS = "house/layers"
const SYNTAX = "no-restricted-syntax"

describe("the house plan holds", () => {
  it.each([
    ["domain/policy/a.ts", `import "../../modules/rma"`],
    ["domain/policy/a.ts", `import "@medusajs/framework/utils"`],
    ["domain/policy/a.ts", `import type { A } from "@medusajs/types"`],
    ["domain/policy/a.ts", `import { readFile } from "node:fs"`],
    ["domain/a.ts", `export * from "../types/a"`],
    ["domain/a.ts", `export const a = () => import("../workflows/a")`],
    ["workflows/case/a.ts", `import "../../api/store/a"`],
    [
      "workflows/case/a.ts",
      `import { beginReturnOrderWorkflow } from "@medusajs/medusa/core-flows"`,
    ],
    [
      "workflows/settlement/a.ts",
      `import { refundPaymentWorkflow as pay } from "@medusajs/medusa/core-flows"`,
    ],
    [
      "workflows/settlement/a.ts",
      `import { createOrderCreditLinesWorkflow } from "@medusajs/core-flows"`,
    ],
    ["api/store/a.ts", `import * as flows from "@medusajs/medusa/core-flows"`],
    ["api/store/a.ts", `import "../../admin/a"`],
    ["subscribers/a.ts", `import "../jobs/a"`],
    ["jobs/a.ts", `import "../api/a"`],
    ["modules/rma/a.ts", `import "../../workflows/a"`],
    ["admin/routes/a.ts", `import "../../workflows/a"`],
    [
      "admin/routes/a.ts",
      `import { Modules } from "@medusajs/framework/utils"`,
    ],
    ["storefront/client.ts", `import { evaluate } from "../domain/policy"`],
    ["storefront/client.ts", `import { z } from "zod"`],
    ["storefront/client.ts", `import { DateTime } from "luxon"`],
    ["domain/a.ts", `import "../../integration-tests/run/a"`],
  ])("src/%s may not contain: %s", async (file, source) => {
    expect(await rulesBroken(withoutTypes, `src/${file}`, source)).toContain(
      LAYERS
    )
  })

  it.each([
    ["domain/policy/a.ts", `import "../calendar"`],
    ["domain/policy/a.ts", `import "zod"`],
    ["domain/policy/a.ts", `import "bignumber.js"`],
    ["domain/calendar/a.ts", `import "luxon"`],
    ["workflows/case/a.ts", `import "../../domain/policy"`],
    ["workflows/case/a.ts", `import "../../modules/rma"`],
    [
      "workflows/core/a.ts",
      `import { beginReturnOrderWorkflow } from "@medusajs/medusa/core-flows"`,
    ],
    [
      "workflows/case/a.ts",
      `import { useQueryGraphStep } from "@medusajs/medusa/core-flows"`,
    ],
    ["api/store/a.ts", `import "../../workflows/case/submit"`],
    ["admin/routes/a.ts", `import "../../domain/lifecycle"`],
    ["storefront/client.ts", `import "../domain/lifecycle/available-actions"`],
    ["storefront/client.ts", `import "../domain/codes"`],
    [
      "storefront/client.ts",
      `import type { Quote } from "../domain/settlement"`,
    ],
  ])("src/%s may contain: %s", async (file, source) => {
    expect(
      await rulesBroken(withoutTypes, `src/${file}`, source)
    ).not.toContain(LAYERS)
  })
})

describe("what the code must not do", () => {
  it.each([
    ["domain/a.ts", "export const a = new Date()"],
    ["domain/a.ts", "export const a = Date.now()"],
    ["domain/a.ts", "export const a = Date()"],
    ["domain/a.ts", "export const a = DateTime.now()"],
    ["domain/a.ts", "export const a = DateTime.utc()"],
    ["workflows/case/a.ts", `export const a = new Error("x")`],
  ])("src/%s: %s", async (file, source) => {
    expect(await rulesBroken(withoutTypes, `src/${file}`, source)).toContain(
      SYNTAX
    )
  })

  it("src may not write to the console", async () => {
    const source = `console.log("x")`
    expect(await rulesBroken(withoutTypes, "src/jobs/a.ts", source)).toContain(
      "no-console"
    )
  })

  it("domain may build a date from a value", async () => {
    const source = "export const a = (iso: string) => new Date(iso)"
    expect(await rulesBroken(withoutTypes, "src/domain/a.ts", source)).toEqual(
      []
    )
  })

  it.each([
    ["no-floating-promises", "Promise.resolve(1)"],
    ["no-explicit-any", "export const a = (b: any) => String(b)"],
    ["ban-ts-comment", "// @ts-ignore\nexport const a = 1"],
    [
      "switch-exhaustiveness-check",
      `export const a = (b: "x" | "y") => { switch (b) { case "x": return 1 } }`,
    ],
  ])("%s: %s", async (rule, source) => {
    expect(await rulesBroken(withTypes, TYPED_FILE, source)).toContain(
      `@typescript-eslint/${rule}`
    )
  })

  it("Medusa's own rules are on", async () => {
    const source = `import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
export const aStep = createStep("NotKebab", async () => new StepResponse(1))`
    expect(
      await rulesBroken(withoutTypes, "src/workflows/case/a.ts", source)
    ).toContain("@medusajs/step-id-kebab-case")
  })
})
