import { KeyboundForm, RouteDrawer } from "@medusajs/dashboard/components"
import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Problem } from "../components/problem"

interface FormShellProps<T extends FieldValues> {
  form: UseFormReturn<T>
  onSubmit: (values: T) => void
  /** What the button that sends it says. */
  submit: string
  isPending: boolean
  /** A refusal stays on the form with all its findings. */
  error: Error | null
  /** There is nothing to send, whatever is entered. */
  disabled?: boolean
  children?: ReactNode
}

/** Body and buttons of a form in a drawer. */
export const FormShell = <T extends FieldValues>({
  form,
  onSubmit,
  submit,
  isPending,
  error,
  disabled,
  children,
}: FormShellProps<T>) => {
  const { t } = useTranslation("rma")
  const send = form.handleSubmit(onSubmit)
  return (
    <RouteDrawer.Form form={form}>
      <KeyboundForm
        onSubmit={(event) => void send(event)}
        className="flex size-full flex-col overflow-hidden"
      >
        <RouteDrawer.Body className="flex flex-1 flex-col gap-y-6 overflow-auto">
          {error && <Problem error={error} />}
          {children}
        </RouteDrawer.Body>
        <RouteDrawer.Footer>
          <RouteDrawer.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("form.cancel")}
            </Button>
          </RouteDrawer.Close>
          <Button
            size="small"
            type="submit"
            isLoading={isPending}
            disabled={disabled}
          >
            {submit}
          </Button>
        </RouteDrawer.Footer>
      </KeyboundForm>
    </RouteDrawer.Form>
  )
}
