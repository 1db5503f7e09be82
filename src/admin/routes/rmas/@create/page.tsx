import { RouteDrawer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { CreateForm } from "../../../forms/create-form"
import { useOrderLines } from "../../../hooks/use-order-lines"
import { usePolicies } from "../../../hooks/use-policies"
import { requestTypeInfos } from "../../../lib/request-type-info"

/** A case on behalf of a shopper, from the order: `/rmas/create?order_id=…`. */
const CreateRmaPage = () => {
  const { t } = useTranslation("rma")
  const [params] = useSearchParams()
  const orderId = params.get("order_id") ?? ""
  const { data: order } = useOrderLines(orderId)
  const policies = usePolicies()
  return (
    <RouteDrawer prev={orderId ? `/orders/${orderId}` : "/rmas"}>
      <RouteDrawer.Header>
        <RouteDrawer.Title>
          {t("create.title", { number: order?.number ?? "" })}
        </RouteDrawer.Title>
        <RouteDrawer.Description className="txt-small text-ui-fg-subtle">
          {t("create.hint")}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      {order && policies && (
        <CreateForm
          orderId={orderId}
          lines={order.lines}
          types={requestTypeInfos(policies)}
        />
      )}
    </RouteDrawer>
  )
}

export default CreateRmaPage
