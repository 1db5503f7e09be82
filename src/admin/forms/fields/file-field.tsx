import { Form } from "@medusajs/dashboard/components"
import { Input } from "@medusajs/ui"
import type { FieldValues } from "react-hook-form"
import type { FieldProps } from "./types"

interface FileFieldProps<T extends FieldValues> extends FieldProps<T> {
  /** Media types to choose from; what a file really is the server says. */
  accept: string
}

/** One file, as the browser holds it; null when none is chosen. */
export const FileField = <T extends FieldValues>({
  control,
  name,
  label,
  hint,
  accept,
}: FileFieldProps<T>) => (
  <Form.Field
    control={control}
    name={name}
    render={({ field: { value: _, onChange, ...field } }) => (
      <Form.Item>
        <Form.Label optional>{label}</Form.Label>
        <Form.Control>
          <Input
            {...field}
            type="file"
            accept={accept}
            onChange={(event) => onChange(event.target.files?.[0] ?? null)}
          />
        </Form.Control>
        {hint && <Form.Hint>{hint}</Form.Hint>}
        <Form.ErrorMessage />
      </Form.Item>
    )}
  />
)
