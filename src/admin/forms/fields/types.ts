import type { Control, FieldPath, FieldValues } from "react-hook-form"

/** What every field of a form is given. */
export interface FieldProps<T extends FieldValues> {
  control: Control<T>
  name: FieldPath<T>
  label: string
  hint?: string
}
