import type { UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminRmaDto, RmaItemDto } from "../../types/http"
import { humanize } from "../lib/request-type-names"
import { inspectable } from "../lib/units"
import type { InspectEntry, InspectValues } from "./bodies/inspect"
import { AmountField } from "./fields/amount-field"
import { GroundField } from "./fields/ground-field"
import { ItemFieldset } from "./fields/item-fieldset"
import { QuantityField } from "./fields/quantity-field"
import { TextField } from "./fields/text-field"
import { VoidCauseField } from "./fields/void-cause-field"
import { wholeNumber } from "./numbers"

interface InspectFieldsProps {
  form: UseFormReturn<InspectValues>
  index: number
  entry: InspectEntry
  item: RmaItemDto
  currency: string | null
  rma: Pick<AdminRmaDto, "legal_basis" | "decision" | "warranty">
}

export const InspectFields = ({
  form,
  index,
  entry,
  item,
  currency,
  rma,
}: InspectFieldsProps) => {
  const { t } = useTranslation("rma")
  const { control, setValue } = form
  const units = inspectable(item)
  const accepted = wholeNumber(entry.accepted) ?? 0
  /** What is not accepted is refused, and only what is accepted can be sold again. */
  const follow = (quantity: number) => {
    setValue(`items.${index}.refused`, String(Math.max(0, units - quantity)))
    setValue(`items.${index}.resellable`, String(Math.min(units, quantity)))
  }
  return (
    <ItemFieldset item={item} units={units} atReception>
      <div className="grid grid-cols-3 items-end gap-3">
        <QuantityField
          control={control}
          name={`items.${index}.accepted`}
          label={t("form.accepted")}
          max={units}
          onQuantity={follow}
        />
        <QuantityField
          control={control}
          name={`items.${index}.refused`}
          label={t("form.refused")}
          max={units}
        />
        <QuantityField
          control={control}
          name={`items.${index}.resellable`}
          label={t("form.resellable")}
          max={accepted}
        />
      </div>
      {(wholeNumber(entry.refused) ?? 0) > 0 && (
        <>
          <GroundField
            control={control}
            name={`items.${index}.ground`}
            rma={rma}
          />
          <VoidCauseField
            control={control}
            name={`items.${index}.void_cause`}
            rma={rma}
          />
        </>
      )}
      {entry.found.map(({ key }, fact) => (
        <TextField
          key={key}
          control={control}
          name={`items.${index}.found.${fact}.value`}
          label={t("form.foundAs", { field: humanize(key) })}
          placeholder={item.fields[key]}
        />
      ))}
      <AmountField
        control={control}
        name={`items.${index}.deduction_amount`}
        label={t("form.deductionAmount", {
          currency: currency?.toUpperCase() ?? "",
        })}
      />
      {entry.deduction_amount.trim() !== "" && (
        <TextField
          control={control}
          name={`items.${index}.deduction_reason`}
          label={t("form.deductionReason")}
          required
        />
      )}
      <TextField
        control={control}
        name={`items.${index}.note`}
        label={t("form.inspectionNote")}
      />
    </ItemFieldset>
  )
}
