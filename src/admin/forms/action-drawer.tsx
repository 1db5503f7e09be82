import { RouteDrawer } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { AdminRmaDto } from "../../types/http"
import { availability, type StaffAction } from "../lib/staff-actions"
import { casePath } from "../lib/case-path"
import { ACTION_FORMS } from "./registry"

interface ActionDrawerProps {
  rma: AdminRmaDto
  action: StaffAction
}

/**
 * The form of one action over its case. It keeps the case as it was when it
 * was opened: once the action is done the new status no longer allows it, and
 * the drawer would say so while it closes.
 */
export const ActionDrawer = ({ rma: current, action }: ActionDrawerProps) => {
  const { t } = useTranslation("rma")
  const [rma] = useState(current)
  const found = availability(rma.available_actions, action)
  const ActionFields = ACTION_FORMS[action]
  const reason = found
    ? found.findings.map(({ code }) => t(`refusals.${code}`)).join(" ")
    : t("refusals.no_such_transition")
  return (
    <RouteDrawer prev={casePath(rma.id)}>
      <RouteDrawer.Header>
        <RouteDrawer.Title>
          {t(`actions.${action}`)} · {rma.number}
        </RouteDrawer.Title>
        <RouteDrawer.Description className="txt-small text-ui-fg-subtle">
          {t(`hints.${action}`)}
        </RouteDrawer.Description>
      </RouteDrawer.Header>
      {found?.allowed ? (
        <ActionFields rma={rma} action={action} />
      ) : (
        <RouteDrawer.Body>
          <Text size="small">{t("form.unavailable", { reason })}</Text>
        </RouteDrawer.Body>
      )}
    </RouteDrawer>
  )
}
