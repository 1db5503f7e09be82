import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ActionForm, type ActionFormProps } from "./action-form"
import { TextField } from "./fields/text-field"

const textForm = (name: "reason" | "message") => {
  const TextForm = ({ rma, action }: ActionFormProps) => {
    const { t } = useTranslation("rma")
    const form = useForm({ defaultValues: { text: "" } })
    return (
      <ActionForm
        rma={rma}
        action={action}
        form={form}
        toBody={({ text }) => ({ [name]: text.trim() })}
      >
        <TextField
          control={form.control}
          name="text"
          label={t(`form.${name}`)}
          required
          multiline
        />
      </ActionForm>
    )
  }
  return TextForm
}

/** An action that needs a written reason. */
export const ReasonForm = textForm("reason")

/** An action that is a message. */
export const MessageForm = textForm("message")
