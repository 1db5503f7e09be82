import { useEffect, useState } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ActionForm, type ActionFormProps } from "./action-form"
import {
  attachLabelBody,
  contentOf,
  type AttachLabelValues,
  type ReadFile,
} from "./bodies/attach-label"
import { FileField } from "./fields/file-field"
import { TextField } from "./fields/text-field"

interface Values extends AttachLabelValues {
  file: File | null
}

/** The chosen file, read as soon as it is chosen; null until then. */
const useReadFile = (file: File | null): ReadFile | null => {
  const [read, setRead] = useState<ReadFile | null>(null)
  useEffect(() => {
    setRead(null)
    if (!file) {
      return
    }
    const reader = new FileReader()
    reader.onload = () =>
      setRead(
        typeof reader.result === "string"
          ? { filename: file.name, content: contentOf(reader.result) }
          : null
      )
    reader.readAsDataURL(file)
    return () => reader.abort()
  }, [file])
  return read
}

/** A label that was made elsewhere: a file, an address, or both. */
export const AttachLabelForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm<Values>({
    defaultValues: { file: null, url: "", carrier: "", tracking_number: "" },
  })
  const { control } = form
  const [file, url] = useWatch({ control, name: ["file", "url"] })
  const read = useReadFile(file)
  const nothing = file ? read === null : url.trim() === ""
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={(values) => attachLabelBody(values, read)}
      disabled={nothing}
    >
      <FileField
        control={control}
        name="file"
        label={t("form.labelFile")}
        hint={t("form.labelFileHint")}
        accept="application/pdf,image/png,image/jpeg"
      />
      <TextField control={control} name="url" label={t("form.labelUrl")} />
      <TextField control={control} name="carrier" label={t("form.carrier")} />
      <TextField
        control={control}
        name="tracking_number"
        label={t("form.trackingNumber")}
      />
    </ActionForm>
  )
}
