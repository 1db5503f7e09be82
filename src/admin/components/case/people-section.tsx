import { SectionRow } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminRmaDto } from "../../../types/http"
import { useStaff } from "../../hooks/use-staff"
import { casePath } from "../../lib/case-path"
import { humanize } from "../../lib/request-type-names"
import { Section } from "./section"

const reachable = ({
  name,
  email,
  phone,
}: NonNullable<AdminRmaDto["contact"]>): string =>
  [name, email, phone].filter(Boolean).join("\n")

/** Who asked, about which order, and who answers for it. */
export const PeopleSection = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  const staff = useStaff(rma.assignee_id !== null)
  const assignee = staff.find(({ id }) => id === rma.assignee_id)?.name
  return (
    <Section title={t("case.people")}>
      {rma.order_id && (
        <SectionRow
          title={t("people.order")}
          value={
            <CoreLink to={`/orders/${rma.order_id}`}>
              {rma.order_display_id === null
                ? rma.order_id
                : `#${rma.order_display_id}`}
            </CoreLink>
          }
        />
      )}
      <SectionRow
        title={t("people.customer")}
        value={
          rma.customer_id ? (
            <CoreLink to={`/customers/${rma.customer_id}`}>
              {rma.email ?? rma.customer_id}
            </CoreLink>
          ) : (
            (rma.email ?? t("list.guest"))
          )
        }
      />
      {rma.contact && (
        <SectionRow
          title={t("people.contact")}
          value={reachable(rma.contact)}
        />
      )}
      {rma.end_customer && (
        <SectionRow
          title={t("people.end_customer")}
          value={reachable(rma.end_customer)}
        />
      )}
      <SectionRow
        title={t("people.assignee")}
        value={assignee ?? rma.assignee_id ?? t("people.unassigned")}
      />
      <SectionRow
        title={t("people.basis")}
        value={t(`bases.${rma.legal_basis}`, humanize(rma.legal_basis))}
      />
      <SectionRow
        title={t("people.channel")}
        value={t(`channels.${rma.channel}`, humanize(rma.channel))}
      />
      {rma.linked_rma_id && (
        <SectionRow
          title={t("people.linked")}
          value={
            <CoreLink to={casePath(rma.linked_rma_id)}>
              {t("people.view")}
            </CoreLink>
          }
        />
      )}
      {rma.rating && (
        <SectionRow
          title={t("case.rating", { score: rma.rating.score })}
          value={rma.rating.reason}
        />
      )}
      {rma.message && (
        <div className="px-6 py-4">
          <Text size="small" weight="plus">
            {t("people.message")}
          </Text>
          <Text size="small" className="whitespace-pre-line">
            {rma.message}
          </Text>
        </div>
      )}
    </Section>
  )
}

const CoreLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link
    to={to}
    className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover break-all"
  >
    {children}
  </Link>
)
