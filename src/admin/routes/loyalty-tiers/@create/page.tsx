import { useTranslation } from "react-i18next"
import { PolicyDrawer } from "../../../components/policies/policy-drawer"
import { TierForm } from "../../../forms/tier-form"
import { useScopeChoices } from "../../../hooks/use-scope-choices"

/** `/loyalty-tiers/create`. */
const CreateTierPage = () => {
  const { t } = useTranslation("rma")
  const { data: choices } = useScopeChoices()
  return (
    <PolicyDrawer
      prev="/loyalty-tiers"
      title={t("loyalty.create")}
      hint={t("loyalty.hint")}
    >
      {choices && <TierForm groups={choices.groups} />}
    </PolicyDrawer>
  )
}

export default CreateTierPage
