import { RmaRefusal, type RmaClient } from "../../../client"
import { standInTab } from "../../__tests__/tab-storage"
import { keepTyped, REQUEST, typedBefore } from "../../typed-text"
import { keepRequest } from "../keep-request"
import { emptyState, type WizardState } from "../state"

standInTab()

/** A store that refuses what is kept, with a status. */
const refusing = (status: number, code: string | null = null) => {
  const refuse = () =>
    Promise.reject(new RmaRefusal(status, { code }, "refused"))
  return { drafts: { create: refuse, save: refuse } } as unknown as Pick<
    RmaClient,
    "drafts"
  >
}

const typed = (part: Partial<WizardState>) =>
  keepTyped(REQUEST, { ...emptyState("order_1"), message: "wide", ...part })

describe("what was typed, when a new request takes its place", () => {
  it.each([
    ["a draft that is no more", { draft_id: "rma_1" }, 404, null],
    [
      "a draft that was sent meanwhile",
      { draft_id: "rma_1" },
      409,
      "illegal_transition",
    ],
    ["an order of somebody who was here before", {}, 404, null],
  ])("goes with %s", async (_, part, status, code) => {
    typed(part)
    await keepRequest(refusing(status, code))
    expect(typedBefore(REQUEST)).toBeNull()
  })

  it.each([
    ["a session that is over", {}, 401],
    ["a store that is not reached", { draft_id: "rma_1" }, 0],
  ])("stays with %s", async (_, part, status) => {
    typed(part)
    await expect(keepRequest(refusing(status))).rejects.toMatchObject({
      status,
    })
    expect(typedBefore(REQUEST)).toMatchObject({ message: "wide" })
  })
})
