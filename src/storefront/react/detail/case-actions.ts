import { useEffect, useRef } from "react"
import type { StoreRmaDto } from "../../client"
import type { RmaRefusal } from "../../client/refusal"
import { useAction } from "../hooks/use-action"
import { asRefusal } from "../hooks/use-load"

/** An action that somebody else was faster than: why it was not taken, and the words that came with it. */
export interface Overtaken {
  refusal: RmaRefusal
  typed?: string
}

export interface ActionProps {
  rma: StoreRmaDto
  /** Takes the case as it is after the action. */
  onChange: (rma: StoreRmaDto) => void
  /** Puts the reader's place at what to do now: the form that had it goes. */
  arrive: () => void
  /** Reads the case again: somebody else was faster. */
  reload: () => Promise<void>
  /** Takes what would be lost with a form that the case has no place for any more. */
  onOvertaken: (overtaken: Overtaken) => void
}

const CONFLICT = 409

/**
 * A shopper's event; after a lost race the case is read again, so that the page shows what is true. When the
 * form goes with the old state of the case, its refusal and its words are handed on.
 *
 * @param work the event; answers the case as it is then
 * @returns what does it, once at a time, and its refusal
 */
export const useCaseAction = <Args extends unknown[]>(
  { onChange, arrive, reload, onOvertaken }: ActionProps,
  work: (...args: Args) => Promise<StoreRmaDto>
) => {
  const lost = useRef<Overtaken | undefined>(undefined)
  const hand = useRef(onOvertaken)
  useEffect(() => {
    hand.current = onOvertaken
  })
  useEffect(
    () => () => {
      if (lost.current) {
        hand.current(lost.current)
      }
    },
    []
  )
  return useAction(async (...args: Args) => {
    lost.current = undefined
    const place = document.activeElement
    try {
      const rma = await work(...args)
      onChange(rma)
      // Who went on elsewhere meanwhile stays there.
      if ([place, document.body].includes(document.activeElement)) {
        arrive()
      }
      return rma
    } catch (error) {
      const refusal = asRefusal(error)
      if (refusal.status === CONFLICT) {
        const typed = args.find((one) => typeof one === "string")
        lost.current = { refusal, typed }
        await reload()
      }
      throw error
    }
  })
}
