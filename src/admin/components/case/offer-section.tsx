import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminRmaDto } from "../../../types/http"
import { money } from "../../lib/money"
import { humanize } from "../../lib/request-type-names"
import { Section } from "./section"

/** What was offered instead, while the shopper thinks about it and after. */
export const OfferSection = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  const { getFullDate } = useDate()
  const { offer } = rma
  if (!offer) {
    return null
  }
  return (
    <Section title={t("case.offer")}>
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Text size="small" weight="plus">
          {t(`form.offerKinds.${offer.kind}`, humanize(offer.kind))}
          {offer.amount !== null &&
            ` · ${money(offer.amount, rma.currency_code)}`}
          {offer.percent !== null && ` · ${offer.percent} %`}
          {offer.code && ` · ${offer.code}`}
        </Text>
        <Text size="small" className="whitespace-pre-line">
          {offer.message}
        </Text>
        {offer.expires_at && (
          <Text size="small" className="text-ui-fg-subtle">
            {t("case.offerUntil", {
              date: getFullDate({ date: offer.expires_at, includeTime: true }),
            })}
          </Text>
        )}
      </div>
    </Section>
  )
}
