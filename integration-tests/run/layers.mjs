/**
 * Who may import whom inside src/. The table is the house plan: a folder of
 * src/ may use the folders listed beside it, and the packages it names
 * (no list: any package).
 *
 * `typesOnly` may be imported with `import type` alone, which leaves no trace
 * in the emitted code.
 */
const SERVER = ["@medusajs/framework", "@medusajs/medusa"]

export const LAYERS = {
  domain: { folders: [], packages: ["zod", "bignumber.js", "luxon"] },
  types: { folders: ["domain"] },
  // As core: a module brings its own providers, and its loader registers them.
  modules: { folders: ["domain", "types", "providers"] },
  providers: { folders: ["domain", "types", "modules"] },
  notifications: { folders: ["domain", "types"] },
  presets: { folders: ["domain", "types"] },
  links: { folders: ["modules", "types"] },
  workflows: { folders: ["domain", "modules", "types"] },
  api: { folders: ["workflows", "presets", "domain", "modules", "types"] },
  subscribers: {
    folders: ["workflows", "notifications", "domain", "modules", "types"],
  },
  jobs: { folders: ["workflows", "domain", "modules", "types"] },
  "migration-scripts": {
    folders: ["workflows", "presets", "domain", "modules", "types"],
  },
  admin: { folders: ["domain", "types"], without: SERVER },
  storefront: {
    folders: ["domain/lifecycle", "domain/codes", "types"],
    typesOnly: ["domain"],
    packages: [
      "react",
      "react-dom",
      "@medusajs/js-sdk",
      "vite",
      "@vitejs/plugin-react",
    ],
  },
}

/** Flows of core that move goods or money after a sale: only src/workflows/core drives them. Reasons are words. */
const AFTER_SALES_FLOW =
  /return(?!reason)|claim|exchange|refund(?!reason)|creditline|orderchange|orderedit/i

const within = (path, folder) =>
  path === folder || path.startsWith(`${folder}/`)

const inPackage = (name, list) =>
  list.some((allowed) => name === allowed || name.startsWith(`${allowed}/`))

/** The path under src/ of a file, or undefined when it is elsewhere. */
const underSrc = (file) => {
  const parts = file.replaceAll("\\", "/").split("/src/")
  return parts.length > 1 ? parts.slice(1).join("/src/") : undefined
}

const resolve = (from, source) => {
  const stack = from.split("/").slice(0, -1)
  for (const part of source.split("/")) {
    if (part === "..") {
      if (stack.length === 0) {
        return undefined
      }
      stack.pop()
    } else if (part !== ".") {
      stack.push(part)
    }
  }
  return stack.join("/").replace(/\.[jt]sx?$/, "")
}

/** The complaint about one import, or undefined when the plan allows it. */
export const judgeImport = (from, source, typeOnly) => {
  const layer = from.split("/")[0]
  const rule = LAYERS[layer]
  if (!rule) {
    return undefined
  }
  if (!source.startsWith(".")) {
    const allowed = !rule.packages || inPackage(source, rule.packages)
    const barred = rule.without && inPackage(source, rule.without)
    return typeOnly || (allowed && !barred)
      ? undefined
      : `src/${layer} may not import the package "${source}"`
  }
  const target = resolve(from, source)
  if (target === undefined) {
    return `src/${layer} may not import from outside src`
  }
  const folders = [layer, ...rule.folders]
  if (typeOnly) {
    folders.push(...(rule.typesOnly ?? []))
  }
  return folders.some((folder) => within(target, folder))
    ? undefined
    : `src/${layer} may not import src/${target}`
}

const isTypeOnly = (node) =>
  node.importKind === "type" ||
  node.exportKind === "type" ||
  (node.type === "ImportDeclaration" &&
    node.specifiers.length > 0 &&
    node.specifiers.every((specifier) => specifier.importKind === "type"))

/** @type {import("eslint").Rule.RuleModule} */
const layers = {
  meta: {
    type: "problem",
    docs: { description: "imports follow the house plan" },
    schema: [],
    messages: { plan: "{{ complaint }}" },
  },
  create(context) {
    const from = underSrc(context.filename)
    if (from === undefined || from.includes("__tests__/")) {
      return {}
    }
    const check = (node) => {
      if (typeof node.source?.value !== "string") {
        return
      }
      const source = node.source.value
      const report = (complaint) =>
        context.report({ node, messageId: "plan", data: { complaint } })
      // A type of a package leaves nothing behind, except in domain, whose
      // public types would drag the package into the browser's type-check.
      const typeOnly = isTypeOnly(node) && !within(from, "domain")
      const complaint = judgeImport(from, source, typeOnly)
      if (complaint) {
        report(complaint)
      }
      if (source.includes("core-flows") && !within(from, "workflows/core")) {
        for (const specifier of node.specifiers ?? []) {
          const name = specifier.imported?.name ?? specifier.local?.name ?? ""
          const everything = specifier.type === "ImportNamespaceSpecifier"
          if (everything || AFTER_SALES_FLOW.test(name)) {
            report(`only src/workflows/core drives core's ${name}`)
          }
        }
      }
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    }
  },
}

export default { rules: { layers } }
