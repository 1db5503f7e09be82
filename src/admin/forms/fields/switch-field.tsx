import { Form } from "@medusajs/dashboard/components"
import { Switch } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import type { FieldProps } from "./types"

export const SwitchField = <T extends FieldValues>({
  control,
  name,
  label,
  hint,
}: FieldProps<T>) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field: { value, onChange, ...field } }) => (
      <Form.Item>
        <div className="flex items-center justify-between gap-x-4">
          <Form.Label>{label}</Form.Label>
          <Form.Control>
            <Switch
              {...field}
              checked={Boolean(value)}
              onCheckedChange={onChange}
            />
          </Form.Control>
        </div>
        {hint && <Form.Hint>{hint}</Form.Hint>}
      </Form.Item>
    )}
  />
)
