import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { RmaItemDto } from "../../../types/http"

interface ItemFieldsetProps {
  item: RmaItemDto
  /** How many of its units the form is about. */
  units: number
  /** The goods are in front of the reader: what to look at is said first. */
  atReception?: boolean
  children: ReactNode
}

/** The fields of one item. The legend names them, as each item repeats the same labels. */
export const ItemFieldset = ({
  item,
  units,
  atReception = false,
  children,
}: ItemFieldsetProps) => {
  const { t } = useTranslation("rma")
  return (
    <fieldset className="border-ui-border-base flex flex-col gap-y-4 rounded-lg border p-4">
      <legend className="px-1">
        <Text as="span" size="small" weight="plus">
          {item.title}
        </Text>
        <Text as="span" size="small" className="text-ui-fg-subtle">
          {" × "}
          {units}
        </Text>
      </legend>
      {atReception && item.reception_message && (
        <Text size="small" className="text-ui-tag-orange-text">
          {t("items.receptionMessage")}: {item.reception_message}
        </Text>
      )}
      {children}
    </fieldset>
  )
}
