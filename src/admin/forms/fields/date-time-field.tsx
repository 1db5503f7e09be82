import { Form } from "@medusajs/dashboard/components"
import { DatePicker } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { FieldProps } from "./types"

interface DateTimeFieldProps<T extends FieldValues> extends FieldProps<T> {
  required?: boolean
  /** Of what happened already. */
  past?: boolean
}

/** A moment in the future, or in the past, in the reader's own time zone; null when it is left open. */
export const DateTimeField = <T extends FieldValues>({
  control,
  name,
  label,
  hint,
  required = false,
  past = false,
}: DateTimeFieldProps<T>) => {
  const { t } = useTranslation("rma")
  return (
    <Form.Field
      control={control}
      name={name}
      rules={{
        validate: (value: unknown) =>
          !required || value !== null || t("form.required"),
      }}
      render={({ field: { value, onChange } }) => (
        <Form.Item>
          <Form.Label optional={!required}>{label}</Form.Label>
          <Form.Control>
            <DatePicker
              aria-label={label}
              granularity="minute"
              {...(past ? { maxValue: new Date() } : { minValue: new Date() })}
              value={value}
              onChange={onChange}
            />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
