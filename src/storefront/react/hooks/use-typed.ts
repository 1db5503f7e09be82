import { useCallback, useRef, useState } from "react"
import { useSameEra } from "./use-same-era"
import { forgetTyped, keepTyped, typedBefore } from "../typed-text"

/**
 * What is typed into a form, kept in the tab at every key.
 * @param key of the form, with the id of the case it is about
 * @returns the words, a setter, and what forgets them once they were sent
 */
export const useTyped = <T>(
  key: string,
  empty: T
): [T, (edit: (now: T) => T) => void, () => void] => {
  const [value, setValue] = useState<T>(() => typedBefore<T>(key) ?? empty)
  /** Ahead of what is drawn: two files that arrive in one turn both count. */
  const latest = useRef(value)
  const sameEra = useSameEra()
  const change = useCallback(
    (edit: (now: T) => T) => {
      latest.current = edit(latest.current)
      if (sameEra()) {
        keepTyped(key, latest.current)
      }
      setValue(latest.current)
    },
    [key, sameEra]
  )
  const forget = () => {
    latest.current = empty
    forgetTyped(key)
    setValue(empty)
  }
  return [value, change, forget]
}
