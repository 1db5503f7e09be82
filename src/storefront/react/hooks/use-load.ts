import { useCallback, useEffect, useRef, useState } from "react"
import { isRefusal, RmaRefusal } from "../../client/refusal"
import { useRmaContext } from "../context"

export interface Loaded<T> {
  data: T | undefined
  error: RmaRefusal | undefined
  loading: boolean
  /** Reads again; what is shown stays until the answer comes. */
  reload: () => Promise<void>
  /** Puts in what an action answered. */
  set: (data: T) => void
}

export const asRefusal = (error: unknown): RmaRefusal =>
  isRefusal(error)
    ? error
    : new RmaRefusal(0, null, error instanceof Error ? error.message : "")

/**
 * What `load` answers, read again when `key` or the language changes; answers that come late are dropped.
 * @param key null: nothing to read
 */
export const useLoad = <T>(
  key: string | null,
  load: () => Promise<T>
): Loaded<T> => {
  const { onSignedOut, locale } = useRmaContext()
  const [state, setState] = useState<{ data?: T; error?: RmaRefusal }>({})
  const [loading, setLoading] = useState(key !== null)
  const asked = useRef(0)
  const latest = useRef({ load, onSignedOut })
  latest.current = { load, onSignedOut }

  const reload = useCallback(async () => {
    const turn = ++asked.current
    setLoading(true)
    try {
      const data = await latest.current.load()
      if (turn === asked.current) {
        setState({ data })
      }
    } catch (caught) {
      const error = asRefusal(caught)
      if (turn === asked.current) {
        setState(({ data }) => ({ data, error }))
        if (error.signedOut) {
          latest.current.onSignedOut?.()
        }
      }
    }
    if (turn === asked.current) {
      setLoading(false)
    }
  }, [])

  const shown = useRef(key)
  useEffect(() => {
    // In another language it is read again, and what is open stays open meanwhile.
    if (shown.current !== key) {
      shown.current = key
      setState({})
    }
    if (key !== null) {
      void reload()
    }
    return () => {
      asked.current += 1
    }
  }, [key, locale, reload])

  const set = useCallback((data: T) => {
    asked.current += 1
    setLoading(false)
    setState({ data })
  }, [])
  return { data: state.data, error: state.error, loading, reload, set }
}
