import { reasonName } from "../case-words"
import { useRmaContext } from "../context"
import { named } from "../format"
import type { RequestTypeDto, ReturnOptionDto } from "../../client"
import { SelectField, TextField } from "../parts/field"
import { LIMITS } from "../parts/limits"
import { applies } from "./applies"
import { isRequired, resolutionsOf, type Complaints } from "./check"
import { ExchangeField } from "./exchange-field"
import type { ChosenItem } from "./state"

export interface ItemFormProps {
  item: ChosenItem
  type: RequestTypeDto
  option: ReturnOptionDto | undefined
  orderId: string | null
  currency: string | null
  complaints: Complaints
  change: (part: Partial<ChosenItem>) => void
}

const SERIAL_STATES = ["readable", "damaged", "missing"] as const

const Serial = ({ item, type, complaints, change }: ItemFormProps) => {
  const { t } = useRmaContext()
  const { serial } = type.warranty ?? {}
  return serial ? (
    <>
      <TextField
        label={t.wizard.serial}
        value={item.serial}
        required={serial.required}
        error={complaints.serial}
        onChange={(value) => change({ serial: value })}
      />
      <SelectField
        label={t.wizard.serialState}
        value={item.serial_state}
        required={false}
        options={SERIAL_STATES.map((value) => ({
          value,
          label: t.wizard.serialStates[value],
        }))}
        onChange={(value) => change({ serial_state: value })}
      />
    </>
  ) : null
}

const Asked = ({ item, type, complaints, change }: ItemFormProps) => {
  const { t } = useRmaContext()
  const set = (key: string) => (value: string) =>
    change({ fields: { ...item.fields, [key]: value } })
  return type.fields
    .filter((field) => applies((field as { when?: unknown }).when, item))
    .map((field) => {
      const common = {
        label: field.label ?? named(t.field, field.key),
        value: item.fields[field.key] ?? "",
        required: field.required,
        error: complaints[`field:${field.key}`],
        onChange: set(field.key),
      }
      return field.options ? (
        <SelectField
          key={field.key}
          {...common}
          options={field.options.map((value) => ({
            value,
            label: field.option_labels?.[value] ?? named(t.option, value),
          }))}
        />
      ) : (
        <TextField key={field.key} {...common} limit={LIMITS.answer} />
      )
    })
}

/** What is asked about one item: why, what for, in which state, and words for whoever opens the parcel. */
export const ItemForm = (props: ItemFormProps) => {
  const { t } = useRmaContext()
  const { item, type, option, complaints, change } = props
  const resolutions = resolutionsOf(type, option)
  const withReasons = type.reasons.length > 0
  return (
    <div className="rma-item-form">
      {withReasons && (
        <SelectField
          label={t.wizard.reason}
          value={item.reason}
          required={isRequired.reason(type)}
          error={complaints.reason}
          options={type.reasons.map(({ value }) => ({
            value,
            label: reasonName(value, type.reasons, t),
          }))}
          onChange={(reason) => change({ reason })}
        />
      )}
      {resolutions.length > 1 && (
        <SelectField
          label={t.wizard.resolution}
          value={item.resolution}
          required={isRequired.resolution(type)}
          error={complaints.resolution}
          hint={option?.unavailable_resolutions
            .map(
              ({ resolution, message }) =>
                `${named(t.resolution, resolution)}: ${message}`
            )
            .join(" ")}
          options={resolutions.map((value) => ({
            value,
            label: named(t.resolution, value),
          }))}
          onChange={(resolution) => change({ resolution })}
        />
      )}
      {item.resolution === "exchange" && item.item_id && (
        <ExchangeField {...props} itemId={item.item_id} />
      )}
      <Asked {...props} />
      <Serial {...props} />
      <TextField
        label={t.wizard.note}
        value={item.note}
        rows={2}
        required={false}
        onChange={(note) => change({ note })}
      />
      {item.item_id && resolutions.length > 0 && (
        <TextField
          label={t.wizard.reception}
          value={item.reception_message}
          rows={2}
          required={false}
          onChange={(reception_message) => change({ reception_message })}
        />
      )}
    </div>
  )
}
