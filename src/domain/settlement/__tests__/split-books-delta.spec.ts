import { quote } from "../quote"
import { splitBooksDelta } from "../split-books-delta"
import { input, item } from "./inputs"

describe("splitBooksDelta", () => {
  const worth = (unit_gross: string) =>
    quote(input({ items: [item({ quantity: 1, unit_gross, unit_net: "1" })] }))

  it.each([
    [["50", "50"], "100", ["50", "50"]],
    [["14.5", "59"], "73.5", ["14.5", "59"]],
    [
      ["1", "1", "1"],
      "10",
      ["3.333333333333", "3.333333333333", "3.333333333334"],
    ],
    [["0", "0"], "10", ["0", "10"]],
    [["50"], "40.125", ["40.125"]],
    [[], "0", []],
  ])("%j of %s: each its share, all of it together", (values, fell, shares) => {
    expect(splitBooksDelta(values.map(worth), fell)).toEqual(shares)
  })
})
