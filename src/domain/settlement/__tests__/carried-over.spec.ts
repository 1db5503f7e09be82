import { quote } from "../quote"
import { input } from "./inputs"

describe("quote after settlements that did not pay what was due", () => {
  it("pays what is missing, on a line of its own", () => {
    const result = quote(input({ so_far: { due: "50.004", paid: "40" } }))
    expect(result.lines[1]).toMatchObject({
      kind: "carried_over",
      gross: "10",
      shown: "10",
    })
    expect(result).toMatchObject({ exact: "244", total: "254" })
  })

  it("keeps what was paid too much, never asking for money", () => {
    const some = quote(input({ so_far: { due: "50", paid: "60" } }))
    expect(some).toMatchObject({ exact: "244", total: "234" })
    const all = quote(input({ so_far: { due: "50", paid: "400" } }))
    expect(all.lines.map((line) => line.shown)).toEqual(["244", "-244"])
    expect(all).toMatchObject({ exact: "244", total: "0" })
  })
})
