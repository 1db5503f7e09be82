import { writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import ts from "typescript"

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  jsx: ts.JsxEmit.ReactJSX,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  types: [],
}

/**
 * What TypeScript says of files of a shop that uses the installed package, and of the package's own declarations that
 * they load.
 * @param plugin folder of the package
 * @param files texts by name
 * @returns codes of the errors in each file; of the package, the errors
 */
export const complaintsAbout = (
  plugin: string,
  files: Record<string, string>
): Record<string, (number | string)[]> => {
  // In the host, where a shop's code finds the package.
  const at = (name: string) => join(dirname(dirname(plugin)), `${name}.tsx`)
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(at(name), text)
  }
  const program = ts.createProgram(Object.keys(files).map(at), OPTIONS)
  const errorsOf = (file: ts.SourceFile | undefined) =>
    program.getSemanticDiagnostics(file)
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.includes("/medusa-plugin-rma/"))
  return {
    plugin: own.flatMap((file) =>
      errorsOf(file).map(
        ({ messageText }) =>
          `${file.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`
      )
    ),
    ...Object.fromEntries(
      Object.keys(files).map((name) => [
        name,
        errorsOf(program.getSourceFile(at(name))).map(({ code }) => code),
      ])
    ),
  }
}
