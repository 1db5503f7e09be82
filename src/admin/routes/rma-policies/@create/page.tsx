import { useTranslation } from "react-i18next"
import { PolicyDrawer } from "../../../components/policies/policy-drawer"
import { PolicyForm } from "../../../forms/policy-form"
import { usePolicies } from "../../../hooks/use-policies"
import { useScopeChoices } from "../../../hooks/use-scope-choices"

/** A policy from scratch: `/rma-policies/create`. */
const CreatePolicyPage = () => {
  const { t } = useTranslation("rma")
  const policies = usePolicies()
  const { data: choices } = useScopeChoices()
  return (
    <PolicyDrawer
      prev="/rma-policies"
      title={t("newPolicy.title")}
      hint={t("newPolicy.hint")}
    >
      {policies && choices && (
        <PolicyForm policies={policies} choices={choices} />
      )}
    </PolicyDrawer>
  )
}

export default CreatePolicyPage
