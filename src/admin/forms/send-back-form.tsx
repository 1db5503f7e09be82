import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ActionForm, type ActionFormProps } from "./action-form"
import {
  SEND_BACK_STATUSES,
  sendBackBody,
  sendBackDefaults,
  UNCHANGED,
} from "./bodies/send-back"
import { ItemFieldset } from "./fields/item-fieldset"
import { SelectField } from "./fields/select-field"
import { TextField } from "./fields/text-field"
import { FormNotice } from "./form-notice"

/** How far the refused units are on their way home. */
export const SendBackForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm({ defaultValues: sendBackDefaults(rma.items) })
  const { control } = form
  const entries = useWatch({ control, name: "items" })
  const nothing = sendBackBody({ items: entries }).items.length === 0
  const options = [
    { value: UNCHANGED, label: t("form.sendBackUnchanged") },
    ...SEND_BACK_STATUSES.map((status) => ({
      value: status,
      label: t(`form.sendBackStatuses.${status}`),
    })),
  ]
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={sendBackBody}
      disabled={nothing}
    >
      {entries.map((entry, index) => {
        const item = rma.items.find(({ id }) => id === entry.id)
        return item ? (
          <ItemFieldset
            key={entry.id}
            item={item}
            units={item.send_back?.quantity ?? 0}
          >
            <SelectField
              control={control}
              name={`items.${index}.status`}
              label={t("form.sendBackStatus")}
              options={options}
            />
            <TextField
              control={control}
              name={`items.${index}.carrier`}
              label={t("form.carrier")}
            />
            <TextField
              control={control}
              name={`items.${index}.tracking_number`}
              label={t("form.trackingNumber")}
            />
          </ItemFieldset>
        ) : null
      })}
      <FormNotice
        empty={entries.length === 0}
        nothing={nothing}
        tooMany={false}
      />
    </ActionForm>
  )
}
