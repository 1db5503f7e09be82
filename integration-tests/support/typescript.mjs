import { createRequire } from "node:module"

/**
 * Loads a TypeScript file of ours into plain Node, as CommonJS, through tsx.
 *
 *     const { startPostgres } = loadTypeScript("./postgres.ts", import.meta.url)
 *
 * To be called only once the dependencies are installed.
 */
export const loadTypeScript = (file, from) => {
  const require = createRequire(from)
  require("tsx/cjs/api").register()
  return require(file)
}
