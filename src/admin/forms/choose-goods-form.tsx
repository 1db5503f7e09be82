import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ActionForm, type ActionFormProps } from "./action-form"
import { chooseGoodsBody, chooseGoodsDefaults } from "./bodies/choose-goods"
import { ItemFieldset } from "./fields/item-fieldset"
import { TextField } from "./fields/text-field"
import { FormNotice } from "./form-notice"

/** Other goods in the place of what cannot be delivered any more. */
export const ChooseGoodsForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm({ defaultValues: chooseGoodsDefaults(rma.items) })
  const { control } = form
  const entries = useWatch({ control, name: "items" })
  const nothing =
    chooseGoodsBody({ items: entries, reason: "" }).items.length === 0
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={chooseGoodsBody}
      disabled={nothing}
    >
      {entries.map((entry, index) => {
        const item = rma.items.find(({ id }) => id === entry.id)
        return item ? (
          <ItemFieldset key={entry.id} item={item} units={item.quantity}>
            <TextField
              control={control}
              name={`items.${index}.sku`}
              label={t("form.chosenSku")}
              hint={item.exchange_title ?? undefined}
            />
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
