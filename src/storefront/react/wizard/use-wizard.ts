import { useCallback, useEffect, useRef, useState } from "react"
import { useRmaContext } from "../context"
import { useAction } from "../hooks/use-action"
import { useLoad } from "../hooks/use-load"
import {
  draftBody,
  emptyState,
  stateOf,
  type Step,
  type WizardState,
} from "./state"
import { forgetTyped, keepTyped, typedBefore } from "./typed-text"

export type Change = (part: Partial<WizardState>) => void

/**
 * The request as it is being filled in: kept in the tab at every key, saved as a draft at every step, and
 * sent once however often one clicks (the draft's id is the key of the submission).
 */
export const useWizard = (draftId: string | null, orderId: string | null) => {
  const { client } = useRmaContext()
  const [state, setState] = useState<WizardState | null>(
    () => typedBefore(draftId) ?? (draftId ? null : emptyState(orderId))
  )
  const latest = useRef(state)
  latest.current = state

  const stored = useLoad(state ? null : draftId, () =>
    client.cases.retrieve(draftId ?? "")
  )
  const rma = stored.data
  useEffect(() => {
    if (rma && !latest.current) {
      setState(stateOf(rma.id, rma.draft ?? {}))
    }
  }, [rma])

  const change = useCallback<Change>((part) => {
    setState((now) => {
      const next = now && { ...now, ...part }
      if (next) {
        keepTyped(next)
      }
      return next
    })
  }, [])

  const saving = useAction(async (now: WizardState) => {
    const body = draftBody(now)
    const saved = now.draft_id
      ? await client.drafts.save(now.draft_id, body)
      : await client.drafts.create(body)
    change({ draft_id: saved.id })
    return saved.id
  })

  /** Goes on at once; saving may take its time. */
  const goTo = (step: Step) => {
    change({ step })
    if (latest.current && latest.current.step !== "order") {
      void saving.run(latest.current)
    } else if (latest.current?.order_id) {
      void saving.run(latest.current)
    }
  }

  const submit = useAction(async () => {
    const now = latest.current
    if (!now) {
      return undefined
    }
    const id = await (now.draft_id
      ? client.drafts.save(now.draft_id, draftBody(now))
      : client.drafts.create(draftBody(now)))
    change({ draft_id: id.id })
    const { rmas } = await client.drafts.submit(id.id, `draft:${id.id}`)
    forgetTyped()
    return rmas
  })

  return { state, change, goTo, saving, submit, stored, forget: forgetTyped }
}
