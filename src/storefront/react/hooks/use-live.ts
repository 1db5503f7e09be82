import { useEffect, useRef } from "react"
import { useRmaContext } from "../context"

const FIRST_WAIT = 3000
const LONGEST_WAIT = 60_000

/**
 * Follows a case: `onNews` is called for every event of its stream, and now and then where no stream comes
 * through, while the page is looked at.
 * @param id null: nothing to follow
 */
export const useLive = (id: string | null | undefined, onNews: () => void) => {
  const { client } = useRmaContext()
  const latest = useRef(onNews)
  useEffect(() => {
    latest.current = onNews
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
      const { stream, abort } = await client.events(id, last)
      leave = abort
      for await (const event of stream ?? []) {
        if (over) {
          return
        }
        wait = FIRST_WAIT
        last = typeof event.id === "string" ? event.id : last
        if (event.data) {
          latest.current()
        }
      }
    }
    const follow = async () => {
      // A stream that ends, or is not to be had, is asked for again.
      await read().catch(() => undefined)
      if (!over) {
        timer = setTimeout(() => {
          if (document.visibilityState === "visible" && wait > FIRST_WAIT) {
            latest.current()
          }
          wait = Math.min(wait * 2, LONGEST_WAIT)
          void follow()
        }, wait)
      }
    }
    void follow()
    return () => {
      over = true
      clearTimeout(timer)
      leave()
    }
  }, [id, client])
}
