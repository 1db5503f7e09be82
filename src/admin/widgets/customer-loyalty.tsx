import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { useDate } from "@medusajs/dashboard/hooks"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useCustomerLoyalty } from "../hooks/use-loyalty"

export const config = defineWidgetConfig({
  zone: "customer.details.side.after",
  id: "rma:customer-loyalty",
})

/** Where the customer stands, whether by orders or by hand, and the way to give a tier. */
const CustomerLoyalty = ({ data: customer }: { data: { id: string } }) => {
  const { t } = useTranslation("rma")
  const { getFullDate } = useDate()
  const { data } = useCustomerLoyalty(customer.id)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("menu.loyalty")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {data?.standing?.name ?? t("loyalty.noTier")}
        </Text>
      </div>
      {data?.override && (
        <Text size="small" className="px-6 py-4">
          {t("loyalty.byHand", {
            date: getFullDate({ date: data.override.ends_at }),
            reason: data.override.reason,
          })}
        </Text>
      )}
      <Link
        to={`/loyalty-tiers/override?customer_id=${customer.id}`}
        className="text-ui-fg-interactive txt-small block px-6 py-4"
      >
        {t("loyalty.give")}
      </Link>
    </Container>
  )
}

export default CustomerLoyalty
