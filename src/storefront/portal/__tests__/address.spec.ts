import { hashOf, viewOf } from "../address"

const LIST = { name: "list" }

describe("the part of the address after #", () => {
  it.each([
    { name: "list" },
    { name: "case", id: "rma_1/ä %" },
    { name: "new" },
    { name: "new", draft: "rma_1/ä %" },
    { name: "withdraw" },
  ] as const)("leads back to %j", (view) => {
    expect(viewOf(hashOf(view))).toEqual(view)
  })

  it.each([
    "",
    "#",
    "#content",
    "#/cases",
    "#/cases/%",
    "#/cases/%E0%A4%A",
    "#/new/%",
  ])("is the list where it says %j", (hash) => {
    expect(viewOf(hash)).toEqual(LIST)
  })
})
