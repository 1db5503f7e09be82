import { formatIn, tagOf } from "../format"

it.each([
  ["en-US@posix", "en-US"],
  ["it_IT", "it-IT"],
  ["it_IT.UTF-8", "it-IT"],
  ["", "en"],
  ["-", "en"],
  ["lv", "lv"],
])("takes the language %p as %p, whatever a system calls it", (given, tag) => {
  expect(tagOf(given)).toBe(tag)
  expect(formatIn(tagOf(given)).number(1)).toBe("1")
})
