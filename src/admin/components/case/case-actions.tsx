import { ActionMenu, type Action } from "@medusajs/dashboard/components"
import { EllipsisHorizontal } from "@medusajs/icons"
import { Button, IconButton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { AdminRmaDto } from "../../../types/http"
import {
  ACCOMPANYING,
  availability,
  STAFF_ACTIONS,
  type StaffAction,
} from "../../lib/staff-actions"
import { casePath } from "../../lib/case-path"
import { nextSteps } from "../../lib/next-steps"
import { ACTION_ICONS } from "./action-icons"

/**
 * What staff may do now: the usual next steps as buttons, everything the
 * lifecycle lists for this status in the menu. What a guard forbids is there,
 * disabled, with the reason.
 */
export const CaseActions = ({ rma }: { rma: AdminRmaDto }) => {
  const { t } = useTranslation("rma")
  const listed = STAFF_ACTIONS.filter((action) =>
    availability(rma.available_actions, action)
  )
  const toMenu = (action: StaffAction): Action => {
    const found = availability(rma.available_actions, action)
    const Icon = ACTION_ICONS[action]
    return {
      icon: <Icon />,
      label: t(`actions.${action}`),
      to: casePath(rma.id, action),
      disabled: !found?.allowed,
      disabledTooltip: found?.findings
        .map(({ code }) => t(`refusals.${code}`))
        .join(" "),
    }
  }
  const groups = [
    listed.filter((action) => !ACCOMPANYING.includes(action)),
    listed.filter((action) => ACCOMPANYING.includes(action)),
  ].filter((group) => group.length > 0)
  return (
    <div className="flex items-center gap-x-2">
      {nextSteps(rma).map((action, index) => (
        <Button
          key={action}
          size="small"
          variant={index === 0 ? "primary" : "secondary"}
          asChild
        >
          <Link to={casePath(rma.id, action)}>{t(`actions.${action}`)}</Link>
        </Button>
      ))}
      {groups.length > 0 && (
        <ActionMenu groups={groups.map((g) => ({ actions: g.map(toMenu) }))}>
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("case.menu")}
          >
            <EllipsisHorizontal />
          </IconButton>
        </ActionMenu>
      )}
    </div>
  )
}
