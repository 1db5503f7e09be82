import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { ActionForm, type ActionFormProps } from "./action-form"
import { AmountField } from "./fields/amount-field"
import { DateTimeField } from "./fields/date-time-field"
import { SelectField } from "./fields/select-field"
import { TextField } from "./fields/text-field"
import { amount } from "./numbers"

const KINDS = [
  "partial_refund",
  "keep_item",
  "discount_code",
  "store_credit",
  "service_quote",
] as const

/** What a discount is counted in. */
const UNITS = ["amount", "percent"] as const

interface OfferValues {
  kind: string
  amount: string
  unit: string
  percent: string
  currency: string
  message: string
  expires_at: Date | null
}

/** Something other than what was asked for, which the shopper takes or leaves. */
export const OfferForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm<OfferValues>({
    defaultValues: {
      kind: "partial_refund",
      amount: "",
      unit: "amount",
      percent: "",
      currency: "",
      message: "",
      expires_at: null,
    },
  })
  const { control } = form
  const kind = useWatch({ control, name: "kind" })
  const unit = useWatch({ control, name: "unit" })
  const discount = kind === "discount_code"
  const inPercent = discount && unit === "percent"
  // An order has a currency; without one the quote names it.
  const namesCurrency = kind === "service_quote" && rma.order_id === null
  const inMoney = kind !== "keep_item" && !inPercent
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={(values) => ({
        kind: values.kind,
        ...(inMoney && { amount: amount(values.amount) }),
        ...(inPercent && { percent: amount(values.percent) }),
        ...(namesCurrency && { currency_code: values.currency.trim() }),
        message: values.message.trim(),
        ...(values.expires_at && {
          expires_at: values.expires_at.toISOString(),
        }),
      })}
    >
      <SelectField
        control={control}
        name="kind"
        label={t("form.offerKind")}
        options={KINDS.map((kind) => ({
          value: kind,
          label: t(`form.offerKinds.${kind}`),
        }))}
      />
      {discount && (
        <SelectField
          control={control}
          name="unit"
          label={t("form.discountIn")}
          options={UNITS.map((one) => ({
            value: one,
            label: t(`form.discountUnits.${one}`),
          }))}
        />
      )}
      {inPercent && (
        <AmountField
          control={control}
          name="percent"
          label={t("form.percent")}
          required
        />
      )}
      {inMoney && (
        <AmountField
          control={control}
          name="amount"
          label={t("form.amount", {
            currency: rma.currency_code?.toUpperCase() ?? "",
          })}
          required
        />
      )}
      {namesCurrency && (
        <TextField
          control={control}
          name="currency"
          label={t("form.currency")}
          required
        />
      )}
      <TextField
        control={control}
        name="message"
        label={t("form.message")}
        required
        multiline
      />
      <DateTimeField
        control={control}
        name="expires_at"
        label={t("form.expiresAt")}
      />
    </ActionForm>
  )
}
