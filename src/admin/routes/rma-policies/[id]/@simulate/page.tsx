import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { PolicyDrawer } from "../../../../components/policies/policy-drawer"
import { SimulateForm } from "../../../../forms/simulate-form"
import { policyPath } from "../../../../lib/policy-path"

/** `/rma-policies/:id/simulate`. */
const SimulatePolicyPage = () => {
  const { t } = useTranslation("rma")
  const { id = "" } = useParams()
  return (
    <PolicyDrawer
      prev={policyPath(id)}
      title={t("policies.simulate")}
      hint={t("simulate.hint")}
    >
      <SimulateForm id={id} />
    </PolicyDrawer>
  )
}

export default SimulatePolicyPage
