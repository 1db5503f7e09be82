import { Text } from "@medusajs/ui"
import { RouteDrawer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { Problem } from "../../../components/problem"
import { CreateForm } from "../../../forms/create-form"
import { OrderlessForm } from "../../../forms/orderless-form"
import { usePolicies } from "../../../hooks/use-policies"
import { useReturnOrder } from "../../../hooks/use-return-order"
import { requestTypeInfos } from "../../../lib/request-type-info"

/** Without an order any policy may be the one that covers it: who asks is not known yet. */
const FormWithoutOrder = () => {
  const { t } = useTranslation("rma")
  const policies = usePolicies()
  if (!policies) {
    return null
  }
  const types = requestTypeInfos(policies).filter(
    ({ requiresOrder }) => !requiresOrder
  )
  return types.length > 0 ? (
    <OrderlessForm types={types} />
  ) : (
    <RouteDrawer.Body>
      <Text size="small">{t("intake.noTypes")}</Text>
    </RouteDrawer.Body>
  )
}

/** A case on behalf of a shopper: `/rmas/create?order_id=…` from an order, `/rmas/create` without one. */
const CreateRmaPage = () => {
  const { t } = useTranslation("rma")
  const [params] = useSearchParams()
  const orderId = params.get("order_id") ?? ""
  const { data: order, error } = useReturnOrder(orderId)
  return (
    <RouteDrawer prev={orderId ? `/orders/${orderId}` : "/rmas"}>
      <RouteDrawer.Header>
        <RouteDrawer.Title>
          {orderId
            ? t("create.title", { number: order?.number ?? "" })
            : t("intake.title")}
        </RouteDrawer.Title>
        <RouteDrawer.Description className="txt-small text-ui-fg-subtle">
          {t(orderId ? "create.hint" : "intake.hint")}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      {!orderId && <FormWithoutOrder />}
      {error && (
        <RouteDrawer.Body>
          <Problem error={error} />
        </RouteDrawer.Body>
      )}
      {order && <CreateForm orderId={orderId} {...order} />}
    </RouteDrawer>
  )
}

export default CreateRmaPage
