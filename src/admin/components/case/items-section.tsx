import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminRmaDto } from "../../../types/http"
import { useReasonLabel } from "../../hooks/use-return-reasons"
import { ItemRow } from "./item-row"
import { Section } from "./section"

export const ItemsSection = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  const reasonLabel = useReasonLabel()
  return (
    <Section title={t("case.items")}>
      {rma.items.map((item) => (
        <ItemRow
          key={item.id}
          item={item}
          currency={rma.currency_code}
          reasonLabel={reasonLabel}
        />
      ))}
      {rma.items.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("items.none")}
        </Text>
      )}
    </Section>
  )
}
