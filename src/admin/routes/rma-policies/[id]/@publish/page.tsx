import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { PolicyDrawer } from "../../../../components/policies/policy-drawer"
import { PublishForm } from "../../../../forms/publish-form"
import { policyPath } from "../../../../lib/policy-path"

/** `/rma-policies/:id/publish`. */
const PublishPolicyPage = () => {
  const { t } = useTranslation("rma")
  const { id = "" } = useParams()
  return (
    <PolicyDrawer
      prev={policyPath(id)}
      title={t("policies.publish")}
      hint={t("policies.publishHint")}
    >
      <PublishForm id={id} />
    </PolicyDrawer>
  )
}

export default PublishPolicyPage
