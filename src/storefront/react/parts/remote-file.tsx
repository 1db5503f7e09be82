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

/** A file of a case: fetched with the reader's rights, a picture shown small from a blob. */
export const RemoteFile = ({ rmaId, file }: RemoteFileProps) => {
  const { t, client } = useRmaContext()
  const [picture, setPicture] = useState<string>()
  const image = file.mime_type.startsWith("image/")
  useEffect(() => {
    let made: string | undefined
    let over = false
    if (image) {
      client.files.read(rmaId, file.id, "thumbnail").then(
        (read) => {
          if (!over) {
            made = URL.createObjectURL(read.file)
            setPicture(made)
          }
        },
        () => undefined
      )
    }
    return () => {
      over = true
      if (made) {
        URL.revokeObjectURL(made)
      }
    }
  }, [client, rmaId, file.id, image])
  const download = useAction(async () => {
    const read = await client.files.read(rmaId, file.id)
    saveFile(read.file, file.filename)
  })
  return (
    <span className="rma-row">
      {picture && <img className="rma-thumbnail" src={picture} alt="" />}
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
