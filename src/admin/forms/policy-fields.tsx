import type { Control } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { ScopeChoices } from "../hooks/use-scope-choices"
import type { PolicyValues } from "./bodies/policy"
import { ChoicesField } from "./fields/choices-field"
import { TextField } from "./fields/text-field"

interface PolicyFieldsProps {
  control: Control<PolicyValues>
  choices: ScopeChoices
}

/** Name, priority and scope of a policy. */
export const PolicyFields = ({ control, choices }: PolicyFieldsProps) => {
  const { t } = useTranslation("rma")
  return (
    <>
      <TextField
        control={control}
        name="name"
        label={t("policies.name")}
        required
      />
      <TextField
        control={control}
        name="priority"
        label={t("policies.priority")}
        hint={t("policies.subtitle")}
        required
      />
      <TextField
        control={control}
        name="countries"
        label={t("newPolicy.countries")}
        hint={t("newPolicy.countriesHint")}
      />
      <ChoicesField
        control={control}
        name="sales_channel_ids"
        label={t("newPolicy.channels")}
        hint={t("newPolicy.noneIsAll")}
        options={choices.channels}
      />
      <ChoicesField
        control={control}
        name="region_ids"
        label={t("newPolicy.regions")}
        hint={t("newPolicy.noneIsAll")}
        options={choices.regions}
      />
      <ChoicesField
        control={control}
        name="customer_group_ids"
        label={t("newPolicy.groups")}
        hint={t("newPolicy.noneIsAll")}
        options={choices.groups}
      />
    </>
  )
}
