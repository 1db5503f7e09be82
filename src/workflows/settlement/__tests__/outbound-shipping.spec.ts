import { atMost } from "../outbound-shipping"

const express = { gross: "24.4", net: "20", tax_rate: "22" }

describe("outbound delivery of a withdrawal (Directive 2011/83/EU Art. 13(2))", () => {
  it("is the standard one where the consumer chose a dearer one, its tax in proportion", () => {
    expect(atMost(express, 12.2)).toEqual({
      gross: "12.2",
      net: "10",
      tax_rate: "22",
    })
  })

  it("is what was paid where that was less, or where the shop names no standard one", () => {
    expect(atMost(express, 30)).toEqual(express)
    expect(atMost(express, undefined)).toEqual(express)
    expect(atMost(null, 12.2)).toBeNull()
  })
})
