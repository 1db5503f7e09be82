import { useRmaContext } from "../context"
import { EvidenceSlot, placeOf } from "../wizard/evidence-slot"
import type { ChosenFile } from "../wizard/state"
import type { Uploads } from "../wizard/use-uploads"

const SLOT = { slot: "message", min: 0, max: 10 }

/** Where files of a message are chosen, for what is on its way. */
export const placeOfMessage = (of: string) => placeOf(of, SLOT.slot)

/** Files that go with a message. */
export const MessageFiles = ({
  of,
  uploads,
  files,
  onChange,
}: {
  /** Whose they are: the words of a case. */
  of: string
  uploads: Uploads
  files: ChosenFile[]
  /** How they follow from what there is by then. */
  onChange: (edit: (files: ChosenFile[]) => ChosenFile[]) => void
}) => {
  const { t } = useRmaContext()
  return (
    <EvidenceSlot
      of={of}
      uploads={uploads}
      slot={SLOT}
      label={t.chat.attach}
      files={files}
      onAdd={(file) => onChange((now) => [...now, file])}
      onRemove={(id) =>
        onChange((now) => now.filter(({ file_id }) => file_id !== id))
      }
    />
  )
}
