import { Refusal } from "./refusal"

const BLOCK = /^event: (.*)\ndata: (.*)$/

/** Blocks that have arrived whole, and the rest of the text. */
const split = (text: string): { blocks: string[]; rest: string } => {
  const parts = text.split("\n\n")
  const rest = parts.pop() ?? ""
  return { blocks: parts, rest }
}

/**
 * Reads a stream of `progress` events up to its `result`.
 * Throws {@link Refusal} for an `error` event, and when the stream breaks off.
 */
export const readEvents = async <Progress, Result>(
  response: Response,
  onProgress: (progress: Progress) => void
): Promise<Result> => {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ""
  for (;;) {
    const chunk = await reader?.read()
    if (!chunk || chunk.done) {
      throw new Refusal(response.status, null, "The answer broke off.")
    }
    text += decoder.decode(chunk.value, { stream: true })
    const { blocks, rest } = split(text)
    text = rest
    for (const block of blocks) {
      const [, event, data = "null"] = BLOCK.exec(block) ?? []
      const value: unknown = JSON.parse(data)
      if (event === "result") {
        return value as Result
      }
      if (event === "error") {
        throw new Refusal(response.status, value, "")
      }
      onProgress(value as Progress)
    }
  }
}
