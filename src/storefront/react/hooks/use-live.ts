import { useEffect, useRef } from "react"
import { useRmaContext } from "../context"
import { follow } from "./follow"

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

  useEffect(
    () =>
      id
        ? follow(
            (after = latest.current.seen) => client.events(id, after),
            () => latest.current.onNews()
          )
        : undefined,
    [id, client]
  )
}
