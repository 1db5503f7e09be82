import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useCreateRma } from "../hooks/use-create-rma"
import { casePath } from "../lib/case-path"
import type { OrderLine } from "../lib/order-lines"
import type { refusedTypes, RequestTypeInfo } from "../lib/request-type-info"
import { createBody, createDefaults } from "./bodies/create"
import { CreateTerms } from "./create-terms"
import { QuantityField } from "./fields/quantity-field"
import { TextField } from "./fields/text-field"
import { FormNotice } from "./form-notice"
import { FormShell } from "./form-shell"
import { RefusedTypes } from "./refused-types"

interface CreateFormProps {
  orderId: string
  lines: OrderLine[]
  types: RequestTypeInfo[]
  refused: ReturnType<typeof refusedTypes>
}

/** Opens a case for a shopper who called or wrote. The server judges it as it would the shopper's own. */
export const CreateForm = ({
  orderId,
  lines,
  types,
  refused,
}: CreateFormProps) => {
  const { t } = useTranslation("rma")
  const { handleSuccess } = useRouteModal()
  const create = useCreateRma()
  const first = types[0]
  const form = useForm({
    defaultValues: {
      ...createDefaults(lines),
      request_type: first?.code ?? "",
      reason: first?.reasons[0] ?? "",
      resolution: first?.resolutions[0] ?? "",
    },
  })
  const { control } = form
  const chosen = useWatch({ control, name: "request_type" })
  const entries = useWatch({ control, name: "items" })
  const type = types.find(({ code }) => code === chosen)
  const unitsOf = (line: OrderLine) => line.units[chosen] ?? 0
  const offered = lines.filter((line) => unitsOf(line) > 0)
  const nothing = entries.every(
    ({ id, quantity }) =>
      !offered.some((line) => line.id === id) || /^0*$/.test(quantity.trim())
  )
  return (
    <FormShell
      form={form}
      submit={t("create.submit")}
      isPending={create.isPending}
      error={create.error}
      disabled={!type || nothing}
      onSubmit={(values) => {
        const keys = type?.fields.map(({ key }) => key) ?? []
        create.mutate(createBody(values, orderId, offered, keys), {
          onSuccess: (rma) => {
            toast.success(t("create.done", { number: rma.number }))
            handleSuccess(casePath(rma.id))
          },
        })
      }}
    >
      <CreateTerms form={form} types={types} type={type} />
      {lines.map((line, index) =>
        offered.includes(line) ? (
          <QuantityField
            key={line.id}
            control={control}
            name={`items.${index}.quantity`}
            label={line.title}
            hint={t("create.atMost", { count: unitsOf(line) })}
            max={unitsOf(line)}
          />
        ) : null
      )}
      <FormNotice
        empty={offered.length === 0}
        nothing={nothing}
        tooMany={false}
      />
      <RefusedTypes types={refused} />
      <TextField
        control={control}
        name="message"
        label={t("form.message")}
        multiline
      />
    </FormShell>
  )
}
