import type { Readable } from "node:stream"
import type { AxiosResponse } from "axios"

export interface SeenEvent {
  id: string
  event: string
  data: Record<string, unknown>
}

const field = (block: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? ""

/** Reads server-sent events as they come; a stream that was refused has none, and ends too. */
export const readerOf = ({ data, status }: AxiosResponse<Readable>) => {
  expect(status).toBe(200)
  let text = ""
  let ended = false
  const waiting = new Set<() => void>()
  const look = () => [...waiting].forEach((check) => check())
  data.on("data", (chunk: Buffer) => {
    text += chunk.toString("utf8")
    look()
  })
  for (const over of ["end", "close", "error"]) {
    data.on(over, () => {
      ended = true
      look()
    })
  }
  const events = (): SeenEvent[] =>
    text
      .split("\n\n")
      .slice(0, -1)
      .filter((block) => block.includes("data: "))
      .map((block) => ({
        id: field(block, "id"),
        event: field(block, "event"),
        data: JSON.parse(field(block, "data")),
      }))
  const until = (met: () => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => {
        if (met()) {
          waiting.delete(check)
          resolve()
        }
      }
      waiting.add(check)
      check()
    })
  return {
    text: () => text,
    events,
    /** Resolves when so many events came. */
    came: async (count: number): Promise<SeenEvent[]> => {
      await until(() => events().length >= count)
      return events()
    },
    /** Resolves when the server has closed it. */
    ended: () => until(() => ended),
    leave: () => data.destroy(),
  }
}
