import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ActionForm, type ActionFormProps } from "./action-form"
import {
  changeResolutionBody,
  changeResolutionDefaults,
  INSTEAD,
  inWorkshop,
} from "./bodies/change-resolution"
import { UNCHANGED } from "./bodies/send-back"
import { AmountField } from "./fields/amount-field"
import { ItemFieldset } from "./fields/item-fieldset"
import { QuantityField } from "./fields/quantity-field"
import { SelectField } from "./fields/select-field"
import { TextField } from "./fields/text-field"
import { FormNotice } from "./form-notice"

const CHOICES = [UNCHANGED, ...INSTEAD] as const

/** What the shopper gets for goods in the workshop that are not repaired after all. */
export const ChangeResolutionForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm({ defaultValues: changeResolutionDefaults(rma.items) })
  const { control } = form
  const entries = useWatch({ control, name: "items" })
  const nothing = entries.every(({ resolution }) => resolution === UNCHANGED)
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={changeResolutionBody}
      disabled={nothing}
    >
      {entries.map((entry, index) => {
        const item = rma.items.find(({ id }) => id === entry.id)
        return item ? (
          <ItemFieldset key={entry.id} item={item} units={inWorkshop(item)}>
            <SelectField
              control={control}
              name={`items.${index}.resolution`}
              label={t("form.insteadOfWork")}
              options={CHOICES.map((value) => ({
                value,
                label: t(`form.insteadOfWorks.${value}`),
              }))}
            />
            <QuantityField
              control={control}
              name={`items.${index}.quantity`}
              label={t("form.unitsOf")}
              max={inWorkshop(item)}
            />
            {entry.resolution === "price_reduction" && (
              <AmountField
                control={control}
                name={`items.${index}.amount`}
                label={t("form.amount", {
                  currency: rma.currency_code?.toUpperCase() ?? "",
                })}
                required
              />
            )}
          </ItemFieldset>
        ) : null
      })}
      <TextField
        control={control}
        name="reason"
        label={t("form.reason")}
        required
        multiline
      />
      <FormNotice
        empty={entries.length === 0}
        nothing={nothing}
        tooMany={false}
      />
    </ActionForm>
  )
}
