import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminRmaDto } from "../../../types/http"
import { NO_VOID_CAUSE } from "../bodies/inspect"
import { SelectField } from "./select-field"
import type { FieldProps } from "./types"

interface VoidCauseFieldProps<T extends FieldValues> extends Omit<
  FieldProps<T>,
  "label"
> {
  rma: Pick<AdminRmaDto, "warranty">
}

/** What voided the warranty of the refused units: the shopper reads it. */
export const VoidCauseField = <T extends FieldValues>({
  rma,
  ...field
}: VoidCauseFieldProps<T>) => {
  const { t } = useTranslation("rma")
  const causes = rma.warranty?.void_causes ?? []
  return causes.length > 0 ? (
    <SelectField
      {...field}
      label={t("form.voidCause")}
      hint={t("form.voidCauseHint")}
      options={[
        { value: NO_VOID_CAUSE, label: t("form.noVoidCause") },
        ...causes.map(({ code, name }) => ({ value: code, label: name })),
      ]}
    />
  ) : null
}
