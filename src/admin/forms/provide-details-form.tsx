import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { EVIDENCE_TYPES, uploadFiles } from "../lib/conversation"
import { humanize } from "../lib/request-type-names"
import { ActionForm, type ActionFormProps } from "./action-form"
import {
  chosenFiles,
  provideDetailsBody,
  provideDetailsDefaults,
  type ProvideDetailsValues,
} from "./bodies/provide-details"
import { FileField } from "./fields/file-field"
import { ItemFieldset } from "./fields/item-fieldset"
import { TextField } from "./fields/text-field"

/** What the shopper answered outside the shop: in words, and in what the request was asked for. */
export const ProvideDetailsForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm<ProvideDetailsValues>({
    defaultValues: provideDetailsDefaults(rma),
  })
  const { control } = form
  const toBody = async (values: ProvideDetailsValues) => {
    const files = chosenFiles(values)
    const uploaded = files.length ? await uploadFiles(rma.id, files) : []
    return provideDetailsBody(
      values,
      uploaded.map(({ id }) => id)
    )
  }
  return (
    <ActionForm rma={rma} action={action} form={form} toBody={toBody}>
      <TextField
        control={control}
        name="message"
        label={t("form.message")}
        required
        multiline
      />
      {rma.items.map((item, index) => (
        <ItemFieldset key={item.id} item={item} units={item.quantity}>
          <TextField
            control={control}
            name={`items.${index}.note`}
            label={t("form.note")}
          />
          {rma.asked.fields.map(({ key, options }, at) => (
            <TextField
              key={key}
              control={control}
              name={`items.${index}.fields.${at}.value`}
              label={humanize(key)}
              hint={options.join(", ")}
            />
          ))}
          {rma.evidence.map(({ slot, label }, at) => (
            <FileField
              key={slot}
              control={control}
              name={`items.${index}.evidence.${at}.file`}
              label={label ?? humanize(slot)}
              accept={EVIDENCE_TYPES}
            />
          ))}
        </ItemFieldset>
      ))}
    </ActionForm>
  )
}
