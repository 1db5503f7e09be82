import { readEvents } from "../read-events"
import { Refusal } from "../refusal"

/** A stream that arrives in these pieces. */
const responseOf = (pieces: string[]): Response => {
  const encoder = new TextEncoder()
  const waiting = [...pieces]
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = waiting.shift()
      if (piece === undefined) {
        controller.close()
      } else {
        controller.enqueue(encoder.encode(piece))
      }
    },
  })
  return new Response(stream)
}

const event = (name: string, data: unknown) =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

const TEXT =
  event("progress", { done: 1 }) +
  event("progress", { done: 2 }) +
  event("result", { answer: "è" })

describe("events of a long answer", () => {
  it("are read wherever the network cuts them", async () => {
    for (const size of [1, 7, 1000]) {
      const pieces = TEXT.match(new RegExp(`[^]{1,${size}}`, "g")) ?? []
      const seen: unknown[] = []
      const result = await readEvents(responseOf(pieces), (one) =>
        seen.push(one)
      )
      expect(result).toEqual({ answer: "è" })
      expect(seen).toEqual([{ done: 1 }, { done: 2 }])
    }
  })

  it("an error on the way is a refusal with its code", async () => {
    const broken = responseOf([
      event("progress", { done: 1 }),
      event("error", { code: "internal", message: "An unknown error." }),
    ])
    await expect(readEvents(broken, () => {})).rejects.toMatchObject({
      code: "internal",
      message: "An unknown error.",
    })
  })

  it("a stream that breaks off is no result", async () => {
    const cut = responseOf([event("progress", { done: 1 }), "event: resu"])
    await expect(readEvents(cut, () => {})).rejects.toBeInstanceOf(Refusal)
  })
})
