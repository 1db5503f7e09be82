import { useParams, type UIMatch } from "react-router-dom"
import { PolicyCrumb } from "../../../components/crumbs"
import { PolicyPage } from "../../../components/policies/policy-page"

export const handle = {
  breadcrumb: (match?: UIMatch) => <PolicyCrumb id={match?.params.id ?? ""} />,
}

const RmaPolicyPage = () => {
  const { id = "" } = useParams()
  return <PolicyPage id={id} />
}

export default RmaPolicyPage
