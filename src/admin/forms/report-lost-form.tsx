import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ActionForm, type ActionFormProps } from "./action-form"
import { SwitchField } from "./fields/switch-field"
import { TextField } from "./fields/text-field"
import { written } from "./numbers"

/** What is on its way will not come; refunded all the same when the loss is not the shopper's. */
export const ReportLostForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm({
    defaultValues: {
      accepted: rma.shipping?.payer === "merchant",
      reason: "",
    },
  })
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={({ accepted, reason }) => ({ accepted, reason: written(reason) })}
    >
      <SwitchField
        control={form.control}
        name="accepted"
        label={t("form.grantLost")}
        hint={t("form.grantLostHint")}
      />
      <TextField
        control={form.control}
        name="reason"
        label={t("form.reason")}
        multiline
      />
    </ActionForm>
  )
}
