import { Form } from "@medusajs/dashboard/components"
import { Input, Textarea } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { FieldProps } from "./types"

interface TextFieldProps<T extends FieldValues> extends FieldProps<T> {
  required?: boolean
  multiline?: boolean
  placeholder?: string
}

export const TextField = <T extends FieldValues>({
  control,
  name,
  label,
  hint,
  required = false,
  multiline = false,
  placeholder,
}: TextFieldProps<T>) => {
  const { t } = useTranslation("rma")
  return (
    <Form.Field
      control={control}
      name={name}
      rules={{
        validate: (value: unknown) =>
          !required ||
          (typeof value === "string" && value.trim() !== "") ||
          t("form.required"),
      }}
      render={({ field }) => (
        <Form.Item>
          <Form.Label optional={!required}>{label}</Form.Label>
          <Form.Control>
            {multiline ? (
              <Textarea {...field} rows={5} placeholder={placeholder} />
            ) : (
              <Input {...field} placeholder={placeholder} />
            )}
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
