import { useCallback, useRef, useState } from "react"
import type { RmaRefusal } from "../../client/refusal"
import { useRmaContext } from "../context"
import { asRefusal } from "./use-load"

export interface Action<Args extends unknown[], T> {
  run: (...args: Args) => Promise<T | undefined>
  busy: boolean
  error: RmaRefusal | undefined
  clear: () => void
}

/** Something done at a click: once at a time, with the refusal kept to be shown beside it. */
export const useAction = <Args extends unknown[], T>(
  work: (...args: Args) => Promise<T>
): Action<Args, T> => {
  const { onSignedOut } = useRmaContext()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<RmaRefusal>()
  const running = useRef(false)
  const latest = useRef({ work, onSignedOut })
  latest.current = { work, onSignedOut }

  const run = useCallback(async (...args: Args) => {
    if (running.current) {
      return undefined
    }
    running.current = true
    setBusy(true)
    setError(undefined)
    try {
      return await latest.current.work(...args)
    } catch (caught) {
      const refusal = asRefusal(caught)
      setError(refusal)
      if (refusal.signedOut) {
        latest.current.onSignedOut?.()
      }
      return undefined
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [])
  const clear = useCallback(() => setError(undefined), [])
  return { run, busy, error, clear }
}
