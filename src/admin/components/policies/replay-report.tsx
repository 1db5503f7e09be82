import { Alert, Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ReplayDto } from "../../../types/policy-tools"
import { money } from "../../lib/money"
import { ReplayChanges } from "./replay-changes"

const SUMS = ["refunds", "fees", "return_shipping", "labels"] as const
const COLORS = {
  allow: "green",
  review: "orange",
  deny: "red",
  none: "grey",
} as const

/** What a replay found: decisions, money, and what changed one by one. */
export const ReplayReport = ({ report }: { report: ReplayDto }) => {
  const { t } = useTranslation("rma")
  return (
    <>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <Text size="small" weight="plus">
          {t(`replay.found.${report.over}`, {
            total: report.total,
            changed: report.changed,
          })}
        </Text>
        {report.unfaithful.count > 0 && (
          <Alert variant="warning">
            {t("replay.unfaithful", { cases: report.unfaithful.count })}
          </Alert>
        )}
        <ul className="flex flex-wrap gap-2">
          {report.decisions.map(({ from, to, count }) => (
            <li key={`${from} ${to}`} className="flex items-center gap-x-1">
              <Badge size="2xsmall" color={COLORS[from]}>
                {t(`replay.said.${from}`)}
              </Badge>
              <Text size="xsmall">→</Text>
              <Badge size="2xsmall" color={COLORS[to]}>
                {t(`replay.said.${to}`)}
              </Badge>
              <Text size="small" className="tabular-nums">
                {count}
              </Text>
            </li>
          ))}
        </ul>
      </div>
      <ReplaySums report={report} />
      <ReplayChanges report={report} />
    </>
  )
}

const ReplaySums = ({ report }: { report: ReplayDto }) => {
  const { t } = useTranslation("rma")
  const { merchant_pays } = report
  return (
    <table className="w-full text-left">
      <thead className="txt-xsmall text-ui-fg-subtle">
        <tr>
          <th className="px-6 py-2 font-normal">{t("replay.sums")}</th>
          <th className="px-6 py-2 text-right font-normal">
            {t("replay.before")}
          </th>
          <th className="px-6 py-2 text-right font-normal">
            {t("replay.after")}
          </th>
        </tr>
      </thead>
      <tbody className="txt-small tabular-nums">
        {SUMS.flatMap((sum) =>
          Object.entries(report[sum]).map(([currency, amounts]) => (
            <tr key={`${sum} ${currency}`}>
              <td className="px-6 py-1">{t(`replay.${sum}`)}</td>
              <td className="px-6 py-1 text-right">
                {money(amounts.before, currency)}
              </td>
              <td className="px-6 py-1 text-right">
                {money(amounts.after, currency)}
              </td>
            </tr>
          ))
        )}
        <tr>
          <td className="px-6 pb-4 pt-1">{t("replay.merchantPays")}</td>
          <td className="px-6 pb-4 pt-1 text-right">{merchant_pays.before}</td>
          <td className="px-6 pb-4 pt-1 text-right">{merchant_pays.after}</td>
        </tr>
      </tbody>
    </table>
  )
}
