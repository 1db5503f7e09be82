import { readdirSync } from "node:fs"
import { join } from "node:path"
import { FOLDERS, PARTS, shareOut } from "../../lanes/share-out"

const tests = join(__dirname, "..", "..")

const weightOf = (files: readonly { weight: number }[]) =>
  files.reduce((sum, { weight }) => sum + weight, 0)

describe("lanes", () => {
  const lanes = Array.from({ length: PARTS.length }, (_, lane) =>
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

  it("have a file each, and about their part of the work", () => {
    const files = readdirSync(join(tests, "lanes")).filter((file) =>
      file.endsWith(".spec.ts")
    )
    expect(files).toHaveLength(PARTS.length)
    const weights = lanes.map((_, lane) => weightOf(shareOut(lane)))
    const whole = weights.reduce((sum, weight) => sum + weight, 0)
    const off = PARTS.map((part, lane) => (weights[lane] ?? 0) / whole - part)
    expect(Math.max(...off.map(Math.abs))).toBeLessThan(0.05)
  })
})
