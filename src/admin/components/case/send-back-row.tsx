import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { RmaItemDto } from "../../../types/http"
import { humanize } from "../../lib/request-type-names"

/** How far the refused units of one item are on their way home. */
export const SendBackRow = ({ item }: { item: RmaItemDto }) => {
  const { t } = useTranslation("rma")
  const { send_back: way } = item
  if (!way) {
    return null
  }
  const parcel = [way.carrier, way.tracking_number].filter(Boolean).join(" ")
  return (
    <div className="flex items-start justify-between gap-x-2">
      <div>
        <Text size="small">
          {item.title} × {way.quantity}
        </Text>
        {parcel && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {parcel}
          </Text>
        )}
        {way.disposal_consented_at && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("shipping.disposalAgreed")}
          </Text>
        )}
      </div>
      <Badge size="2xsmall">
        {t(`form.sendBackStatuses.${way.status}`, humanize(way.status))}
      </Badge>
    </div>
  )
}
