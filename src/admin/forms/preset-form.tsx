import { useRouteModal } from "@medusajs/dashboard/components"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { Text } from "@medusajs/ui"
import { useLoadPreset } from "../hooks/use-policy"
import { inLanguage } from "../lib/in-language"
import type { PresetSummary } from "../lib/policies"
import { policyPath } from "../lib/policy-path"
import { SelectField } from "./fields/select-field"
import { SwitchField } from "./fields/switch-field"
import { TextField } from "./fields/text-field"
import { FormShell } from "./form-shell"

/** A ready policy, loaded as a draft or published at once. */
export const PresetForm = ({ presets }: { presets: PresetSummary[] }) => {
  const { t, i18n } = useTranslation("rma")
  const { handleSuccess } = useRouteModal()
  const load = useLoadPreset()
  const form = useForm({
    defaultValues: { preset: presets[0]?.code ?? "", name: "", publish: false },
  })
  const { control } = form
  const chosen = useWatch({ control, name: "preset" })
  const preset = presets.find(({ code }) => code === chosen)
  return (
    <FormShell
      form={form}
      submit={t("policies.load")}
      isPending={load.isPending}
      error={load.error}
      disabled={!preset}
      onSubmit={({ preset: code, name, publish }) =>
        load.mutate(
          { preset: code, publish, ...(name.trim() ? { name } : {}) },
          {
            onSuccess: ([policy]) =>
              handleSuccess(policy ? policyPath(policy.id) : "/rma-policies"),
          }
        )
      }
    >
      <SelectField
        control={control}
        name="preset"
        label={t("policies.preset")}
        options={presets.map(({ code, name }) => ({
          value: code,
          label: inLanguage(name, i18n.language),
        }))}
      />
      {preset && (
        <Text size="small" className="text-ui-fg-subtle">
          {inLanguage(preset.description, i18n.language)}
        </Text>
      )}
      <TextField
        control={control}
        name="name"
        label={t("policies.prefix")}
        hint={t("policies.prefixHint")}
      />
      <SwitchField
        control={control}
        name="publish"
        label={t("policies.publishAtOnce")}
      />
    </FormShell>
  )
}
