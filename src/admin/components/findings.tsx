import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Finding } from "../../domain/policy/decision"
import { humanize } from "../lib/request-type-names"

const COLORS = { allow: "green", review: "orange", deny: "red" } as const

interface FindingsProps {
  findings: readonly Finding[]
  /** Titles of the order lines, to say which one a finding is about. */
  titles?: ReadonlyMap<string | null, string>
}

/** Why something was decided or refused: a sentence each, with the weight it has. */
export const Findings = ({ findings, titles }: FindingsProps) => {
  const { t } = useTranslation("rma")
  return (
    <ul className="flex flex-col gap-y-2">
      {findings.map((finding, index) => (
        <li
          key={`${finding.code}-${index}`}
          className="flex items-start gap-x-2"
        >
          <Badge size="2xsmall" color={COLORS[finding.effect] ?? "grey"}>
            {t(`effects.${finding.effect}`)}
          </Badge>
          <Text size="small">
            {finding.item_id && titles?.has(finding.item_id)
              ? `${titles.get(finding.item_id)}: `
              : ""}
            {finding.message || humanize(finding.code)}
          </Text>
        </li>
      ))}
    </ul>
  )
}
