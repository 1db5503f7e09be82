import { Form } from "@medusajs/dashboard/components"
import { Checkbox, Label, Text } from "@medusajs/ui"
import { useId } from "react"
import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { FieldProps } from "./types"

interface ChoicesFieldProps<T extends FieldValues> extends FieldProps<T> {
  options: readonly { value: string; label: string }[]
}

const chosenOf = (value: unknown): string[] =>
  Array.isArray(value) ? (value as string[]) : []

/** Any number of a list. */
export const ChoicesField = <T extends FieldValues>({
  control,
  name,
  label,
  hint,
  options,
}: ChoicesFieldProps<T>) => {
  const { t } = useTranslation("rma")
  const id = useId()
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { value, onChange } }) => (
        <Form.Item>
          <fieldset className="flex flex-col gap-y-2">
            <Text asChild size="small" weight="plus">
              <legend>{label}</legend>
            </Text>
            {hint && <Form.Hint>{hint}</Form.Hint>}
            {options.length === 0 && (
              <Text size="small" className="text-ui-fg-subtle">
                {t("choices.none")}
              </Text>
            )}
            {options.map((option) => (
              <div key={option.value} className="flex items-center gap-x-2">
                <Checkbox
                  id={`${id}-${option.value}`}
                  checked={chosenOf(value).includes(option.value)}
                  onCheckedChange={(checked) =>
                    onChange(
                      checked === true
                        ? [...chosenOf(value), option.value]
                        : chosenOf(value).filter((one) => one !== option.value)
                    )
                  }
                />
                <Label size="small" htmlFor={`${id}-${option.value}`}>
                  {option.label}
                </Label>
              </div>
            ))}
          </fieldset>
        </Form.Item>
      )}
    />
  )
}
