import type { StoreRmaDto } from "../../client"
import { useAction } from "../hooks/use-action"

export interface ActionProps {
  rma: StoreRmaDto
  /** Takes the case as it is after the action. */
  onChange: (rma: StoreRmaDto) => void
  /** Reads the case again: somebody else was faster. */
  reload: () => Promise<void>
}

const CONFLICT = 409

/** A shopper's event; after a lost race the case is read again, so that the page shows what is true. */
export const useCaseAction = <Args extends unknown[]>(
  { onChange, reload }: ActionProps,
  work: (...args: Args) => Promise<StoreRmaDto>
) =>
  useAction(async (...args: Args) => {
    try {
      const rma = await work(...args)
      onChange(rma)
      return rma
    } catch (error) {
      if ((error as { status?: number }).status === CONFLICT) {
        await reload()
      }
      throw error
    }
  })
