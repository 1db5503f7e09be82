import { useEffect, useId, useRef, useState } from "react"
import type { EvidenceSlotDto } from "../../client"
import { useRmaContext } from "../context"
import { fill, named } from "../format"
import { useKeptFocus } from "../hooks/use-kept-focus"
import { Button } from "../parts/bits"
import { FilePicker } from "../parts/file-picker"
import { RemotePicture } from "../parts/remote-file"
import type { ChosenFile } from "./state"
import type { Sending, Uploads } from "./use-uploads"

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

const OnItsWay = ({
  one,
  room,
  uploads,
}: {
  one: Sending
  /** How many more its slot takes. */
  room: number
  uploads: Pick<Uploads, "again" | "drop">
}) => {
  const { t, format } = useRmaContext()
  const { name } = one.file
  return (
    <div className="rma-row">
      {one.why ? (
        <>
          <p className="rma-error" role="alert">
            {fill(t.wizard.uploadFailed, { name })} {one.why}
          </p>
          {room > 0 && (
            <Button
              aria-label={`${t.retry}: ${name}`}
              onClick={() => uploads.again(one)}
            >
              {t.retry}
            </Button>
          )}
        </>
      ) : (
        <p role="status">
          {fill(t.wizard.uploading, {
            name,
            percent: format.percent(one.share),
          })}
        </p>
      )}
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
  /** Of the form that is sent with the files. */
  uploads: Uploads
  /** The draft that has them, once it is saved. */
  draftId?: string | null
  slot: EvidenceSlotDto
  label: string
  files: ChosenFile[]
  onAdd: (file: ChosenFile) => void
  onRemove: (fileId: string) => void
}

/** Where files of a slot are chosen, for what is on its way. */
export const placeOf = (of: string, slot: string) => `${of}:${slot}`

/** One labelled slot: files chosen, or photographed with a phone, sent at once, with progress and preview. */
export const EvidenceSlot = ({
  of,
  uploads,
  draftId = null,
  slot,
  label,
  files,
  onAdd,
  onRemove,
}: EvidenceSlotProps) => {
  const { t, format } = useRmaContext()
  const id = useId()
  const place = placeOf(of, slot.slot)
  const onStored: Sending["onStored"] = (file_id, { name, type }) =>
    onAdd({ slot: slot.slot, file_id, name, type })
  useEffect(() => {
    uploads.resume({ place, onStored })
    // What waited is sent when its place is there again, and at no other time.
  }, [])
  const sending = uploads.sending.filter((one) => one.place === place)
  const waiting = sending.filter(({ why }) => !why).length
  const room = slot.max - files.length - waiting
  /** Names of what was chosen beyond the room there is. */
  const [leftOut, setLeftOut] = useState<string[]>([])
  const filled = files.length + sending.length > 0
  const take = (chosen: File[]) => {
    setLeftOut(chosen.slice(room).map(({ name }) => name))
    chosen
      .slice(0, room)
      .forEach((file) => uploads.send(file, { place, onStored }))
  }
  const name = useRef<HTMLLabelElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const kept = useKeptFocus(() => input.current ?? name.current)
  return (
    <div className="rma-slot" {...kept}>
      <label ref={name} htmlFor={id} tabIndex={room > 0 ? undefined : -1}>
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
      {sending.map((one) => (
        <OnItsWay key={one.turn} one={one} room={room} uploads={uploads} />
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
        <div className="rma-row">
          <FilePicker
            place={input}
            id={id}
            multiple={room > 1}
            accept="image/*,application/pdf"
            onChoose={take}
          >
            {room > 1 ? t.wizard.chooseFiles : t.wizard.chooseFile}
          </FilePicker>
          <FilePicker camera accept="image/*" onChoose={take}>
            {t.wizard.camera}
            <span className="rma-hidden">: {label}</span>
          </FilePicker>
        </div>
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
