import { useEffect, useRef, useState, type RefObject } from "react"

interface Complaining<Field extends string> {
  form: RefObject<HTMLFormElement>
  /** What is said at each field. */
  said: Partial<Record<Field, string>>
  /** At a submit: whether nothing is wrong. What is, is said from then on, and its first field takes the focus. */
  passes: () => boolean
  /** Another form: nothing was tried yet. */
  reset: () => void
}

/**
 * What is wrong with a form, said at its fields after the first try, and no longer once it is mended.
 * @param wrong what is wrong with each field as it is typed now
 * @param refused what the store made of it: with another one, the focus is set again
 */
export const useComplaints = <Field extends string>(
  wrong: Partial<Record<Field, string>>,
  refused?: unknown
): Complaining<Field> => {
  const [tries, setTries] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (tries > 0 || refused) {
      form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus()
    }
  }, [tries, refused])
  return {
    form,
    said: tries > 0 ? wrong : {},
    passes: () => {
      setTries((now) => now + 1)
      return Object.values(wrong).every((one) => one === undefined)
    },
    reset: () => setTries(0),
  }
}
