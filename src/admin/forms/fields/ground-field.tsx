import type { FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminRmaDto } from "../../../types/http"
import { groundsFor } from "../../lib/grounds"
import { SelectField } from "./select-field"
import type { FieldProps } from "./types"

interface GroundFieldProps<T extends FieldValues> extends Omit<
  FieldProps<T>,
  "label"
> {
  rma: Pick<AdminRmaDto, "legal_basis" | "decision">
}

/** The law's ground for refusing a withdrawal; not there for any other case. */
export const GroundField = <T extends FieldValues>({
  rma,
  ...field
}: GroundFieldProps<T>) => {
  const { t } = useTranslation("rma")
  const grounds = groundsFor(rma)
  return grounds.length > 0 ? (
    <SelectField
      {...field}
      label={t("form.ground")}
      hint={t("form.groundHint")}
      options={grounds.map((ground) => ({
        value: ground,
        label: t(`form.grounds.${ground}`),
      }))}
    />
  ) : null
}
