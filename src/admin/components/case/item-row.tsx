import { Thumbnail } from "@medusajs/dashboard/components"
import { Alert, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminRmaItemDto } from "../../../types/http"
import { money } from "../../lib/money"
import { arrivable, inspectable } from "../../lib/units"
import { ItemComparison } from "./item-comparison"
import { ItemQuantities } from "./item-quantities"

interface ItemRowProps {
  item: AdminRmaItemDto
  currency: string | null
  reasonLabel: (value: string) => string
}

/** One line of the case: what it is, where its units are, what was said and what was found. */
export const ItemRow = ({ item, currency, reasonLabel }: ItemRowProps) => {
  const { t } = useTranslation("rma")
  const toCheck = arrivable(item) + inspectable(item) > 0
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-start gap-x-4">
        <Thumbnail src={item.thumbnail} alt="" />
        <div className="flex-1">
          <Text size="small" weight="plus" leading="compact">
            {item.title}
          </Text>
          {item.sku && (
            <Text size="small" className="text-ui-fg-subtle">
              {t("items.sku")} {item.sku}
            </Text>
          )}
        </div>
        {item.unit_value !== null && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("items.unitValue", { amount: money(item.unit_value, currency) })}
          </Text>
        )}
      </div>
      <ItemQuantities item={item} />
      {toCheck && item.reception_message && (
        <Alert variant="warning">
          <Text size="small" weight="plus">
            {t("items.receptionMessage")}
          </Text>
          <Text size="small">{item.reception_message}</Text>
        </Alert>
      )}
      <ItemComparison
        item={item}
        currency={currency}
        toCheck={toCheck}
        reasonLabel={reasonLabel}
      />
    </div>
  )
}
