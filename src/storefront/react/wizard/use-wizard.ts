import { useCallback, useEffect, useRef, useState } from "react"
import type { ExpectedQuoteDto } from "../../client"
import type { RmaRefusal } from "../../client/refusal"
import { useRmaContext } from "../context"
import { useAction } from "../hooks/use-action"
import { asRefusal, useLoad } from "../hooks/use-load"
import { useSameEra } from "../hooks/use-same-era"
import { forgetTyped, keepTyped, REQUEST, typedBefore } from "../typed-text"
import { keepRequest } from "./keep-request"
import {
  draftBody,
  emptyState,
  stateOf,
  type Step,
  type WizardState,
} from "./state"

/** What becomes different, or how it follows from what there is by then. */
export type Change = (
  part: Partial<WizardState> | ((now: WizardState) => Partial<WizardState>)
) => void

/**
 * What was typed in this tab for the same request.
 * @param draft the draft that is gone on with; null: a new request
 * @param order the order a new request is about; null: it is not picked yet
 */
const requestBefore = (
  draft: string | null,
  order: string | null
): WizardState | null => {
  const state = typedBefore<WizardState>(REQUEST)
  const same =
    draft === null
      ? order === null || state?.order_id === order
      : state?.draft_id === draft
  return same ? state : null
}

/**
 * The request as it is being filled in: kept in the tab at every key, saved as a draft at every step, and
 * sent once however often one clicks (the draft's id is the key of the submission).
 *
 * @param draftId a draft to go on with; null: a new request
 * @param orderId the order a new request is about; null: it is picked later
 * @returns the state (null while a draft is read), what changes it, steps and submits, and each refusal as it came
 */
export const useWizard = (draftId: string | null, orderId: string | null) => {
  const { client, onSignedOut } = useRmaContext()
  const [before] = useState(() => requestBefore(draftId, orderId))
  const [state, setState] = useState<WizardState | null>(
    () => before ?? (draftId ? null : emptyState(orderId))
  )
  /** Ahead of what is drawn: two changes in one turn both count. */
  const latest = useRef(state)
  const sameEra = useSameEra()
  const [unsaved, setUnsaved] = useState<RmaRefusal>()
  const alone = useRef(before !== null)
  useEffect(() => {
    // Once: what was typed into another request makes room.
    if (!alone.current) {
      alone.current = true
      keepRequest(client).catch((error: unknown) =>
        setUnsaved(asRefusal(error))
      )
    }
  }, [client])

  const stored = useLoad(state ? null : draftId, () =>
    client.cases.retrieve(draftId ?? "")
  )
  const rma = stored.data
  useEffect(() => {
    if (rma && !latest.current) {
      latest.current = stateOf(rma.id, rma.draft ?? {}, rma.files)
      setState(latest.current)
    }
  }, [rma])

  const change = useCallback<Change>(
    (part) => {
      const now = latest.current
      if (now) {
        const next = {
          ...now,
          ...(typeof part === "function" ? part(now) : part),
        }
        latest.current = next
        if (sameEra()) {
          keepTyped(REQUEST, next)
        }
        setState(next)
      }
    },
    [sameEra]
  )

  /** The order is not theirs who are here: what was typed is somebody's who was here before, and nobody else's. */
  const startOver = useCallback(() => {
    if (typedBefore(REQUEST)) {
      forgetTyped(REQUEST)
      latest.current = emptyState()
      setState(latest.current)
    }
  }, [])

  // One after another: what is saved last is what was typed last, and there is one draft of it.
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const save = (now: WizardState): Promise<string> => {
    const turn = queue.current.then(async () => {
      const body = draftBody(now)
      const id = (latest.current ?? now).draft_id
      const saved = id
        ? await client.drafts.save(id, body)
        : await client.drafts.create(body)
      change({ draft_id: saved.id })
      return saved.id
    })
    queue.current = turn.catch(() => undefined)
    return turn
  }

  /** Goes on at once; saving may take its time. */
  const goTo = (step: Step) => {
    const now = latest.current && { ...latest.current, step }
    change({ step })
    if (now) {
      setUnsaved(undefined)
      save(now).catch((error: unknown) => {
        const refusal = asRefusal(error)
        setUnsaved(refusal)
        if (refusal.signedOut) {
          onSignedOut?.()
        }
      })
    }
  }

  /** A draft that was sent already, the answer cut off on its way: the same key answers it again. */
  const savedOrSent = async (now: WizardState): Promise<string> => {
    try {
      return await save(now)
    } catch (error) {
      if (now.draft_id && asRefusal(error).code === "illegal_transition") {
        return now.draft_id
      }
      throw error
    }
  }

  /** `shown`: the amounts that were on the screen; the store holds to them or says what they are now. */
  const submit = useAction(async (shown?: ExpectedQuoteDto) => {
    const now = latest.current
    if (!now) {
      return undefined
    }
    const id = await savedOrSent(now)
    const { rmas } = await client.drafts.submit(id, `draft:${id}`, shown)
    forgetTyped(REQUEST)
    // A file that arrives late is not written back.
    latest.current = null
    return rmas
  })

  return { state, change, startOver, goTo, unsaved, submit, stored }
}
