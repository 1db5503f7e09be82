import { useParams, type UIMatch } from "react-router-dom"
import { CasePage } from "../../../components/case/case-page"
import { CaseCrumb } from "../../../components/crumbs"

export const handle = {
  breadcrumb: (match?: UIMatch) => <CaseCrumb id={match?.params.id ?? ""} />,
}

const RmaPage = () => {
  const { id = "" } = useParams()
  return <CasePage id={id} />
}

export default RmaPage
