import { email } from "../../../api/http/access"
import { messagesFor } from "../messages"
import { addressComplaint, lineComplaint } from "../parts/complaint"

const t = messagesFor("en")

describe("what is wrong with a line, before it is sent", () => {
  it.each([
    ["", t.requiredField],
    ["  ", t.requiredField],
    ["x".repeat(65), "This is too long: at most 64 characters."],
    ["1001", undefined],
  ])("%j", (typed, said) => {
    expect(lineComplaint(t, typed, 64)).toBe(said)
  })

  it.each([
    " Anna.Conti+shop@northlane.example ",
    "o'neil_7@mail.northlane-shop.example",
    "a@b.cd",
    "anna",
    "anna@northlane",
    "anna@northlane.e",
    "anna@@northlane.example",
    "anna conti@northlane.example",
    ".anna@northlane.example",
    "anna.@northlane.example",
    "anna..conti@northlane.example",
    "anna@-northlane.example",
    "anna@north_lane.example",
    "änna@northlane.example",
  ])("judges the address %j as the store does", (typed) => {
    expect(addressComplaint(t, typed)).toBe(
      email.safeParse(typed).success ? undefined : t.withdrawal.emailInvalid
    )
  })

  it("asks for an address that is missing, and tells of one that is too long", () => {
    expect(addressComplaint(t, " ")).toBe(t.requiredField)
    expect(addressComplaint(t, `${"x".repeat(200)}@northlane.example`)).toBe(
      "This is too long: at most 200 characters."
    )
  })
})
