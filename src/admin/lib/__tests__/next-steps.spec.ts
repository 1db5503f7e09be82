import {
  CASE_STATUSES,
  availableActions,
  type CaseContext,
  type CaseStatus,
} from "../../../domain/lifecycle"
import { anItem, received } from "../../forms/__tests__/fixtures"
import { nextSteps } from "../next-steps"

const context: CaseContext = {
  origin: "submitted",
  units_asked: 2,
  units_open: 2,
  units_received: 0,
  units_refused: 0,
  units_judged: 0,
  settlements_planned: 0,
  settlements_moving: 0,
  settlements_settled: 0,
  recoveries_open: 0,
  manuals_open: 0,
  payments_open: 0,
  goods_unsent: 0,
  doubts_open: 0,
  goods_booked: false,
  send_backs_open: 0,
  units_in_workshop: 0,
  appeal_open: false,
}

const stepsIn = (status: CaseStatus, items = [anItem()]) =>
  nextSteps({
    status,
    items,
    settlements: [],
    available_actions: availableActions(status, "staff", context),
  })

describe("the buttons beside the menu", () => {
  it("are only things the lifecycle allows staff in that status", () => {
    for (const status of CASE_STATUSES) {
      const allowed = availableActions(status, "staff", context)
        .filter((entry) => entry.allowed)
        .map((entry) => entry.action)
      expect(allowed).toEqual(expect.arrayContaining(stepsIn(status)))
    }
  })

  it("lead with the usual next step", () => {
    expect(stepsIn("submitted")).toEqual(["approve", "reject"])
    expect(stepsIn("in_transit")).toEqual(["receive"])
    expect(stepsIn("rejected")).toEqual(["reopen"])
  })

  it("of a received case follow what is left to do", () => {
    expect(stepsIn("received", [received()])).toEqual(["inspect"])
    expect(stepsIn("received", [anItem()])).toEqual(["receive"])
  })

  it("leave out what a guard forbids", () => {
    expect(
      nextSteps({
        status: "submitted",
        items: [anItem()],
        settlements: [],
        available_actions: [
          {
            action: "approve",
            allowed: false,
            findings: [{ code: "guard_units_left" }],
          },
        ],
      })
    ).toEqual([])
  })
})
