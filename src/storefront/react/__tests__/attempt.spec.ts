import { attemptKey } from "../attempt"

it("gives every attempt a key of its own that the store takes", () => {
  const keys = Array.from({ length: 100 }, () => attemptKey("withdrawal"))
  expect(new Set(keys).size).toBe(100)
  expect(keys.filter((key) => !/^withdrawal:[0-9a-f]{32}$/.test(key))).toEqual(
    []
  )
})
