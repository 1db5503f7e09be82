import { readdirSync, statSync } from "node:fs"
import { basename, join } from "node:path"

const tests = join(__dirname, "..")
export const FOLDERS = ["modules", "http"]
export const LANES = 2

/** Specs whose work lies in other files, by how many bytes a spec as long would have. */
const WEIGHTS: Record<string, number> = {
  "http/merchants-s0-s2": 60_000,
  "http/merchants-s3-s4": 60_000,
  "http/input": 40_000,
}

/** The first lane's store has the loyalty plugin, which one spec installs and another must not find. */
const BOUND: Record<string, number> = {
  "http/store-credit": 0,
  "modules/service": 1,
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
        return { name, path, weight: WEIGHTS[name] ?? statSync(path).size }
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
