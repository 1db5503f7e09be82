import { useRouteModal } from "@medusajs/dashboard/components"
import { toast } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { AdminRmaDto } from "../../types/http"
import { casePath } from "../lib/case-path"
import { findCustomer } from "../lib/find-customer"
import type { Refusal } from "../lib/refusal"
import type { RequestTypeInfo } from "../lib/request-type-info"
import { createRma } from "../lib/rmas"
import {
  createDefaults,
  orderlessBody,
  type CreateValues,
} from "./bodies/create"
import { CreateTerms } from "./create-terms"
import { TextField } from "./fields/text-field"
import { FormShell } from "./form-shell"

const PRODUCT = ["title", "sku", "serial", "purchased_at"] as const

/** A question, complaint or warranty that no order of the store is about, for who called or wrote. */
export const OrderlessForm = ({ types }: { types: RequestTypeInfo[] }) => {
  const { t } = useTranslation("rma")
  const { handleSuccess } = useRouteModal()
  const [first] = types
  const form = useForm<CreateValues>({
    defaultValues: {
      ...createDefaults([]),
      request_type: first?.code ?? "",
      reason: first?.reasons[0] ?? "",
      resolution: first?.resolutions[0] ?? "",
    },
  })
  const { control } = form
  const chosen = useWatch({ control, name: "request_type" })
  const type = types.find(({ code }) => code === chosen)
  const create = useMutation<AdminRmaDto, Refusal, CreateValues>({
    mutationFn: async (values) => {
      const fields = type?.fields.map(({ key }) => key) ?? []
      const account = await findCustomer(values.email)
      return createRma(orderlessBody(values, account, fields))
    },
    onSuccess: (rma) => {
      toast.success(t("create.done", { number: rma.number }))
      handleSuccess(casePath(rma.id))
    },
  })
  return (
    <FormShell
      form={form}
      submit={t("create.submit")}
      isPending={create.isPending}
      error={create.error}
      disabled={!type}
      onSubmit={(values) => create.mutate(values)}
    >
      <TextField
        control={control}
        name="email"
        label={t("intake.email")}
        hint={t("intake.emailHint")}
        required
      />
      <CreateTerms form={form} types={types} type={type} />
      {PRODUCT.map((name) => (
        <TextField
          key={name}
          control={control}
          name={name}
          label={t(name === "title" ? "intake.product" : `intake.${name}`)}
          {...(name === "purchased_at" && { hint: t("intake.dateHint") })}
        />
      ))}
      <TextField
        control={control}
        name="message"
        label={t("form.message")}
        multiline
      />
    </FormShell>
  )
}
