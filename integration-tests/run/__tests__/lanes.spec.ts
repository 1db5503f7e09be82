import { readdirSync } from "node:fs"
import { join } from "node:path"
import { FOLDERS, LANES, shareOut } from "../../lanes/share-out"

const tests = join(__dirname, "..", "..")

const weightOf = (files: readonly { weight: number }[]) =>
  files.reduce((sum, { weight }) => sum + weight, 0)

describe("lanes", () => {
  const lanes = Array.from({ length: LANES }, (_, lane) =>
    shareOut(lane).map(({ name }) => name)
  )

  it("run every spec once", () => {
    const specs = FOLDERS.flatMap((folder) =>
      readdirSync(join(tests, folder), { recursive: true })
        .map(String)
        .filter((file) => file.endsWith(".spec.ts"))
        .map((file) => `${folder}/${file.replace(/\.spec\.ts$/, "")}`)
    )
    expect(lanes.flat().sort()).toEqual(specs.sort())
  })

  it("have a file each, and share the work about evenly", () => {
    const files = readdirSync(join(tests, "lanes")).filter((file) =>
      file.endsWith(".spec.ts")
    )
    expect(files).toHaveLength(LANES)
    const weights = lanes.map((_, lane) => weightOf(shareOut(lane)))
    expect(Math.min(...weights) / Math.max(...weights)).toBeGreaterThan(0.8)
  })
})
