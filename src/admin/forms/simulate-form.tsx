import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { DocumentErrors } from "../components/policies/document-errors"
import { SimulatedType } from "../components/policies/simulated-type"
import { useSimulate } from "../hooks/use-simulate"
import { TextField } from "./fields/text-field"
import { FormShell } from "./form-shell"

/** Asks how the newest version would answer on one order; nothing is written. */
export const SimulateForm = ({ id }: { id: string }) => {
  const { t } = useTranslation("rma")
  const { mutate, isPending, error, data } = useSimulate(id)
  const form = useForm({ defaultValues: { order: "" } })
  return (
    <FormShell
      form={form}
      submit={t("policies.simulate")}
      isPending={isPending}
      error={null}
      onSubmit={(values) => {
        // Nothing was changed: leaving the drawer need not be confirmed.
        form.reset(values)
        mutate(values.order)
      }}
    >
      {error && <DocumentErrors error={error} />}
      <TextField
        control={form.control}
        name="order"
        label={t("simulate.order")}
        hint={t("simulate.orderHint")}
        required
      />
      {data?.request_types.map((type) => (
        <SimulatedType key={type.code} type={type} />
      ))}
    </FormShell>
  )
}
