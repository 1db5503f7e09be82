import { useEffect, useRef, useState } from "react"
import { isRefusal } from "../../client/refusal"
import { useRmaContext } from "../context"
import { fill } from "../format"
import { asRefusal } from "../hooks/use-load"
import { useSameEra } from "../hooks/use-same-era"
import { forgetUnsent, keepUnsent, takeUnsent } from "../typed-text"

/** A file on its way; pictures of a phone's camera all have one name, so each has a number. */
export interface Sending {
  turn: number
  /** Where on which page it was chosen. */
  place: string
  file: File
  share: number
  /** Why it was not taken. */
  why?: string
  onStored: (fileId: string, file: File) => void
}

type Chosen = Pick<Sending, "place" | "onStored">

export interface Uploads {
  sending: Sending[]
  /** Files of this device by the id the store gave them. */
  known: Record<string, File>
  send: (file: File, chosen: Chosen) => void
  /** Sends what waited for this place to be there again. */
  resume: (chosen: Chosen) => void
  again: (failed: Sending) => void
  /** Takes it back, also in the middle of its way. */
  drop: (one: Sending) => void
}

const TENTH_OF_MB = 104857.6
/** Milliseconds. */
const A_MOMENT = 2000

/**
 * Files sent at once, each with its progress, as long as the form is there that they go with; one that did not arrive
 * is kept for another try. What is on its way when the form goes, or finds the session over, waits for its return.
 */
export const useUploads = (): Uploads => {
  const { t, format, client, onSignedOut, maxFileSize } = useRmaContext()
  const [sending, setSending] = useState<Sending[]>([])
  const [known, setKnown] = useState<Record<string, File>>({})
  const turns = useRef(0)
  const sameEra = useSameEra()
  const running = useRef(
    new Map<number, { one: Sending; stop: AbortController }>()
  )

  const keep = ({ place, file }: Sending) => {
    if (sameEra()) {
      keepUnsent(place, file)
    }
  }
  const put = (turn: number, part: Partial<Sending>) =>
    setSending((now) =>
      now.map((one) => (one.turn === turn ? { ...one, ...part } : one))
    )
  const remove = (turn: number) =>
    setSending((now) => now.filter((one) => one.turn !== turn))

  const begin = async (one: Sending, patient = true): Promise<void> => {
    const { turn, file, onStored } = one
    // Else all of it is on its way before the store says so.
    if (maxFileSize !== undefined && file.size > maxFileSize) {
      const max = format.number(Math.floor(maxFileSize / TENTH_OF_MB) / 10)
      put(turn, { why: fill(t.wizard.tooLarge, { max }) })
      return
    }
    const stop = new AbortController()
    running.current.set(turn, { one, stop })
    try {
      const stored = await client.files.upload(file, {
        signal: stop.signal,
        onProgress: (share) => put(turn, { share }),
      })
      // Else it was taken back meanwhile.
      if (running.current.delete(turn)) {
        if (stored) {
          setKnown((now) => ({ ...now, [stored.id]: file }))
          onStored(stored.id, file)
        }
        remove(turn)
      }
    } catch (error) {
      // Others of the same person are on their way: they make room.
      if (patient && asRefusal(error).code === "too_many_uploads") {
        await new Promise((resolve) => setTimeout(resolve, A_MOMENT))
        if (running.current.delete(turn)) {
          await begin(one, false)
        }
        return
      }
      if (running.current.delete(turn)) {
        const told = isRefusal(error) && error.status !== 0 ? error.message : ""
        put(turn, { why: told || t.unreachable })
        if (isRefusal(error) && error.signedOut) {
          keep(one)
          onSignedOut?.()
        }
      }
    }
  }
  const send = (file: File, chosen: Chosen) => {
    turns.current += 1
    const one = { ...chosen, turn: turns.current, file, share: 0 }
    setSending((now) => [...now, one])
    void begin(one)
  }
  const resume = (chosen: Chosen) => {
    // What is still shown as refused is tried again there.
    if (sending.every(({ place }) => place !== chosen.place)) {
      takeUnsent(chosen.place).forEach((file) => send(file, chosen))
    }
  }
  const again = (failed: Sending) => {
    forgetUnsent(failed.place, failed.file)
    put(failed.turn, { why: undefined, share: 0 })
    void begin(failed)
  }
  const drop = ({ turn, place, file }: Sending) => {
    forgetUnsent(place, file)
    const under = running.current.get(turn)
    running.current.delete(turn)
    under?.stop.abort()
    remove(turn)
  }
  useEffect(
    () => () => {
      for (const { one, stop } of running.current.values()) {
        keep(one)
        stop.abort()
      }
      running.current.clear()
      setSending([])
    },
    []
  )
  return { sending, known, send, resume, again, drop }
}

/** Why a form cannot be sent yet: of these files some are on their way, or did not arrive. */
export const useHold = () => {
  const { t, format } = useRmaContext()
  return (sending: readonly Sending[]): string | undefined => {
    const failed = sending.filter(({ why }) => why)
    const told = failed.length
      ? t.wizard.notUploaded
      : sending.length && t.wizard.stillUploading
    const names = (failed.length ? failed : sending).map(
      ({ file }) => file.name
    )
    return told ? fill(told, { names: format.list(names) }) : undefined
  }
}
