import { SectionRow } from "@medusajs/dashboard/components"
import { useDate } from "@medusajs/dashboard/hooks"
import { Copy, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AdminRmaDto } from "../../../types/http"
import { humanize } from "../../lib/request-type-names"
import { Section } from "./section"
import { SendBackRow } from "./send-back-row"
import { LabelFileRow } from "./label-file-row"
import { TrackingRow } from "./tracking-row"

/** The way back of the goods, and the way home of what was refused. */
export const ShippingSection = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  const { getFullDate } = useDate()
  const { shipping } = rma
  const tracking = rma.tracking_number ?? shipping?.tracking_number ?? null
  const sentBack = rma.items.filter((item) => item.send_back)
  return (
    <Section title={t("case.shipping")}>
      {shipping && (
        <SectionRow
          title={t("shipping.payer")}
          value={t(
            `shipping.payers.${shipping.payer}`,
            humanize(shipping.payer)
          )}
        />
      )}
      {rma.carrier && (
        <SectionRow title={t("shipping.carrier")} value={rma.carrier} />
      )}
      {tracking && (
        <SectionRow
          title={t("shipping.tracking")}
          value={
            <>
              {tracking}
              <Copy content={tracking} className="text-ui-fg-muted" />
            </>
          }
        />
      )}
      {shipping?.account && (
        <SectionRow title={t("shipping.account")} value={shipping.account} />
      )}
      {shipping?.instructions && (
        <SectionRow
          title={t("shipping.instructions")}
          value={shipping.instructions}
        />
      )}
      {rma.tracking && <TrackingRow tracking={rma.tracking} />}
      {shipping?.label_file && (
        <LabelFileRow id={rma.id} filename={shipping.label_file} />
      )}
      {shipping?.label_url && (
        <SectionRow
          title={t("shipping.label")}
          value={
            <a
              href={shipping.label_url}
              target="_blank"
              rel="noreferrer"
              className="text-ui-fg-interactive"
            >
              {t("shipping.openLabel")}
            </a>
          }
        />
      )}
      {rma.approval_expires_at && rma.status === "approved" && (
        <SectionRow
          title={t("shipping.expires")}
          value={getFullDate({ date: rma.approval_expires_at })}
        />
      )}
      {!shipping && !rma.carrier && !tracking && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("shipping.none")}
        </Text>
      )}
      {sentBack.length > 0 && (
        <div className="flex flex-col gap-y-3 px-6 py-4">
          <Text size="small" weight="plus">
            {t("shipping.sendBacks")}
          </Text>
          {sentBack.map((item) => (
            <SendBackRow key={item.id} item={item} />
          ))}
        </div>
      )}
    </Section>
  )
}
