import { readdirSync, statSync } from "node:fs"
import { basename, join } from "node:path"

const tests = join(__dirname, "..")
export const FOLDERS = ["modules", "http"]
export const LANES = 2

/** Seconds that the longest took on two idle cores; what is not named here is weighed by its size. */
const SECONDS: Record<string, number> = {
  "modules/invariant-books": 60,
  "modules/goods": 62,
  "http/merchants-s3-s4": 48,
  "http/store-credit": 58,
  "modules/recovery": 36,
  "http/input": 38,
  "http/merchants-s0-s2": 31,
  "modules/core-returns": 25,
  "modules/service": 26,
  "http/withdrawal": 27,
  "modules/invariant-units": 27,
  "http/goods": 25,
  "modules/core-money": 22,
  "http/loyalty": 21,
  "http/main-neighbours": 25,
  "modules/invariant-books-ahead": 15,
}
/** Of specs that are not named above. */
const BYTES_A_SECOND = 1_500

/** The first lane's store has the loyalty plugin, which some specs install and others must not find. */
const BOUND: Record<string, number> = {
  "http/store-credit": 0,
  "modules/invariant-books-ahead": 0,
  "modules/service": 1,
  "http/goods": 1,
}

interface SpecFile {
  name: string
  path: string
  weight: number
}

const specFiles = (): SpecFile[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(tests, folder))
      .filter((file) => file.endsWith(".spec.ts"))
      .map((file) => {
        const path = join(tests, folder, file)
        const name = `${folder}/${basename(file, ".spec.ts")}`
        return {
          name,
          path,
          weight: SECONDS[name] ?? statSync(path).size / BYTES_A_SECOND,
        }
      })
  )

/** The specs of one lane: those bound to it, then the longest first, each to the lane that has least. */
export const shareOut = (lane: number): SpecFile[] => {
  const lanes = Array.from({ length: LANES }, () => ({
    weight: 0,
    files: [] as SpecFile[],
  }))
  const isBound = ({ name }: SpecFile) => (name in BOUND ? 1 : 0)
  const files = specFiles().sort(
    (a, b) =>
      isBound(b) - isBound(a) ||
      b.weight - a.weight ||
      a.name.localeCompare(b.name)
  )
  for (const file of files) {
    const least = lanes.reduce((a, b) => (b.weight < a.weight ? b : a))
    const chosen = lanes[BOUND[file.name] ?? -1] ?? least
    chosen.files.push(file)
    chosen.weight += file.weight
  }
  return lanes[lane]?.files ?? []
}
