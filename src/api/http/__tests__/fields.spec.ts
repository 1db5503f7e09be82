import { upcoming } from "../fields"

const HOUR_MS = 3_600_000

const takes = (given: number) =>
  upcoming.safeParse(new Date(given).toISOString()).success

describe("an end", () => {
  it("lies in the future: an offer that is over nobody can accept", () => {
    expect(takes(Date.now() + HOUR_MS)).toBe(true)
    expect(takes(Date.now() - HOUR_MS)).toBe(false)
    expect(upcoming.safeParse("2999-01-01").success).toBe(false)
  })
})
