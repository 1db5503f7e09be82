import { useRouteModal } from "@medusajs/dashboard/components"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { PolicyDto } from "../../types/http"
import { useSaveSettings } from "../hooks/use-policy"
import type { ScopeChoices } from "../hooks/use-scope-choices"
import { policyPath } from "../lib/policy-path"
import { policyBody, policyDefaults, priorityOf } from "./bodies/policy"
import { FormShell } from "./form-shell"
import { PolicyFields } from "./policy-fields"

interface PolicySettingsFormProps {
  choices: ScopeChoices
  policy: PolicyDto
}

/** Name, priority and scope, which hold from now on; no version is touched. */
export const PolicySettingsForm = ({
  choices,
  policy,
}: PolicySettingsFormProps) => {
  const { t } = useTranslation("rma")
  const { handleSuccess } = useRouteModal()
  const save = useSaveSettings(policy.id)
  const form = useForm({ defaultValues: policyDefaults(policy) })
  const { control } = form
  const priority = useWatch({ control, name: "priority" })
  return (
    <FormShell
      form={form}
      submit={t("newPolicy.save")}
      isPending={save.isPending}
      error={save.error}
      disabled={priorityOf(priority) === null}
      onSubmit={(values) =>
        save.mutate(policyBody(values), {
          onSuccess: () => handleSuccess(policyPath(policy.id)),
        })
      }
    >
      <PolicyFields control={control} choices={choices} />
    </FormShell>
  )
}
