import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { groundsFor } from "../lib/grounds"
import { ActionForm, type ActionFormProps } from "./action-form"
import { GroundField } from "./fields/ground-field"
import { TextField } from "./fields/text-field"

/** Refuses a request in writing; a withdrawal on a ground of the law only. */
export const RejectForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm({
    defaultValues: { reason: "", ground: groundsFor(rma)[0] ?? "" },
  })
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={({ reason, ground }) => ({
        reason: reason.trim(),
        ...(ground && { ground }),
      })}
    >
      <GroundField control={form.control} name="ground" rma={rma} />
      <TextField
        control={form.control}
        name="reason"
        label={t("form.reason")}
        required
        multiline
      />
    </ActionForm>
  )
}
