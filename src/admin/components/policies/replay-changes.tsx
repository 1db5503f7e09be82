import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import type { ReplayDto } from "../../../types/policy-tools"
import { casePath } from "../../lib/case-path"
import { Findings } from "../findings"

/** The server tells a hundred; that many sentences nobody reads on a page. */
const SHOWN = 20

/** The first decisions that would change, each with what appears and what goes. */
export const ReplayChanges = ({ report }: { report: ReplayDto }) => {
  const { t } = useTranslation("rma")
  if (report.changes.length === 0) {
    return null
  }
  return (
    <ol className="flex flex-col gap-y-4 px-6 py-4">
      {report.changes.slice(0, SHOWN).map((change) => (
        <li key={`${change.id} ${change.request_type} ${change.item_id}`}>
          <div className="flex items-center gap-x-2">
            <Link
              className="txt-small text-ui-fg-interactive"
              to={
                report.over === "cases"
                  ? casePath(change.id)
                  : `/orders/${change.id}`
              }
            >
              {t(`replay.number.${report.over}`, { number: change.number })}
            </Link>
            <Text size="small">
              {t(`replay.said.${change.before}`)} →{" "}
              {t(`replay.said.${change.after}`)}
            </Text>
          </div>
          {change.appeared.length > 0 && (
            <Findings findings={change.appeared} />
          )}
          {change.disappeared.length > 0 && (
            <div className="opacity-60">
              <Text size="xsmall">{t("replay.gone")}</Text>
              <Findings findings={change.disappeared} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
