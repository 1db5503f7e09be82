import { MedusaError } from "@medusajs/framework/utils"
import { answerFor } from "../errors"

describe("what an error answers", () => {
  it.each([
    new Error("Timed-out acquiring lock."),
    new MedusaError(MedusaError.Types.CONFLICT, "Timed-out acquiring lock."),
  ])(
    "says that it can be tried again when core's lock was not had in time",
    (error) => {
      expect(answerFor(error, "en")).toMatchObject({
        status: 409,
        body: { code: "order_busy", retry_after: 1 },
      })
    }
  )

  it("tells nothing of what was not foreseen", () => {
    expect(answerFor(new Error("secret"), "en")).toEqual({
      status: 500,
      body: {
        type: "unknown_error",
        code: "internal",
        message: "An unknown error occurred.",
      },
    })
  })
})
