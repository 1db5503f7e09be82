import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { money } from "../lib/money"
import { humanize } from "../lib/request-type-names"
import { ActionForm, type ActionFormProps } from "./action-form"
import { SelectField } from "./fields/select-field"
import { TextField } from "./fields/text-field"

/** Staff say under which reference they paid what no provider moves. */
export const PayOutForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const waiting = rma.settlements.filter(
    ({ status, by_hand }) =>
      by_hand > 0 && (status === "awaiting_manual" || status === "failed")
  )
  const form = useForm({
    defaultValues: {
      settlement_id: waiting[0]?.id ?? "",
      reference: "",
      note: "",
    },
  })
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      disabled={!waiting.length}
      toBody={({ settlement_id, reference, note }) => ({
        settlement_id,
        reference: reference.trim(),
        ...(note.trim() ? { note: note.trim() } : {}),
      })}
    >
      <SelectField
        control={form.control}
        name="settlement_id"
        label={t("form.payOut")}
        options={waiting.map(({ id, kind, by_hand, currency_code }) => ({
          value: id,
          label: `${t(`resolutions.${kind}`, humanize(kind))} · ${money(by_hand, currency_code)}`,
        }))}
      />
      <TextField
        control={form.control}
        name="reference"
        label={t("form.payOutReference")}
        required
      />
      <TextField
        control={form.control}
        name="note"
        label={t("form.note")}
        multiline
      />
    </ActionForm>
  )
}
