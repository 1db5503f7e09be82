import { useEffect, useId, useState } from "react"
import type { EvidenceSlotDto } from "../../client"
import { isRefusal } from "../../client/refusal"
import { useRmaContext } from "../context"
import { fill, named } from "../format"
import { Button } from "../parts/bits"
import type { ChosenFile } from "./state"

interface Sending {
  name: string
  share: number
  /** Why it was not taken. */
  why?: string
}

/** The picture as it was chosen: shown from the shopper's own device. */
const Preview = ({ file }: { file: File | undefined }) => {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!file?.type.startsWith("image/")) {
      return undefined
    }
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return url ? <img className="rma-thumbnail" src={url} alt="" /> : null
}

interface EvidenceSlotProps {
  slot: EvidenceSlotDto
  label: string
  files: ChosenFile[]
  onAdd: (file: ChosenFile) => void
  onRemove: (fileId: string) => void
}

/** One labelled slot: files chosen or photographed, sent at once, with progress and preview. */
export const EvidenceSlot = ({
  slot,
  label,
  files,
  onAdd,
  onRemove,
}: EvidenceSlotProps) => {
  const { t, format, client } = useRmaContext()
  const id = useId()
  const [sending, setSending] = useState<Sending[]>([])
  const [known, setKnown] = useState<Record<string, File>>({})

  const put = (name: string, part: Partial<Sending>) =>
    setSending((now) =>
      now.map((one) => (one.name === name ? { ...one, ...part } : one))
    )

  const send = async (file: File) => {
    const { name } = file
    setSending((now) => [
      ...now.filter((one) => one.name !== name),
      { name, share: 0 },
    ])
    try {
      const stored = await client.files.upload(file, {
        onProgress: (share) => put(name, { share }),
      })
      if (stored) {
        setKnown((now) => ({ ...now, [stored.id]: file }))
        onAdd({ slot: slot.slot, file_id: stored.id, name })
      }
      setSending((now) => now.filter((one) => one.name !== name))
    } catch (error) {
      const told = isRefusal(error) && error.status !== 0 ? error.message : ""
      put(name, { why: told || t.unreachable })
    }
  }

  const room = slot.max - files.length
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
        {files.map(({ file_id, name }) => (
          <li key={file_id} className="rma-row">
            <Preview file={known[file_id]} />
            <span>{fill(t.wizard.uploaded, { name })}</span>
            <Button
              look="link"
              aria-label={fill(t.wizard.removeFile, { name })}
              onClick={() => onRemove(file_id)}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      {sending.map(({ name, share, why }) =>
        why ? (
          <p key={name} className="rma-error" role="alert">
            {fill(t.wizard.uploadFailed, { name })} {why}
          </p>
        ) : (
          <p key={name} role="status">
            {fill(t.wizard.uploading, { name, percent: format.percent(share) })}
          </p>
        )
      )}
      {room > 0 && (
        <input
          id={id}
          type="file"
          multiple={room > 1}
          accept="image/*,application/pdf"
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])].slice(0, room)
            event.target.value = ""
            chosen.forEach((file) => void send(file))
          }}
        />
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
