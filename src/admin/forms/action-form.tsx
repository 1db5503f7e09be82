import { useRouteModal } from "@medusajs/dashboard/components"
import type { ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useAct } from "../hooks/use-act"
import type { AdminRmaDto } from "../../types/http"
import type { StaffAction } from "../lib/staff-actions"
import { FormShell } from "./form-shell"

/** What every form of a staff action is given. */
export interface ActionFormProps {
  /** The case as it was when the form was opened. */
  rma: AdminRmaDto
  action: StaffAction
}

interface ShellProps<T extends FieldValues> extends ActionFormProps {
  form: UseFormReturn<T>
  /** The request body for what was entered; files are uploaded first. */
  toBody: (values: T) => object | Promise<object>
  /** The form has nothing to send, whatever is entered. */
  disabled?: boolean
  children?: ReactNode
}

/** Sends one staff action and closes the drawer when it is done. */
export const ActionForm = <T extends FieldValues>({
  rma,
  action,
  form,
  toBody,
  disabled,
  children,
}: ShellProps<T>) => {
  const { t } = useTranslation("rma")
  const { handleSuccess } = useRouteModal()
  const act = useAct(rma.id, action)
  return (
    <FormShell
      form={form}
      submit={t(`actions.${action}`)}
      isPending={act.isPending}
      error={act.error}
      disabled={disabled}
      onSubmit={(values) =>
        act.mutate(() => toBody(values), { onSuccess: () => handleSuccess() })
      }
    >
      {children}
    </FormShell>
  )
}
