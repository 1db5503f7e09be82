import { EventEmitter } from "node:events"
import type {
  AuthenticatedMedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { RmaError } from "../../../modules/rma/errors"
import { accept, answeredWork, type Accepted } from "../accept"

/** A request whose answer, and what is logged, are written down as they happen. */
const exchange = (closed = false) => {
  const seen: string[] = []
  const events = new EventEmitter()
  const res = Object.assign(events, {
    closed,
    status: (status: number) => ({
      json: (body: unknown) => {
        seen.push(`${status} ${JSON.stringify(body)}`)
      },
    }),
    setHeader: (name: string, value: string) => seen.push(`${name}: ${value}`),
  })
  const logger = { error: (message: string) => seen.push(message) }
  const req = {
    path: "/store/rma-access",
    get: (name: string) => (name === "x-medusa-locale" ? "en" : undefined),
    scope: { resolve: () => logger },
  }
  return {
    seen,
    close: () => events.emit("close"),
    run: (work: () => Promise<Accepted>) =>
      accept(work)(
        req as unknown as AuthenticatedMedusaRequest,
        res as unknown as MedusaResponse
      ),
  }
}

describe("a route that answers before it looks", () => {
  it("B4 begins its work when the answer is out, and not before", async () => {
    const { seen, run, close } = exchange()
    await run(async () => ({
      answer: {},
      afterwards: async () => seen.push("looked up"),
    }))
    expect(seen).toEqual(["202 {}"])

    close()
    await answeredWork()
    expect(seen).toEqual(["202 {}", "looked up"])
  })

  it("does its work also for a client that left before the answer", async () => {
    const { seen, run } = exchange(true)
    await run(async () => ({
      answer: {},
      afterwards: async () => seen.push("looked up"),
    }))
    await answeredWork()
    expect(seen).toEqual(["202 {}", "looked up"])
  })

  it("answers a refusal, with the time to wait, and does nothing afterwards", async () => {
    const { seen, run, close } = exchange()
    await run(async () => {
      throw new RmaError("too_many_tries", { retry_after: 7 })
    })
    close()
    await answeredWork()
    expect(seen).toEqual(["Retry-After: 7", expect.stringMatching(/^429 /)])
  })

  it("logs what fails after the answer, and ends", async () => {
    const { seen, run, close } = exchange()
    await run(async () => ({
      answer: {},
      afterwards: async () => {
        throw new RmaError("internal")
      },
    }))
    close()
    await answeredWork()
    expect(seen).toEqual([
      "202 {}",
      "rma: /store/rma-access failed after its answer",
    ])
  })
})
