import { DocumentText } from "@medusajs/icons"
import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminFileDto } from "../../../types/http"
import { usePicture } from "../../hooks/use-picture"
import { fetchFile } from "../../lib/conversation"
import { saveAs } from "../../lib/save-as"

interface FileTileProps {
  rmaId: string
  file: AdminFileDto
}

/** A file of a case: a small picture of it, or its name; a click downloads it. */
export const FileTile = ({ rmaId, file }: FileTileProps) => {
  const { t } = useTranslation("rma")
  const [isPending, setPending] = useState(false)
  const picture = usePicture(rmaId, file.id, file.thumbnail)
  const download = async () => {
    setPending(true)
    try {
      saveAs(await fetchFile(rmaId, file.id, "original"), file.filename)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : file.filename)
    } finally {
      setPending(false)
    }
  }
  return (
    <Button
      variant="transparent"
      className="h-auto flex-col items-start gap-1 p-1"
      aria-label={t("files.download", { name: file.filename })}
      isLoading={isPending}
      onClick={() => void download()}
    >
      {picture ? (
        <img
          src={picture}
          alt=""
          className="h-32 max-w-40 rounded object-contain"
        />
      ) : (
        <DocumentText />
      )}
      <Text size="xsmall" className="max-w-40 truncate">
        {file.filename}
      </Text>
      {file.internal && (
        <Text size="xsmall" className="text-ui-fg-muted">
          {t("conversation.staffOnly")}
        </Text>
      )}
    </Button>
  )
}
