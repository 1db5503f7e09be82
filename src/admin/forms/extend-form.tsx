import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { humanize } from "../lib/request-type-names"
import { ActionForm, type ActionFormProps } from "./action-form"
import { DateTimeField } from "./fields/date-time-field"
import { SelectField } from "./fields/select-field"
import { TextField } from "./fields/text-field"
import { FormNotice } from "./form-notice"

interface ExtendValues {
  clock: string
  until: Date | null
  explanation: string
}

/** A promise that will be late gets a new time and an explanation. */
export const ExtendForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const running = rma.clocks.filter((clock) => clock.met_at === null)
  const form = useForm<ExtendValues>({
    defaultValues: {
      clock: running[0]?.code ?? "",
      until: null,
      explanation: "",
    },
  })
  const empty = running.length === 0
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      disabled={empty}
      toBody={({ clock, until, explanation }) => ({
        clock,
        until: until?.toISOString(),
        explanation: explanation.trim(),
      })}
    >
      <FormNotice empty={empty} nothing={false} tooMany={false} />
      {!empty && (
        <>
          <SelectField
            control={form.control}
            name="clock"
            label={t("form.clock")}
            options={running.map(({ code, label }) => ({
              value: code,
              label: label ?? t(`clockNames.${code}`, humanize(code)),
            }))}
          />
          <DateTimeField
            control={form.control}
            name="until"
            label={t("form.until")}
            required
          />
          <TextField
            control={form.control}
            name="explanation"
            label={t("form.explanation")}
            required
            multiline
          />
        </>
      )}
    </ActionForm>
  )
}
