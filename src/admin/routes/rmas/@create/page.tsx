import { Text } from "@medusajs/ui"
import { RouteDrawer } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"
import { CreateForm } from "../../../forms/create-form"
import { OrderlessForm } from "../../../forms/orderless-form"
import { useOrderLines } from "../../../hooks/use-order-lines"
import { usePolicies } from "../../../hooks/use-policies"
import { requestTypeInfos } from "../../../lib/request-type-info"

interface FormOfProps {
  orderId: string
  order: ReturnType<typeof useOrderLines>["data"]
}

const FormOf = ({ orderId, order }: FormOfProps) => {
  const { t } = useTranslation("rma")
  const policies = usePolicies()
  if (!policies) {
    return null
  }
  const types = requestTypeInfos(policies)
  if (orderId) {
    return order ? (
      <CreateForm orderId={orderId} lines={order.lines} types={types} />
    ) : null
  }
  const orderless = types.filter(({ requiresOrder }) => !requiresOrder)
  return orderless.length > 0 ? (
    <OrderlessForm types={orderless} />
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
  const { data: order } = useOrderLines(orderId)
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
      <FormOf orderId={orderId} order={order} />
    </RouteDrawer>
  )
}

export default CreateRmaPage
