/**
 * Types and lint rules of everything, by one TypeScript program: most of what either costs is what the compiler finds
 * out for both. Says what is wrong as `tsc` and `eslint` do.
 *
 *     node integration-tests/run/code.mjs    exit code: 16 for a wrong type, 32 for a broken rule, 48 for both
 */
import { dirname, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { ESLint } from "eslint"
import ts from "typescript"

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..")
process.chdir(root)

/** None that Node itself ends with. */
const WRONG_TYPE = 16
const BROKEN_RULE = 32

const host = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => "\n",
}

const readProgram = () => {
  const { fileNames, options, errors } = ts.getParsedCommandLineOfConfigFile(
    "integration-tests/tsconfig.json",
    { incremental: false, tsBuildInfoFile: undefined },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) => {
        throw new Error(ts.formatDiagnostic(problem, host))
      },
    }
  )
  const program = ts.createProgram(fileNames, options)
  return {
    program,
    problems: [...errors, ...ts.getPreEmitDiagnostics(program)],
  }
}

/** What `eslint . --max-warnings 0` says, of files as this program knows them. */
const lint = async (program) => {
  const parserOptions = { project: null, programs: [program] }
  const eslint = new ESLint({
    overrideConfig: [
      { files: ["**/*.ts", "**/*.tsx"], languageOptions: { parserOptions } },
    ],
  })
  const results = await eslint.lintFiles(["."])
  const formatter = await eslint.loadFormatter("stylish")
  process.stdout.write(await formatter.format(results))
  return results.some((one) => one.errorCount + one.warningCount > 0)
}

const { program, problems } = readProgram()
process.stdout.write(ts.formatDiagnostics(problems, host))
const broken = await lint(program)
process.exitCode =
  (problems.length > 0 ? WRONG_TYPE : 0) + (broken ? BROKEN_RULE : 0)
