import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { groundsFor } from "../lib/grounds"
import { humanize } from "../lib/request-type-names"
import { inspectable } from "../lib/units"
import { ActionForm, type ActionFormProps } from "./action-form"
import { inspectBody, inspectDefaults } from "./bodies/inspect"
import { TextField } from "./fields/text-field"
import { FormNotice } from "./form-notice"
import { InspectFields } from "./inspect-fields"
import { wholeNumber } from "./numbers"

/** Judges what was received: accepted, refused, fit for resale, and what handling cost. */
export const InspectForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm({
    defaultValues: inspectDefaults(rma, groundsFor(rma)[0]),
  })
  const entries = useWatch({ control: form.control, name: "items" })
  const itemOf = (id: string) => rma.items.find((item) => item.id === id)
  const tooMany = entries.some(({ id, accepted, refused }) => {
    const item = itemOf(id)
    const sum = (wholeNumber(accepted) ?? 0) + (wholeNumber(refused) ?? 0)
    return item !== undefined && sum > inspectable(item)
  })
  const nothing = inspectBody({ items: entries, fees: [] }).items.length === 0
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={inspectBody}
      disabled={nothing || tooMany}
    >
      {entries.map((entry, index) => {
        const item = itemOf(entry.id)
        return item ? (
          <InspectFields
            key={entry.id}
            form={form}
            index={index}
            entry={entry}
            item={item}
            currency={rma.currency_code}
            rma={rma}
          />
        ) : null
      })}
      {form.getValues("fees").map(({ code }, index) => (
        <TextField
          key={code}
          control={form.control}
          name={`fees.${index}.reason`}
          label={t("form.waiveFee", { fee: humanize(code) })}
        />
      ))}
      <FormNotice
        empty={entries.length === 0}
        nothing={nothing}
        tooMany={tooMany}
      />
    </ActionForm>
  )
}
