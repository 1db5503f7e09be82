import { Text } from "@medusajs/ui"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { groundsFor } from "../lib/grounds"
import { availability } from "../lib/staff-actions"
import { arrivable } from "../lib/units"
import { ActionForm, type ActionFormProps } from "./action-form"
import { approveBody, approveDefaults, declinedOf } from "./bodies/approve"
import { GroundField } from "./fields/ground-field"
import { ItemFieldset } from "./fields/item-fieldset"
import { QuantityField } from "./fields/quantity-field"
import { SwitchField } from "./fields/switch-field"
import { TextField } from "./fields/text-field"
import { wholeNumber } from "./numbers"

/** Approves all or some of the units, with goods to come back or without. */
export const ApproveForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm({
    defaultValues: approveDefaults(rma.items, groundsFor(rma)[0]),
  })
  const entries = useWatch({ control: form.control, name: "items" })
  const itemOf = (id: string) => rma.items.find((item) => item.id === id)
  const nothing =
    entries.length > 0 &&
    entries.every(({ approved }) => wholeNumber(approved) === 0)
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={(values) => approveBody(values, rma.items)}
      disabled={nothing}
    >
      {entries.map((entry, index) => {
        const item = itemOf(entry.id)
        if (!item) {
          return null
        }
        const declined = declinedOf(item, entry.approved)
        return (
          <ItemFieldset key={entry.id} item={item} units={arrivable(item)}>
            <QuantityField
              control={form.control}
              name={`items.${index}.approved`}
              label={t("form.approved")}
              max={arrivable(item)}
            />
            {declined > 0 && (
              <>
                <GroundField
                  control={form.control}
                  name={`items.${index}.ground`}
                  rma={rma}
                />
                <TextField
                  control={form.control}
                  name={`items.${index}.reason`}
                  label={t("form.declinedReason", { count: declined })}
                  required
                />
              </>
            )}
          </ItemFieldset>
        )
      })}
      {nothing && (
        <Text size="small" className="text-ui-fg-error">
          {t("form.approveNone")}
        </Text>
      )}
      {availability(rma.available_actions, "approve_without_return")
        ?.allowed && (
        <SwitchField
          control={form.control}
          name="keep_item"
          label={t("form.keepItem")}
          hint={t("form.keepItemHint")}
        />
      )}
    </ActionForm>
  )
}
