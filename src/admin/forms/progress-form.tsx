import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ActionForm, type ActionFormProps } from "./action-form"
import { DateTimeField } from "./fields/date-time-field"
import { TextField } from "./fields/text-field"

interface ProgressValues {
  message: string
  dispatch_proved_at: Date | null
}

/** How far it is, and since when it is proved that the shopper sent the goods. */
export const ProgressForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm<ProgressValues>({
    defaultValues: { message: "", dispatch_proved_at: null },
  })
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={({ message, dispatch_proved_at }) => ({
        message: message.trim(),
        ...(dispatch_proved_at && {
          dispatch_proved_at: dispatch_proved_at.toISOString(),
        }),
      })}
    >
      <TextField
        control={form.control}
        name="message"
        label={t("form.message")}
        required
        multiline
      />
      <DateTimeField
        control={form.control}
        name="dispatch_proved_at"
        label={t("form.dispatchProvedAt")}
        hint={t("form.dispatchProvedAtHint")}
        past
      />
    </ActionForm>
  )
}
