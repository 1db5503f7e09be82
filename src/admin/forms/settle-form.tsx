import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { waitsToSend } from "../lib/settlements"
import { ActionForm, type ActionFormProps } from "./action-form"
import { SwitchField } from "./fields/switch-field"

/** Carries out what is planned; money for goods that cannot be sent. */
export const SettleForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const form = useForm({ defaultValues: { refund: false } })
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={({ refund }) => (refund ? { instead: "refund" } : {})}
    >
      {rma.settlements.some(waitsToSend) && (
        <SwitchField
          control={form.control}
          name="refund"
          label={t("form.insteadOfGoods")}
          hint={t("form.insteadOfGoodsHint")}
        />
      )}
    </ActionForm>
  )
}
