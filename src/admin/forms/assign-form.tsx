import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useStaff } from "../hooks/use-staff"
import { ActionForm, type ActionFormProps } from "./action-form"
import { SelectField } from "./fields/select-field"

/** A select cannot hold null. */
const NOBODY = "nobody"

export const AssignForm = ({ rma, action }: ActionFormProps) => {
  const { t } = useTranslation("rma")
  const staff = useStaff(true)
  const form = useForm({
    defaultValues: { assignee: rma.assignee_id ?? NOBODY },
  })
  return (
    <ActionForm
      rma={rma}
      action={action}
      form={form}
      toBody={({ assignee }) => ({
        assignee_id: assignee === NOBODY ? null : assignee,
      })}
    >
      <SelectField
        control={form.control}
        name="assignee"
        label={t("form.assignee")}
        options={[
          { value: NOBODY, label: t("form.nobody") },
          ...staff.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </ActionForm>
  )
}
