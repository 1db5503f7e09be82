import { useCallback, useState } from "react"
import { eraOfWords } from "../typed-text"

/**
 * Who typed may have signed out since: what a component still holds, or waits for, is then not kept any more.
 * @returns says whether all that was typed is still of whom it was when the component came
 */
export const useSameEra = (): (() => boolean) => {
  const [begun] = useState(eraOfWords)
  return useCallback(() => eraOfWords() === begun, [begun])
}
