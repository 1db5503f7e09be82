import { useRouteModal } from "@medusajs/dashboard/components"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { DocumentErrors } from "../components/policies/document-errors"
import { usePublish } from "../hooks/use-policy"
import { policyPath } from "../lib/policy-path"
import { TextField } from "./fields/text-field"
import { FormShell } from "./form-shell"

/** Puts the draft in force; what it cannot say is listed with its place. */
export const PublishForm = ({ id }: { id: string }) => {
  const { t } = useTranslation("rma")
  const { handleSuccess } = useRouteModal()
  const publish = usePublish(id)
  const form = useForm({ defaultValues: { note: "" } })
  return (
    <FormShell
      form={form}
      submit={t("policies.publish")}
      isPending={publish.isPending}
      error={null}
      onSubmit={({ note }) =>
        publish.mutate(note, { onSuccess: () => handleSuccess(policyPath(id)) })
      }
    >
      {publish.error && <DocumentErrors error={publish.error} />}
      <TextField
        control={form.control}
        name="note"
        label={t("policies.note")}
        hint={t("policies.noteHint")}
        multiline
      />
    </FormShell>
  )
}
