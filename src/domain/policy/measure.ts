import { LIMITS } from "./limits"
import type { PolicyError } from "./policy-error"

interface Node {
  value: object
  path: string
  depth: number
  any: number
}

/**
 * The first limit the input breaks, or null. Walks without recursion, because what it guards against is
 * a document deep enough to exhaust the stack of whatever reads it next.
 */
export const measure = (input: unknown): PolicyError | null => {
  const stack: Node[] = []
  let count = 0
  const push = (value: unknown, path: string, depth: number, any: number) => {
    count += 1
    if (typeof value === "object" && value !== null) {
      stack.push({ value, path, depth, any })
    }
  }
  push(input, "", 1, 0)
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { value, path, depth, any } = node
    if (depth > LIMITS.depth || any > LIMITS.any_depth) {
      return {
        path,
        code: "too_deep",
        message: `nested deeper than ${LIMITS.any_depth} levels`,
      }
    }
    if (Array.isArray(value) && value.length > LIMITS.list) {
      return {
        path,
        code: "too_many",
        message: `more than ${LIMITS.list} members`,
      }
    }
    for (const [key, child] of Object.entries(value)) {
      const nested = key === "any" && !Array.isArray(value) ? any + 1 : any
      push(child, path === "" ? key : `${path}.${key}`, depth + 1, nested)
    }
    if (count > LIMITS.nodes) {
      return {
        path: "",
        code: "too_large",
        message: `more than ${LIMITS.nodes} values`,
      }
    }
  }
  return null
}
