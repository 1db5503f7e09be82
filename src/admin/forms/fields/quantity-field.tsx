import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { wholeNumber } from "../numbers"
import type { FieldProps } from "./types"

interface QuantityFieldProps<T extends FieldValues> extends FieldProps<T> {
  max: number
  /** Told of every whole number entered, for fields that follow this one. */
  onQuantity?: (quantity: number) => void
}

/** Units: a whole number from 0 to `max`, kept as the text that was typed. */
export const QuantityField = <T extends FieldValues>({
  control,
  name,
  label,
  hint,
  max,
  onQuantity,
}: QuantityFieldProps<T>) => {
  const { t } = useTranslation("rma")
  return (
    <Form.Field
      control={control}
      name={name}
      rules={{
        validate: (value: unknown) => {
          const quantity = wholeNumber(value)
          return quantity !== null && quantity <= max
            ? true
            : t("form.wholeNumber", { max })
        },
      }}
      render={({ field: { onChange, ...field } }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          <Form.Control>
            <Input
              {...field}
              type="number"
              inputMode="numeric"
              min={0}
              max={max}
              step={1}
              onChange={(event) => {
                onChange(event)
                const quantity = wholeNumber(event.target.value)
                if (quantity !== null) {
                  onQuantity?.(quantity)
                }
              }}
            />
          </Form.Control>
          {hint && <Form.Hint>{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
