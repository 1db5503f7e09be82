import { Form } from "@medusajs/dashboard/components"
import { Select } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import type { FieldProps } from "./types"

interface SelectFieldProps<T extends FieldValues> extends FieldProps<T> {
  options: readonly { value: string; label: string }[]
  /** Told of every choice, for fields that follow this one. */
  onChoose?: (value: string) => void
}

/** One of a list. There is always a choice: callers give the field a first value. */
export const SelectField = <T extends FieldValues>({
  control,
  name,
  label,
  hint,
  options,
  onChoose,
}: SelectFieldProps<T>) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field: { onChange, ref, value, ...field } }) => (
      <Form.Item>
        <Form.Label>{label}</Form.Label>
        <Select
          {...field}
          value={String(value)}
          onValueChange={(next) => {
            onChange(next)
            onChoose?.(next)
          }}
        >
          <Form.Control>
            <Select.Trigger ref={ref}>
              <Select.Value />
            </Select.Trigger>
          </Form.Control>
          <Select.Content>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value}>
                {option.label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
        {hint && <Form.Hint>{hint}</Form.Hint>}
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
