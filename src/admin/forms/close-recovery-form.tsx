import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ActionForm, type ActionFormProps } from "./action-form"
import { SelectField } from "./fields/select-field"
import { TextField } from "./fields/text-field"

const CLOSINGS = ["charged", "invoiced", "written_off"] as const

/** How money that went out before the goods came was dealt with. */
export const CloseRecoveryForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm({
    defaultValues: { closing: "charged", reason: "" },
  })
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={({ closing, reason }) => ({ closing, reason: reason.trim() })}
    >
      <SelectField
        control={form.control}
        name="closing"
        label={t("form.closing")}
        options={CLOSINGS.map((value) => ({
          value,
          label: t(`form.closings.${value}`),
        }))}
      />
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
