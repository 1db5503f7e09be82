import { useDate } from "@medusajs/dashboard/hooks"
import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useVersions } from "../../hooks/use-policy"
import { useStaff } from "../../hooks/use-staff"
import type { PolicyVersion } from "../../lib/policies"
import { Problem } from "../problem"
import { Section } from "../case/section"
import { PolicyStatus } from "./policy-status"

/** Every version there was, with who wrote it and why. */
export const VersionsSection = ({ id }: { id: string }) => {
  const { t } = useTranslation("rma")
  const { data: versions, error } = useVersions(id)
  const staff = useStaff(true)
  return (
    <Section title={t("policies.versions")}>
      {error && <Problem error={error} />}
      <ol className="flex flex-col gap-y-4 px-6 py-4">
        {versions?.map((version) => (
          <VersionEntry
            key={version.id}
            version={version}
            author={staff.find((one) => one.id === version.author_id)?.name}
          />
        ))}
      </ol>
    </Section>
  )
}

interface VersionEntryProps {
  version: PolicyVersion
  author: string | undefined
}

const VersionEntry = ({ version, author }: VersionEntryProps) => {
  const { t } = useTranslation("rma")
  const { getFullDate } = useDate()
  const date = (value: string) =>
    getFullDate({ date: value, includeTime: true })
  const { published_at, superseded_at } = version
  return (
    <li className="border-ui-border-base flex flex-col gap-y-1 border-l-2 pl-3">
      <div className="flex items-center justify-between">
        <Text size="small" weight="plus">
          {t("policies.version", { version: version.version })}
        </Text>
        <PolicyStatus status={version.status} />
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {[
          author,
          published_at
            ? t("policies.from", { date: date(published_at) })
            : t("policies.written", { date: date(version.created_at) }),
          superseded_at && t("policies.until", { date: date(superseded_at) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      {version.note && (
        <Text size="small" className="whitespace-pre-line">
          {version.note}
        </Text>
      )}
    </li>
  )
}
