import { SectionRow } from "@medusajs/dashboard/components"
import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { send } from "../../lib/request"
import { saveAs } from "../../lib/save-as"

interface LabelFileRowProps {
  id: string
  filename: string
}

/** A label that was uploaded; fetched with the sign-in, which a plain link does not carry. */
export const LabelFileRow = ({ id, filename }: LabelFileRowProps) => {
  const { t } = useTranslation("rma")
  const [isPending, setPending] = useState(false)
  const download = async () => {
    setPending(true)
    try {
      const response = await send(`/admin/rmas/${encodeURIComponent(id)}/label`)
      saveAs(await response.blob(), filename)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : filename)
    } finally {
      setPending(false)
    }
  }
  return (
    <SectionRow
      title={t("shipping.label")}
      value={
        <Button
          size="small"
          variant="transparent"
          isLoading={isPending}
          onClick={() => void download()}
        >
          {t("shipping.downloadLabel")}
        </Button>
      }
    />
  )
}
