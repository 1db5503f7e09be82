import { amount, wholeNumber } from "../numbers"

describe("what was typed", () => {
  it.each([
    ["0", 0],
    [" 12 ", 12],
    ["", null],
    ["-1", null],
    ["1.5", null],
    ["1e3", null],
    ["9999999999", null],
    [undefined, null],
  ])("%p is the quantity %p", (text, expected) => {
    expect(wholeNumber(text)).toBe(expected)
  })

  it.each([
    ["12", 12],
    ["12,50", 12.5],
    ["12.50", 12.5],
    ["1.234,50", null],
    ["-3", null],
    ["", null],
    ["ten", null],
  ])("%p is the amount %p", (text, expected) => {
    expect(amount(text)).toBe(expected)
  })
})
