import type { SdkStream } from "../../../client/sdk"
import { follow } from "../follow"

const WINDOW = ["addEventListener", "removeEventListener"] as const
beforeAll(() => {
  for (const name of WINDOW) {
    Object.defineProperty(globalThis, name, {
      value: () => undefined,
      configurable: true,
    })
  }
})
afterAll(() =>
  WINDOW.forEach((name) => Reflect.deleteProperty(globalThis, name))
)

it("leaves a stream that is open only after its case is left", async () => {
  let answer: (opened: SdkStream) => void = () => undefined
  const opened = new Promise<SdkStream>((resolve) => (answer = resolve))
  const stop = follow(
    () => opened,
    () => undefined
  )
  stop()
  const left = new Promise<void>((abort) => answer({ stream: null, abort }))
  await expect(left).resolves.toBeUndefined()
})
