import type { ReactNode, RefObject } from "react"

interface FilePickerProps {
  /** What is written on it. */
  children: ReactNode
  /** Media types, as a file input takes them. */
  accept: string
  /** Takes the files; choosing the same ones again is told again. */
  onChoose: (files: File[]) => void
  /** For a label that stands elsewhere, too. */
  id?: string
  multiple?: boolean
  /** A phone's camera, where one is at hand. */
  camera?: boolean
  /** For who puts the focus there later. */
  place?: RefObject<HTMLInputElement>
}

/**
 * A button that opens the device's own choice of files. What the browser draws for it speaks the browser's language:
 * that lies unseen over ours, where clicks, keys and files that are dropped find it.
 */
export const FilePicker = ({
  children,
  accept,
  onChoose,
  id,
  multiple,
  camera,
  place,
}: FilePickerProps) => (
  <label className={`rma-button rma-pick${camera ? " rma-camera" : ""}`}>
    {children}
    <input
      ref={place}
      id={id}
      type="file"
      // Without one the browser shows a hint of its own.
      title=""
      accept={accept}
      multiple={multiple}
      capture={camera ? "environment" : undefined}
      onChange={({ target }) => {
        const chosen = [...(target.files ?? [])]
        target.value = ""
        onChoose(chosen)
      }}
    />
  </label>
)
