import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { PolicyDrawer } from "../../../components/policies/policy-drawer"
import { OverrideForm } from "../../../forms/override-form"
import { useCustomerLoyalty, useTiers } from "../../../hooks/use-loyalty"

/** A tier by hand: `/loyalty-tiers/override?customer_id=…`. */
const OverridePage = () => {
  const { t } = useTranslation("rma")
  const [params] = useSearchParams()
  const customer = params.get("customer_id") ?? ""
  const { data: tiers } = useTiers()
  const { data: loyalty } = useCustomerLoyalty(customer)
  return (
    <PolicyDrawer
      prev={`/customers/${customer}`}
      title={t("loyalty.give")}
      hint={t("loyalty.giveHint")}
    >
      {tiers && loyalty && <OverrideForm tiers={tiers} loyalty={loyalty} />}
    </PolicyDrawer>
  )
}

export default OverridePage
