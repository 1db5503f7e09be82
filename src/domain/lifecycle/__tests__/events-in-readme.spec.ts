import { readFileSync } from "node:fs"
import { join } from "node:path"
import { EVENT_NAMES } from ".."

const readme = readFileSync(join(__dirname, "../../../../README.md"), "utf8")

describe("issue 2.9 the README", () => {
  it("names every event that an integrator can listen to", () => {
    const missing = Object.values(EVENT_NAMES).filter(
      (name) => !readme.includes(`\`${name}\``)
    )
    expect(missing).toEqual([])
  })
})
