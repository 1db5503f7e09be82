import { useEffect, useState } from "react"
import { useRmaContext } from "../context"
import { fill } from "../format"
import { useAction } from "../hooks/use-action"
import { Button } from "./bits"
import { Problem } from "./problem"
import { saveFile } from "./save-file"

interface RemoteFileProps {
  rmaId: string
  file: { id: string; filename: string; mime_type: string }
}

/**
 * A picture of a case, small, from a blob that was fetched with the reader's rights; nothing where there is none.
 * @param rmaId null: the file is in no case yet
 */
export const RemotePicture = ({
  rmaId,
  fileId,
  type,
}: {
  rmaId: string | null
  fileId: string
  /** Media type. */
  type: string
}) => {
  const { client } = useRmaContext()
  const [picture, setPicture] = useState<string>()
  const image = type.startsWith("image/")
  useEffect(() => {
    let made: string | undefined
    let over = false
    if (image && rmaId !== null) {
      client.files.read(rmaId, fileId, "thumbnail").then(
        (read) => {
          if (!over) {
            made = URL.createObjectURL(read.file)
            setPicture(made)
          }
        },
        // Its name stands beside it.
        () => undefined
      )
    }
    return () => {
      over = true
      if (made) {
        URL.revokeObjectURL(made)
      }
    }
  }, [client, rmaId, fileId, image])
  return picture ? <img className="rma-thumbnail" src={picture} alt="" /> : null
}

/** A file of a case: fetched with the reader's rights, a picture shown small. */
export const RemoteFile = ({ rmaId, file }: RemoteFileProps) => {
  const { t, client } = useRmaContext()
  const download = useAction(async () => {
    const read = await client.files.read(rmaId, file.id)
    saveFile(read.file, file.filename)
  })
  return (
    <span className="rma-row">
      <RemotePicture rmaId={rmaId} fileId={file.id} type={file.mime_type} />
      <Button
        look="link"
        busy={download.busy}
        onClick={() => void download.run()}
      >
        {fill(t.chat.download, { name: file.filename })}
      </Button>
      <Problem error={download.error} />
    </span>
  )
}
