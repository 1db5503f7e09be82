import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { amount } from "../numbers"
import type { FieldProps } from "./types"

interface AmountFieldProps<T extends FieldValues> extends FieldProps<T> {
  required?: boolean
}

/** An amount above zero in major units, kept as the text that was typed. */
export const AmountField = <T extends FieldValues>({
  control,
  name,
  label,
  hint,
  required = false,
}: AmountFieldProps<T>) => {
  const { t } = useTranslation("rma")
  return (
    <Form.Field
      control={control}
      name={name}
      rules={{
        validate: (value: unknown) => {
          if (!required && value === "") {
            return true
          }
          return (amount(value) ?? 0) > 0 || t("form.amountInvalid")
        },
      }}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional={!required}>{label}</Form.Label>
          <Form.Control>
            <Input {...field} inputMode="decimal" />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
