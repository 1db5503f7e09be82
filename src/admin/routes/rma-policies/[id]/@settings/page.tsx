import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { PolicyDrawer } from "../../../../components/policies/policy-drawer"
import { PolicySettingsForm } from "../../../../forms/policy-settings-form"
import { usePolicy } from "../../../../hooks/use-policy"
import { useScopeChoices } from "../../../../hooks/use-scope-choices"
import { policyPath } from "../../../../lib/policy-path"

/** `/rma-policies/:id/settings`. */
const PolicySettingsPage = () => {
  const { t } = useTranslation("rma")
  const { id = "" } = useParams()
  const { data: policy } = usePolicy(id)
  const { data: choices } = useScopeChoices()
  return (
    <PolicyDrawer
      prev={policyPath(id)}
      title={t("newPolicy.settings")}
      hint={t("newPolicy.settingsHint")}
    >
      {policy && choices && (
        <PolicySettingsForm policy={policy} choices={choices} />
      )}
    </PolicyDrawer>
  )
}

export default PolicySettingsPage
