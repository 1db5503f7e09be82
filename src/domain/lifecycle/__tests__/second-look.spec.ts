import { refusersOf, type DecisionLine } from ".."

const line = (
  event: string,
  actor_id: string | null,
  more: Partial<DecisionLine> = {}
): DecisionLine => ({
  event,
  actor_id,
  actor_type: actor_id === null ? "policy" : "staff",
  from_status: "submitted",
  data: null,
  ...more,
})
const rejected = line("appeal", "cus_1", {
  actor_type: "shopper",
  from_status: "rejected",
})
const refused = line("appeal", "cus_1", {
  actor_type: "shopper",
  from_status: "resolving",
})
const inspect = (actor_id: string, no: number) =>
  line("inspect", actor_id, { data: { items: [{ id: "1", refused: no }] } })

describe("who decides on an appeal (DESIGN § 3)", () => {
  it.each([
    ["nobody appealed", [line("reject", "ann")], []],
    ["the policy refused it", [line("reject", null), rejected], []],
    ["a person rejected it", [line("reject", "ann"), rejected], ["ann"]],
    [
      "it was rejected before, and taken up again",
      [line("reject", "bob"), line("reopen", "bob"), line("reject", "ann")],
      [],
    ],
    [
      "the last of several rejected it",
      [line("reject", "bob"), line("reject", "ann"), rejected],
      ["ann"],
    ],
    [
      "details were asked for meanwhile",
      [line("reject", "ann"), rejected, line("request_details", "ann")],
      ["ann"],
    ],
    [
      "it was decided since",
      [line("reject", "ann"), rejected, line("reject", "bob")],
      [],
    ],
    [
      "units were refused by two",
      [inspect("ann", 1), inspect("bob", 2), inspect("eve", 0), refused],
      ["ann", "bob"],
    ],
    [
      "an inspection that was taken back refused them",
      [inspect("ann", 1), line("uninspect", "eve"), inspect("bob", 1), refused],
      ["bob"],
    ],
    [
      "some of the units were looked at again",
      [inspect("ann", 2), refused, inspect("bob", 1)],
      ["ann"],
    ],
  ])("knows who does not when %s", (_, lines, ids) => {
    expect(refusersOf(lines, true)).toEqual(ids)
  })

  it("lets everybody judge later parcels once the units were looked at again, unless that is taken back", () => {
    const again = [inspect("ann", 1), refused, inspect("bob", 1)]
    expect(refusersOf(again, false)).toEqual([])
    expect(refusersOf([...again, line("uninspect", "ann")], false)).toEqual([
      "ann",
    ])
  })
})
