import { useEffect, useId, useRef, useState } from "react"
import type { EvidenceSlotDto } from "../../client"
import { isRefusal } from "../../client/refusal"
import { useRmaContext } from "../context"
import { fill, named } from "../format"
import { Button } from "../parts/bits"
import { RemotePicture } from "../parts/remote-file"
import { forgetUnsent, keepUnsent, takeUnsent } from "../typed-text"
import type { ChosenFile } from "./state"

/** A file on its way; pictures of a phone's camera all have one name, so each has a number. */
interface Sending {
  turn: number
  file: File
  share: number
  /** Why it was not taken. */
  why?: string
}

/** The picture as it was chosen: shown from the shopper's own device. */
const Preview = ({ file }: { file: File }) => {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!file.type.startsWith("image/")) {
      return undefined
    }
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url ? <img className="rma-thumbnail" src={url} alt="" /> : null
}

interface Uploads {
  sending: Sending[]
  /** Files of this device by the id the store gave them. */
  known: Record<string, File>
  send: (file: File) => void
  again: (failed: Sending) => void
  drop: (failed: Sending) => void
}

/**
 * Files sent at once, each with its progress; one that did not arrive is kept for another try, over a new sign-in too.
 * @param place where on which page they were chosen
 */
const useUploads = (
  place: string,
  onStored: (id: string, file: File) => void
): Uploads => {
  const { t, client, onSignedOut } = useRmaContext()
  const [sending, setSending] = useState<Sending[]>([])
  const [known, setKnown] = useState<Record<string, File>>({})
  const turns = useRef(0)

  const put = (turn: number, part: Partial<Sending>) =>
    setSending((now) =>
      now.map((one) => (one.turn === turn ? { ...one, ...part } : one))
    )
  const drop = ({ turn, file }: Sending) => {
    forgetUnsent(place, file)
    setSending((now) => now.filter((one) => one.turn !== turn))
  }

  const begin = async (one: Sending) => {
    const { turn, file } = one
    try {
      const stored = await client.files.upload(file, {
        onProgress: (share) => put(turn, { share }),
      })
      if (stored) {
        setKnown((now) => ({ ...now, [stored.id]: file }))
        onStored(stored.id, file)
      }
      drop(one)
    } catch (error) {
      const told = isRefusal(error) && error.status !== 0 ? error.message : ""
      put(turn, { why: told || t.unreachable })
      if (isRefusal(error) && error.signedOut) {
        keepUnsent(place, file)
        onSignedOut?.()
      }
    }
  }
  const send = (file: File) => {
    turns.current += 1
    const one = { turn: turns.current, file, share: 0 }
    setSending((now) => [...now, one])
    void begin(one)
  }
  useEffect(() => {
    takeUnsent(place).forEach(send)
    // What waited for a new session is sent when the page is there again, and at no other time.
  }, [])
  const again = (failed: Sending) => {
    forgetUnsent(place, failed.file)
    put(failed.turn, { why: undefined, share: 0 })
    void begin(failed)
  }
  return { sending, known, send, again, drop }
}

const OnItsWay = ({
  one,
  uploads,
}: {
  one: Sending
  uploads: Pick<Uploads, "again" | "drop">
}) => {
  const { t, format } = useRmaContext()
  const { name } = one.file
  if (!one.why) {
    return (
      <p role="status">
        {fill(t.wizard.uploading, { name, percent: format.percent(one.share) })}
      </p>
    )
  }
  return (
    <div className="rma-row">
      <p className="rma-error" role="alert">
        {fill(t.wizard.uploadFailed, { name })} {one.why}
      </p>
      <Button
        aria-label={`${t.retry}: ${name}`}
        onClick={() => uploads.again(one)}
      >
        {t.retry}
      </Button>
      <Button
        look="link"
        aria-label={fill(t.wizard.removeFile, { name })}
        onClick={() => uploads.drop(one)}
      >
        ×
      </Button>
    </div>
  )
}

interface EvidenceSlotProps {
  /** Whose slot it is: one line of one request, or a case. */
  of: string
  /** The draft that has them, once it is saved. */
  draftId?: string | null
  slot: EvidenceSlotDto
  label: string
  files: ChosenFile[]
  onAdd: (file: ChosenFile) => void
  onRemove: (fileId: string) => void
}

/** One labelled slot: files chosen, or photographed with a phone, sent at once, with progress and preview. */
export const EvidenceSlot = ({
  of,
  draftId = null,
  slot,
  label,
  files,
  onAdd,
  onRemove,
}: EvidenceSlotProps) => {
  const { t, format } = useRmaContext()
  const id = useId()
  const uploads = useUploads(`${of}:${slot.slot}`, (file_id, { name, type }) =>
    onAdd({ slot: slot.slot, file_id, name, type })
  )
  const waiting = uploads.sending.filter(({ why }) => !why).length
  const room = slot.max - files.length - waiting
  /** Names of what was chosen beyond the room there is. */
  const [leftOut, setLeftOut] = useState<string[]>([])
  const filled = files.length + uploads.sending.length > 0
  const take = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])]
    input.value = ""
    setLeftOut(chosen.slice(room).map(({ name }) => name))
    chosen.slice(0, room).forEach(uploads.send)
  }
  return (
    <div className="rma-slot">
      <label htmlFor={id}>
        {label}
        {slot.min > 0 && (
          <span className="rma-optional">
            {" "}
            ({format.count(t.wizard.slotMin, slot.min)})
          </span>
        )}
      </label>
      <ul className="rma-files">
        {files.map(({ file_id, name, type = "" }) => (
          <li key={file_id} className="rma-row">
            {uploads.known[file_id] ? (
              <Preview file={uploads.known[file_id]} />
            ) : (
              <RemotePicture rmaId={draftId} fileId={file_id} type={type} />
            )}
            <span>{fill(t.wizard.uploaded, { name })}</span>
            <Button
              look="link"
              aria-label={fill(t.wizard.removeFile, { name })}
              onClick={() => {
                setLeftOut([])
                onRemove(file_id)
              }}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      {uploads.sending.map((one) => (
        <OnItsWay key={one.turn} one={one} uploads={uploads} />
      ))}
      {filled && leftOut.length > 0 && (
        <p className="rma-error" role="alert">
          {fill(t.wizard.noRoom, {
            max: slot.max,
            names: format.list(leftOut),
          })}
        </p>
      )}
      {room > 0 && (
        <input
          id={id}
          type="file"
          multiple={room > 1}
          accept="image/*,application/pdf"
          onChange={(event) => take(event.target)}
        />
      )}
      {room > 0 && (
        <label className="rma-button rma-camera">
          {t.wizard.camera}
          <span className="rma-hidden">: {label}</span>
          <input
            className="rma-hidden"
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => take(event.target)}
          />
        </label>
      )}
    </div>
  )
}

/** The name of a slot: the merchant's, else ours. */
export const useSlotName = () => {
  const { t } = useRmaContext()
  return ({ label, slot }: EvidenceSlotDto) =>
    label ?? named(t.wizard.slot, slot)
}
