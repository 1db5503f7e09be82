import { useEffect, useRef } from "react"

/**
 * Keeps the reader's place where a control goes that had the focus: what is to be spread over the element around such
 * controls.
 * @param next where to go on
 */
export const useKeptFocus = (next: () => HTMLElement | null) => {
  const within = useRef(false)
  useEffect(() => {
    if (within.current && document.activeElement === document.body) {
      next()?.focus()
    }
  })
  return {
    onFocus: () => {
      within.current = true
    },
    // Of what goes from the page React tells none.
    onBlur: () => {
      within.current = false
    },
  }
}
