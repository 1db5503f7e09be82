import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { join, relative } from "node:path"
import ts from "typescript"
import {
  CASE_TABLE,
  type CaseEvent,
  type CaseRow,
} from "../../../domain/lifecycle"
import { pathOf } from "../../../domain/lifecycle/__tests__/action-paths"

const API = join(__dirname, "../..")
const README = readFileSync(join(API, "../../README.md"), "utf8")

/** What stands between backticks. */
const codeIn = (text: string): string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? "")

const filesUnder = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap((name) => {
        const path = join(folder, name)
        return statSync(path).isDirectory() ? filesUnder(path) : [path]
      })
    : []

const routeFiles = ["store", "admin", "hooks"].flatMap((side) =>
  filesUnder(join(API, side)).filter((path) => path.endsWith("route.ts"))
)

const routes = routeFiles.flatMap((file) => {
  const path = relative(API, file)
    .replace(/\/route\.ts$/, "")
    .replaceAll(/\[(\w+)\]/g, ":$1")
  return [
    ...readFileSync(file, "utf8").matchAll(
      /^export const (GET|POST|DELETE)\b/gm
    ),
  ].map(([, method]) => `${method} /${path}`)
})

/** `…/:id/handle` after `/admin/rma-declarations/:id/match`: from where they part. */
const continued = (rest: string, before: string): string => {
  const known = before.split("/")
  const at = known.indexOf(rest.split("/")[1] ?? "")
  return known.slice(0, at < 0 ? -1 : at).join("/") + rest
}

const inBraces = (path: string): string[] => {
  const [all, choices] = /\{([^}]+)\}/.exec(path) ?? []
  return all && choices
    ? choices.split(",").map((one) => path.replace(all, one))
    : [path]
}

/** The routes that the first cells of the README's tables name. */
const namedRoutes = (): Set<string> => {
  const named = new Set<string>()
  for (const [, cell = ""] of README.matchAll(/^\| (.+?) \| /gm)) {
    let methods = ""
    let before = ""
    for (const code of codeIn(cell)) {
      const [, verbs, path] =
        /^((?:(?:GET|POST|DELETE)(?:, )?)+ )?(…?\/\S+)$/.exec(code) ?? []
      if (!path || !(verbs ?? methods)) {
        continue
      }
      methods = verbs ?? methods
      before = path.startsWith("…") ? continued(path.slice(1), before) : path
      for (const method of methods.split(/[ ,]+/).filter(Boolean)) {
        inBraces(before).forEach((one) => named.add(`${method} ${one}`))
      }
    }
  }
  return named
}

/** The object that each constant of a name is made of, in all files of the API. */
type Objects = Map<string, ts.ObjectLiteralExpression>

const parsed = (file: string) =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest)

const sources = [
  ...routeFiles,
  ...filesUnder(join(API, "http")).filter(
    (path) => path.endsWith(".ts") && !path.includes("__tests__")
  ),
].map(parsed)

const objectsOf = (source: ts.SourceFile): Objects => {
  const found: Objects = new Map()
  source.forEachChild((node) => {
    if (ts.isVariableStatement(node)) {
      for (const { name, initializer } of node.declarationList.declarations) {
        if (
          ts.isIdentifier(name) &&
          initializer &&
          ts.isObjectLiteralExpression(initializer)
        ) {
          found.set(name.text, initializer)
        }
      }
    }
  })
  return found
}

const shared: Objects = new Map(sources.flatMap((one) => [...objectsOf(one)]))

const keysOf = (object: ts.ObjectLiteralExpression, own: Objects): string[] =>
  object.properties.flatMap((property) => {
    if (ts.isSpreadAssignment(property)) {
      const name = ts.isIdentifier(property.expression)
        ? property.expression.text
        : ""
      const spread = own.get(name) ?? shared.get(name)
      return spread ? keysOf(spread, own) : []
    }
    return property.name && ts.isIdentifier(property.name)
      ? [property.name.text]
      : []
  })

/** Every key, at any depth, that a strict body or query of the API takes. */
const acceptedKeys = (): Set<string> => {
  const keys = new Set<string>()
  for (const source of sources) {
    const own = objectsOf(source)
    const look = (node: ts.Node): void => {
      if (
        ts.isCallExpression(node) &&
        ts.isPropertyAccessExpression(node.expression) &&
        ["strictObject", "object"].includes(node.expression.name.text)
      ) {
        const [shape] = node.arguments
        const name = shape && ts.isIdentifier(shape) ? shape.text : ""
        const object =
          shape && ts.isObjectLiteralExpression(shape)
            ? shape
            : (own.get(name) ?? shared.get(name))
        if (object) {
          keysOf(object, own).forEach((key) => keys.add(key))
        }
      }
      node.forEachChild(look)
    }
    look(source)
  }
  return keys
}

const SIDES = { shopper: "store", guest: "store", staff: "admin" } as const

describe("issue 2.9 the README's endpoints", () => {
  it("are those that there are", () => {
    expect(routes.length).toBeGreaterThan(80)
    expect([...namedRoutes()].sort()).toEqual([...routes].sort())
  })

  it("tell every key that a body or a query takes", () => {
    const words = new Set(codeIn(README).flatMap((code) => code.match(/\w+/g)))
    const keys = [...acceptedKeys()]
    expect(keys).toEqual(
      expect.arrayContaining(["order_id", "quantity", "note"])
    )
    expect(keys.filter((key) => !words.has(key))).toEqual([])
  })

  it("tell where an action of a case is posted to when its name does not", () => {
    const missing = (CASE_TABLE as readonly CaseRow[])
      .flatMap(({ event, who }) =>
        who.flatMap((actor) =>
          actor in SIDES
            ? {
                event,
                path: pathOf(
                  event as CaseEvent,
                  SIDES[actor as keyof typeof SIDES]
                ),
              }
            : []
        )
      )
      .filter(({ event, path }) => {
        const segment = path.split("/").at(-1) ?? ""
        return (
          segment !== event.replaceAll("_", "-") &&
          !README.includes(
            `${event}: \`${segment === ":id" ? path : segment}\``
          )
        )
      })
    expect(missing).toEqual([])
  })
})
