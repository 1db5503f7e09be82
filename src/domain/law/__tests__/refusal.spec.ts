import { mayRefuse } from "../refusal"

const found = (...codes: string[]) => codes.map((code) => ({ code }))

describe("what refuses a withdrawal", () => {
  it("an exception of Art. 16, and nothing a shop makes up", () => {
    expect(mayRefuse("16c", [])).toBe(true)
    expect(mayRefuse("worn", [])).toBe(false)
    expect(mayRefuse("constructor", found("constructor"))).toBe(false)
  })

  it("being late, or no consumer, only where the judge left that open", () => {
    expect(mayRefuse("out_of_time", [])).toBe(false)
    expect(mayRefuse("out_of_time", found("window_closed"))).toBe(true)
    expect(mayRefuse("not_a_consumer", found("window_closed"))).toBe(false)
    expect(mayRefuse("not_a_consumer", found("consumer_unclear"))).toBe(true)
  })
})
