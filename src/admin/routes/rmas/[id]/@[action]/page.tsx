import { Navigate, useParams } from "react-router-dom"
import { ActionDrawer } from "../../../../forms/action-drawer"
import { useRma } from "../../../../hooks/use-rma"
import { casePath } from "../../../../lib/case-path"
import { fromSegment } from "../../../../lib/staff-actions"

/** One staff action as a drawer over its case: `/rmas/:id/approve`. */
const RmaActionPage = () => {
  const { id = "", action: segment = "" } = useParams()
  const { data: rma } = useRma(id)
  const action = fromSegment(segment)
  if (!action) {
    return <Navigate to={casePath(id)} replace />
  }
  return rma ? <ActionDrawer key={segment} rma={rma} action={action} /> : null
}

export default RmaActionPage
