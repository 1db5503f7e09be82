import { useId, type ReactNode } from "react"
import { useRmaContext } from "../context"
import { fill } from "../format"
import { isTooLong, LIMITS } from "./limits"

interface Wiring {
  id: string
  "aria-invalid"?: true
  "aria-describedby"?: string
  "aria-required"?: true
}

interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  error?: string
  required?: boolean
  /** The control, wired to its label, hint and error. */
  children: (wiring: Wiring) => ReactNode
}

/** A control with its label before it and its error after it. */
export const Field = ({
  label,
  hint,
  error,
  required,
  children,
}: FieldProps) => {
  const { t } = useRmaContext()
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`]
    .filter(Boolean)
    .join(" ")
  return (
    <div className="rma-field">
      <label htmlFor={id}>
        {label}
        {required === false && (
          <span className="rma-optional"> ({t.optional})</span>
        )}
      </label>
      {hint && (
        <p className="rma-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        ...(error ? { "aria-invalid": true } : {}),
        ...(described ? { "aria-describedby": described } : {}),
        ...(required ? { "aria-required": true } : {}),
      })}
      {error && (
        <p className="rma-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

interface TextProps {
  label: ReactNode
  value: string
  onChange: (value: string) => void
  hint?: ReactNode
  error?: string
  required?: boolean
  /** Lines of a longer text. */
  rows?: number
  type?: "text" | "email" | "password" | "date" | "tel" | "number"
  /** Characters the store takes: more are told beside the field, never cut. */
  limit?: number
  autoComplete?: string
  /** Takes the focus when it appears: it was asked for. */
  autoFocus?: boolean
  inputMode?: "numeric" | "text" | "email"
}

export const TextField = ({
  label,
  value,
  onChange,
  hint,
  error,
  required,
  rows,
  type = "text",
  limit = rows ? LIMITS.text : LIMITS.line,
  autoFocus,
  ...rest
}: TextProps) => {
  const { t } = useRmaContext()
  const told = isTooLong(value, limit) ? fill(t.tooLong, { max: limit }) : error
  return (
    <Field label={label} hint={hint} error={told} required={required}>
      {(wiring) =>
        rows ? (
          <textarea
            {...wiring}
            rows={rows}
            dir="auto"
            autoFocus={autoFocus}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...wiring}
            {...rest}
            autoFocus={autoFocus}
            type={type}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}

interface SelectProps {
  label: ReactNode
  value: string
  onChange: (value: string) => void
  options: { value: string; label: string; disabled?: boolean }[]
  hint?: ReactNode
  error?: string
  required?: boolean
}

export const SelectField = ({
  label,
  value,
  onChange,
  options,
  hint,
  error,
  required,
}: SelectProps) => {
  const { t } = useRmaContext()
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {(wiring) => (
        <select
          {...wiring}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t.choose}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value} disabled={one.disabled}>
              {one.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
