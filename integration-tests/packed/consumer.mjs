/**
 * Prints what TypeScript says of files of a shop that uses the installed package, and of the package's own declarations
 * that they load. A process of its own: within Jest the compiler takes four times as long.
 *
 *     node consumer.mjs <folder of the package> <texts by name, as JSON>
 */
import { writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import ts from "typescript"

const [plugin, given] = process.argv.slice(2)
const texts = JSON.parse(given)

// In the host, where a shop's code finds the package.
const at = (name) => join(dirname(dirname(plugin)), `${name}.tsx`)
for (const [name, text] of Object.entries(texts)) {
  writeFileSync(at(name), text)
}
const program = ts.createProgram(Object.keys(texts).map(at), {
  strict: true,
  noEmit: true,
  jsx: ts.JsxEmit.ReactJSX,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  types: [],
  // A README's file loads another by the starter's own name of it.
  paths: { "@modules/account/components/returns": [at("returns")] },
})
const errorsOf = (file) =>
  program
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))

const own = program
  .getSourceFiles()
  .filter(({ fileName }) => fileName.includes("/medusa-plugin-rma/"))
process.stdout.write(
  JSON.stringify({
    plugin: own.flatMap(errorsOf),
    ...Object.fromEntries(
      Object.keys(texts).map((name) => [
        name,
        errorsOf(program.getSourceFile(at(name))),
      ])
    ),
  })
)
