import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Known } from "../components/case/known"
import { doubtAbout } from "../lib/doubt"
import { money } from "../lib/money"
import { humanize } from "../lib/request-type-names"
import { ActionForm, type ActionFormProps } from "./action-form"
import { SelectField } from "./fields/select-field"
import { TextField } from "./fields/text-field"

const CHOICES = ["yes", "no"] as const

/** Staff say whether something went out of which the store does not know. */
export const ClearDoubtForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const doubts = rma.settlements.filter(
    ({ status }) => status === "needs_attention"
  )
  const form = useForm({
    defaultValues: {
      settlement_id: doubts[0]?.id ?? "",
      happened: "yes",
      reference: "",
      reason: "",
    },
  })
  const chosen = doubts.find(({ id }) => id === form.watch("settlement_id"))
  const about = doubtAbout(chosen?.failure)
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      disabled={!doubts.length}
      toBody={({ settlement_id, happened, reference, reason }) => ({
        settlement_id,
        happened: happened === "yes",
        ...(reference.trim() ? { reference: reference.trim() } : {}),
        reason: reason.trim(),
      })}
    >
      <SelectField
        control={form.control}
        name="settlement_id"
        label={t("form.doubt")}
        options={doubts.map(({ id, kind, amount, currency_code }) => ({
          value: id,
          label: `${t(`resolutions.${kind}`, humanize(kind))} · ${money(amount, currency_code)}`,
        }))}
      />
      {chosen && <Known settlement={chosen} />}
      <SelectField
        control={form.control}
        name="happened"
        label={t("form.happened")}
        hint={t(`form.${about}Hint`)}
        options={CHOICES.map((value) => ({
          value,
          label: t(`form.${about}Choices.${value}`),
        }))}
      />
      <TextField
        control={form.control}
        name="reference"
        label={t("form.reference")}
      />
      <TextField
        control={form.control}
        name="reason"
        label={t("form.reason")}
        required
        multiline
      />
    </ActionForm>
  )
}
