import { useRouteModal } from "@medusajs/dashboard/components"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { DeclarationFacts } from "../components/declarations/declaration-facts"
import { useHandleDeclaration, type Handled } from "../hooks/use-declarations"
import { casePath } from "../lib/case-path"
import type { AdminDeclarationDto } from "../../types/declaration-http"
import { TextField } from "./fields/text-field"
import { FormShell } from "./form-shell"

/** Gives a declared withdrawal its order, or closes it with a note. */
export const DeclarationForm = ({
  declaration,
}: {
  declaration: AdminDeclarationDto
}) => {
  const { t } = useTranslation("rma")
  const { handleSuccess } = useRouteModal()
  const handling = useHandleDeclaration(declaration.id)
  const form = useForm<Handled>({ defaultValues: { order: "", note: "" } })
  const { control } = form
  const order = useWatch({ control, name: "order" })
  const note = useWatch({ control, name: "note" })
  const open = declaration.status === "unmatched"
  return (
    <FormShell
      form={form}
      submit={t(order.trim() ? "declarations.match" : "declarations.close")}
      isPending={handling.isPending}
      error={handling.error}
      disabled={!open || (!order.trim() && !note.trim())}
      onSubmit={(values) =>
        handling.mutate(values, {
          onSuccess: ({ rma_id }) =>
            handleSuccess(rma_id ? casePath(rma_id) : "/rma-declarations"),
        })
      }
    >
      <DeclarationFacts declaration={declaration} />
      {open && (
        <>
          <TextField
            control={control}
            name="order"
            label={t("declarations.order")}
            hint={t("declarations.orderHint")}
          />
          {!order.trim() && (
            <TextField
              control={control}
              name="note"
              label={t("declarations.note")}
              hint={t("declarations.noteHint")}
              multiline
            />
          )}
        </>
      )}
    </FormShell>
  )
}
