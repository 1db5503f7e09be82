import type { SdkStream } from "../../client/sdk"

const FIRST_WAIT = 3000
const LONGEST_WAIT = 60_000

/**
 * Reads a stream of events until it is told to stop, and asks for another one where it ends or is not to be had.
 * @param open asks for the stream after an event, by its id
 * @param onNews called for every event, and now and then where no stream comes through, while the page is looked at
 * @returns what ends it, also while a stream is only being opened
 */
export const follow = (
  open: (after?: string) => Promise<SdkStream>,
  onNews: () => void
): (() => void) => {
  let over = false
  let leave = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT
  let last: string | undefined

  const read = async () => {
    const { stream, abort } = await open(last)
    leave = abort
    if (over) {
      leave()
      return
    }
    for await (const event of stream ?? []) {
      if (over) {
        return
      }
      wait = FIRST_WAIT
      last = typeof event.id === "string" ? event.id : last
      if (event.data) {
        onNews()
      }
    }
  }
  const go = async () => {
    await read().catch(() => undefined)
    if (!over) {
      timer = setTimeout(() => {
        timer = undefined
        if (document.visibilityState === "visible" && wait > FIRST_WAIT) {
          onNews()
        }
        wait = Math.min(wait * 2, LONGEST_WAIT)
        void go()
      }, wait)
    }
  }
  /** The network is back: no need to wait for the end of a pause. */
  const again = () => {
    if (timer !== undefined) {
      clearTimeout(timer)
      timer = undefined
      wait = FIRST_WAIT
      void go()
    }
  }
  // A stream that the network took with it may hang for long without an end.
  const gone = () => leave()
  void go()
  addEventListener("online", again)
  addEventListener("offline", gone)
  return () => {
    removeEventListener("online", again)
    removeEventListener("offline", gone)
    over = true
    clearTimeout(timer)
    leave()
  }
}
