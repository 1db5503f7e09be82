import { useRouteModal } from "@medusajs/dashboard/components"
import { useState } from "react"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Label, Select } from "@medusajs/ui"
import { DEFAULT_POLICY } from "../../domain/policy/default-document"
import type { PolicyDto } from "../../types/http"
import { DocumentErrors } from "../components/policies/document-errors"
import { useCreatePolicy } from "../hooks/use-policy"
import type { ScopeChoices } from "../hooks/use-scope-choices"
import { policyPath } from "../lib/policy-path"
import { policyBody, policyDefaults, priorityOf } from "./bodies/policy"
import { FormShell } from "./form-shell"
import { PolicyFields } from "./policy-fields"

interface PolicyFormProps {
  choices: ScopeChoices
  policies: PolicyDto[]
}

const DEFAULT = "default"

/** A policy from scratch: its first draft begins as the default's document or as another policy's. */
export const PolicyForm = ({ choices, policies }: PolicyFormProps) => {
  const { t } = useTranslation("rma")
  const { handleSuccess } = useRouteModal()
  const create = useCreatePolicy()
  const [start, setStart] = useState(DEFAULT)
  const form = useForm({ defaultValues: policyDefaults() })
  const { control } = form
  const priority = useWatch({ control, name: "priority" })
  const copied = policies.find(({ id }) => id === start)
  return (
    <FormShell
      form={form}
      submit={t("newPolicy.create")}
      isPending={create.isPending}
      error={null}
      disabled={priorityOf(priority) === null}
      onSubmit={(values) => {
        const document = copied?.document ?? DEFAULT_POLICY
        create.mutate(
          { ...policyBody(values), document },
          { onSuccess: ({ id }) => handleSuccess(policyPath(id)) }
        )
      }}
    >
      {create.error && <DocumentErrors error={create.error} />}
      <div className="flex flex-col gap-y-2">
        <Label size="small" weight="plus" htmlFor="policy-start">
          {t("newPolicy.start")}
        </Label>
        <Select value={start} onValueChange={setStart}>
          <Select.Trigger id="policy-start">
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={DEFAULT}>
              {t("newPolicy.fromDefault")}
            </Select.Item>
            {policies.map(({ id, name }) => (
              <Select.Item key={id} value={id}>
                {t("newPolicy.fromPolicy", { name })}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      </div>
      <PolicyFields control={control} choices={choices} />
    </FormShell>
  )
}
