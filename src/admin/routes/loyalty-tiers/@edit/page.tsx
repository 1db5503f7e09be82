import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { PolicyDrawer } from "../../../components/policies/policy-drawer"
import { TierForm } from "../../../forms/tier-form"
import { useTiers } from "../../../hooks/use-loyalty"
import { useScopeChoices } from "../../../hooks/use-scope-choices"

/** `/loyalty-tiers/edit?id=…`. */
const EditTierPage = () => {
  const { t } = useTranslation("rma")
  const [params] = useSearchParams()
  const { data: tiers } = useTiers()
  const { data: choices } = useScopeChoices()
  const tier = tiers?.find(({ id }) => id === params.get("id"))
  return (
    <PolicyDrawer
      prev="/loyalty-tiers"
      title={t("loyalty.edit", { code: tier?.code ?? "" })}
      hint={t("loyalty.hint")}
    >
      {choices && tier && <TierForm groups={choices.groups} tier={tier} />}
    </PolicyDrawer>
  )
}

export default EditTierPage
