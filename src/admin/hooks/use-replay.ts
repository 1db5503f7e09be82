import { useMutation } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import type { ReplayDto } from "../../types/policy-tools"
import { replay, type Progress } from "../lib/policies"
import type { Refusal } from "../lib/refusal"

/** A replay with its progress; leaving the page stops it on the server too. */
export const useReplay = (id: string) => {
  const [progress, setProgress] = useState<Progress | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const mutation = useMutation<ReplayDto, Refusal, object>({
    mutationFn: (body) => {
      running.current?.abort()
      running.current = new AbortController()
      setProgress(null)
      return replay(id, body, setProgress, running.current.signal)
    },
  })
  return { ...mutation, progress }
}
