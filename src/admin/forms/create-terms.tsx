import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useRequestTypes } from "../hooks/use-request-types"
import { useReasonLabel } from "../hooks/use-return-reasons"
import type { RequestTypeInfo } from "../lib/request-type-info"
import { humanize } from "../lib/request-type-names"
import type { CreateValues } from "./bodies/create"
import { SelectField } from "./fields/select-field"
import { TextField } from "./fields/text-field"

interface CreateTermsProps {
  form: UseFormReturn<CreateValues>
  types: RequestTypeInfo[]
  type: RequestTypeInfo | undefined
}

/** Under what, why and for what: the choices that the policy gives, and its questions. */
export const CreateTerms = ({ form, types, type }: CreateTermsProps) => {
  const { t } = useTranslation("rma")
  const names = useRequestTypes()
  const reasonLabel = useReasonLabel()
  const { control, setValue } = form
  const choose = (code: string) => {
    const next = types.find((candidate) => candidate.code === code)
    setValue("reason", next?.reasons[0] ?? "")
    setValue("resolution", next?.resolutions[0] ?? "")
  }
  return (
    <>
      <SelectField
        control={control}
        name="request_type"
        label={t("list.type")}
        onChoose={choose}
        options={types.map(({ code, name }) => ({
          value: code,
          label: name ?? names.get(code) ?? humanize(code),
        }))}
      />
      {type && type.reasons.length > 0 && (
        <SelectField
          control={control}
          name="reason"
          label={t("items.reason")}
          options={type.reasons.map((value) => ({
            value,
            label: reasonLabel(value),
          }))}
        />
      )}
      <SelectField
        control={control}
        name="resolution"
        label={t("items.resolution")}
        options={(type?.resolutions ?? []).map((value) => ({
          value,
          label: t(`resolutions.${value}`, humanize(value)),
        }))}
      />
      {type?.fields.map(({ key, options, required }) => (
        <TextField
          key={key}
          control={control}
          name={`fields.${key}`}
          label={humanize(key)}
          hint={options.join(", ")}
          required={required}
        />
      ))}
    </>
  )
}
