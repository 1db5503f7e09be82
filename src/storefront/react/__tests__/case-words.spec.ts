import type { ReasonDto } from "../../client"
import { clockName, reasonName } from "../case-words"
import { messagesFor } from "../messages"

const pl = messagesFor("pl")

const reason = (value: string, names: Partial<ReasonDto>): ReasonDto => ({
  value,
  fault: null,
  label: null,
  store_label: null,
  ...names,
})

it.each([
  [
    "the policy's",
    "damaged",
    { label: "Uszkodzony u mnie" },
    "Uszkodzony u mnie",
  ],
  [
    "ours, in the reader's language, before the store's in one language",
    "damaged",
    { store_label: "It arrived damaged" },
    "Dotarł uszkodzony",
  ],
  ["the store's", "reason_7", { store_label: "Za późno" }, "Za późno"],
  ["the code as words", "reason_7", {}, "Reason 7"],
])("a reason's name is %s", (_, value, names, shown) => {
  expect(reasonName(value, [reason(value, names)], pl)).toBe(shown)
})

it("a reason has a name where the case brings none", () => {
  expect(reasonName("damaged", [], pl)).toBe("Dotarł uszkodzony")
})

it.each([
  ["the policy's", { code: "solution", label: "Rozwiązanie" }, "Rozwiązanie"],
  ["ours", { code: "refund", label: null }, "Zwrot pieniędzy"],
  ["the code as words", { code: "attended", label: null }, "Attended"],
])("a promise's name is %s", (_, clock, shown) => {
  expect(clockName(clock, pl)).toBe(shown)
})
