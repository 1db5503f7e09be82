import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { RmaItemDto } from "../../../types/http"

/** Where the units are and how they were judged, in the order a unit lives through. */
const QUANTITIES = [
  ["awaiting", "grey"],
  ["in_transit", "blue"],
  ["received", "orange"],
  ["missing", "red"],
  ["accepted", "green"],
  ["refused", "red"],
  ["review", "orange"],
  ["declined", "red"],
  ["kept", "green"],
] as const

/** Only the quantities that are not zero: most items have two or three. */
export const ItemQuantities = ({ item }: { item: RmaItemDto }) => {
  const { t } = useTranslation("rma")
  return (
    <div className="flex flex-wrap gap-2">
      <Badge size="2xsmall">
        {t("quantities.quantity", { count: item.quantity })}
      </Badge>
      {QUANTITIES.map(([name, color]) => {
        const count = item[`${name}_quantity`]
        return count > 0 ? (
          <Badge key={name} size="2xsmall" color={color}>
            {t(`quantities.${name}`, { count })}
          </Badge>
        ) : null
      })}
    </div>
  )
}
