import type { BeforeAfter } from "../../domain/replay"
import type { ReplayDto } from "../../types/policy-tools"
import type { Replay } from "../../workflows/policy/replay-policy"
import { findingsIn } from "../http/sentences"
import { versionDto } from "./tried-version"

const amounts = (sums: Record<string, BeforeAfter<string>>) =>
  Object.fromEntries(
    Object.entries(sums).map(([currency, { before, after }]) => [
      currency,
      { before: Number(before), after: Number(after) },
    ])
  )

/** What would change, with the sentences of what appears and disappears. */
export const replayDto = (
  { version, report }: Replay,
  locale: string
): ReplayDto => ({
  ...report,
  version: versionDto(version),
  refunds: amounts(report.refunds),
  fees: amounts(report.fees),
  return_shipping: amounts(report.return_shipping),
  labels: amounts(report.labels),
  changes: report.changes.map((change) => ({
    ...change,
    appeared: findingsIn(change.appeared, locale),
    disappeared: findingsIn(change.disappeared, locale),
  })),
})
