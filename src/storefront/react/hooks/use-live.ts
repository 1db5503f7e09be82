import { useEffect, useRef } from "react"
import { useRmaContext } from "../context"

const FIRST_WAIT = 3000
const LONGEST_WAIT = 60_000

/**
 * Follows a case: `onNews` is called for every event of its stream, and now and then where no stream comes
 * through, while the page is looked at.
 * @param id null: nothing to follow
 * @param seen id of the newest event that is known: what came since is told, too
 */
export const useLive = (
  id: string | null | undefined,
  onNews: () => void,
  seen?: string
) => {
  const { client } = useRmaContext()
  const latest = useRef({ onNews, seen })
  useEffect(() => {
    latest.current = { onNews, seen }
  })

  useEffect(() => {
    if (!id) {
      return undefined
    }
    let over = false
    let leave = () => {}
    let timer: ReturnType<typeof setTimeout> | undefined
    let wait = FIRST_WAIT
    let last: string | undefined

    const read = async () => {
      const { stream, abort } = await client.events(
        id,
        last ?? latest.current.seen
      )
      leave = abort
      for await (const event of stream ?? []) {
        if (over) {
          return
        }
        wait = FIRST_WAIT
        last = typeof event.id === "string" ? event.id : last
        if (event.data) {
          latest.current.onNews()
        }
      }
    }
    const follow = async () => {
      // A stream that ends, or is not to be had, is asked for again.
      await read().catch(() => undefined)
      if (!over) {
        timer = setTimeout(() => {
          timer = undefined
          if (document.visibilityState === "visible" && wait > FIRST_WAIT) {
            latest.current.onNews()
          }
          wait = Math.min(wait * 2, LONGEST_WAIT)
          void follow()
        }, wait)
      }
    }
    /** The network is back: no need to wait for the end of a pause. */
    const again = () => {
      if (timer !== undefined) {
        clearTimeout(timer)
        timer = undefined
        wait = FIRST_WAIT
        void follow()
      }
    }
    // A stream that the network took with it may hang for long without an end.
    const gone = () => leave()
    void follow()
    addEventListener("online", again)
    addEventListener("offline", gone)
    return () => {
      removeEventListener("online", again)
      removeEventListener("offline", gone)
      over = true
      clearTimeout(timer)
      leave()
    }
  }, [id, client])
}
