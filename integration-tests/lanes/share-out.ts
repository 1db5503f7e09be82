import { readdirSync, statSync } from "node:fs"
import { basename, join } from "node:path"

const tests = join(__dirname, "..")
export const FOLDERS = ["modules", "http"]

/** What part of the work falls to each lane: who has the first has the browser's specs, too, in a run of everything. */
export const PARTS = [0.34, 0.66]

/** Seconds that the longest took in a run of everything; what is not named here is weighed by its size. */
const SECONDS: Record<string, number> = {
  "modules/goods": 90,
  "http/store-credit": 80,
  "modules/invariant-books": 70,
  "http/merchants-s3-s4": 60,
  "modules/recovery": 53,
  "http/input": 52,
  "modules/service": 49,
  "modules/core-returns": 43,
  "http/withdrawal": 37,
  "http/merchants-s0-s2": 36,
  "http/main-neighbours": 35,
  "modules/invariant-units": 30,
  "http/loyalty": 27,
  "http/goods": 24,
  "modules/core-money": 22,
  "http/tracking": 22,
  "http/jobs": 19,
  "modules/case-events": 18,
  "modules/invariant-books-ahead": 18,
  "http/main-job": 17,
  "modules/advance-settlement": 15,
  "http/conversation": 15,
  "modules/case-flow": 12,
  "http/files": 11,
}
/** Of specs that are not named above. */
const BYTES_A_SECOND = 2_000

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

/** The specs of one lane: those bound to it, then the longest first, each to the lane that lacks most of its part. */
export const shareOut = (lane: number): SpecFile[] => {
  const lanes = PARTS.map((part) => ({
    part,
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
  const whole = files.reduce((sum, { weight }) => sum + weight, 0)
  for (const file of files) {
    const neediest = lanes.reduce((a, b) =>
      b.part * whole - b.weight > a.part * whole - a.weight ? b : a
    )
    const chosen = lanes[BOUND[file.name] ?? -1] ?? neediest
    chosen.files.push(file)
    chosen.weight += file.weight
  }
  return lanes[lane]?.files ?? []
}
