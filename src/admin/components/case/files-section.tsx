import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminFileDto, AdminRmaDto } from "../../../types/http"
import { humanize } from "../../lib/request-type-names"
import { filesBySlot } from "../../lib/files-by-slot"
import { FileTile } from "./file-tile"
import { Section } from "./section"

interface GroupProps {
  rmaId: string
  title: string
  files: AdminFileDto[]
}

const Group = ({ rmaId, title, files }: GroupProps) => (
  <div className="bg-ui-bg-subtle min-w-44 flex-1 rounded-lg p-3">
    <Text size="xsmall" weight="plus" className="text-ui-fg-muted mb-1">
      {title}
    </Text>
    <div className="flex flex-wrap gap-2">
      {files.map((file) => (
        <FileTile key={file.id} rmaId={rmaId} file={file} />
      ))}
    </div>
  </div>
)

/** What was asked to be shown, slot beside slot for each item, so that one is compared with the other; then the rest. */
export const FilesSection = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  const { items, others } = filesBySlot(rma)
  if (rma.files.length === 0) {
    return null
  }
  return (
    <Section title={t("files.title")}>
      {items.map(({ id, title, slots }) => (
        <div key={id} className="px-6 py-4">
          <Text size="small" weight="plus" className="mb-2">
            {title}
          </Text>
          <div className="flex flex-wrap gap-4">
            {slots.map(({ slot, files }) => (
              <Group
                key={slot}
                rmaId={rma.id}
                title={humanize(slot)}
                files={files}
              />
            ))}
          </div>
        </div>
      ))}
      {others.length > 0 && (
        <div className="px-6 py-4">
          <Group rmaId={rma.id} title={t("files.other")} files={others} />
        </div>
      )}
    </Section>
  )
}
