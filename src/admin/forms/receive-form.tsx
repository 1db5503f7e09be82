import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { arrivable } from "../lib/units"
import { ActionForm, type ActionFormProps } from "./action-form"
import { receiveBody, receiveDefaults } from "./bodies/receive"
import { ItemFieldset } from "./fields/item-fieldset"
import { QuantityField } from "./fields/quantity-field"
import { FormNotice } from "./form-notice"
import { wholeNumber } from "./numbers"

/** Counts a parcel. Units left out are still awaited; missing ones are not. */
export const ReceiveForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm({ defaultValues: receiveDefaults(rma.items) })
  const entries = useWatch({ control: form.control, name: "items" })
  const itemOf = (id: string) => rma.items.find((item) => item.id === id)
  const tooMany = entries.some(({ id, quantity, missing }) => {
    const item = itemOf(id)
    const sum = (wholeNumber(quantity) ?? 0) + (wholeNumber(missing) ?? 0)
    return item !== undefined && sum > arrivable(item)
  })
  const nothing = receiveBody({ items: entries }).items.length === 0
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={receiveBody}
      disabled={nothing || tooMany}
    >
      {entries.map(({ id }, index) => {
        const item = itemOf(id)
        return item ? (
          <ItemFieldset
            key={id}
            item={item}
            units={arrivable(item)}
            atReception
          >
            <QuantityField
              control={form.control}
              name={`items.${index}.quantity`}
              label={t("form.received")}
              max={arrivable(item)}
            />
            <QuantityField
              control={form.control}
              name={`items.${index}.missing`}
              label={t("form.missing")}
              max={arrivable(item)}
            />
          </ItemFieldset>
        ) : null
      })}
      <FormNotice
        empty={entries.length === 0}
        nothing={nothing}
        tooMany={tooMany}
      />
    </ActionForm>
  )
}
